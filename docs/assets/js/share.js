// Passing a page on: the device's own sheet, its address, or a chosen passage with its place or its source.
// Without this script the links to WhatsApp and e-mail still work.
const LONGEST = 120;
const EDGE_WORDS = 5;
const QUOTES = { he: ["״", "״"], en: ["“", "”"] };

/** The address of a passage: the section it stands in, and a text fragment (URL Fragment Text Directives, WICG). */
function addressOf(page, section, text) {
  const words = text.trim().split(/\s+/u);
  const coded = (part) => encodeURIComponent(part).replaceAll("-", "%2D");
  const isLong = text.length > LONGEST && words.length > 2 * EDGE_WORDS;
  const directive = isLong
    ? `${coded(words.slice(0, EDGE_WORDS).join(" "))},${coded(words.slice(-EDGE_WORDS).join(" "))}`
    : coded(words.join(" "));
  return `${page}#${section ?? ""}:~:text=${directive}`;
}

/** The id of the heading a place of the text stands under. */
function sectionOf(node, within) {
  const headings = [...within.querySelectorAll(":is(h2, h3)[id]")];
  return headings.findLast((heading) => heading.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING)?.id;
}

/** The chosen text of a page, without the numbers of notes; null where nothing of its text is chosen. */
function chosen(within) {
  const selection = getSelection();
  if (selection.isCollapsed || !within.contains(selection.anchorNode) || !within.contains(selection.focusNode)) return null;
  const range = selection.getRangeAt(0);
  const copy = range.cloneContents();
  for (const note of copy.querySelectorAll("sup, .counterpart")) note.remove();
  const text = copy.textContent.replace(/\s+/gu, " ").trim();
  return text ? { text, range, section: sectionOf(range.startContainer, within) } : null;
}

function sourceOf({ title, url }, section) {
  const citation = document.querySelector("[data-citation]")?.textContent.replace(/\s+/gu, " ").trim();
  return citation || `${title}. ${url}${section ? `#${section}` : ""}`;
}

function start(box) {
  const { title, url } = box.dataset;
  const one = (name) => box.querySelector(`[data-${name}]`);
  const article = document.querySelector("main article");
  const words = one("share-words").dataset;
  const bar = one("share-passage");
  let passage = null;

  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      one("share-status").textContent = words.copied;
    } catch {
      one("share-status").textContent = words.failed;
    }
  };
  const hideBar = () => {
    bar.hidden = true;
    passage = null;
  };
  const showBar = () => {
    passage = chosen(article);
    bar.hidden = passage === null;
    if (passage === null) return;
    const place = passage.range.getBoundingClientRect();
    const half = bar.offsetWidth / 2;
    const middle = Math.min(Math.max(place.left + place.width / 2, half + 8), document.documentElement.clientWidth - half - 8);
    const isRtl = getComputedStyle(document.body).direction === "rtl";
    bar.style.insetInlineStart = `${isRtl ? document.documentElement.clientWidth - middle - half : middle - half}px`;
    bar.style.insetBlockStart = `${place.bottom + scrollY + 10}px`;
  };

  one("share-link").hidden = false;
  one("share-link").addEventListener("click", () => copy(url));
  if (navigator.share) {
    one("share-device").hidden = false;
    one("share-device").addEventListener("click", () => navigator.share({ title, url }).catch(() => {}));
  }
  bar.addEventListener("pointerdown", (event) => event.preventDefault());
  one("passage-link").addEventListener("click", () => passage && copy(addressOf(url, passage.section, passage.text)));
  one("passage-quotation").addEventListener("click", () => {
    if (!passage) return;
    const [open, close] = QUOTES[document.documentElement.lang] ?? QUOTES.en;
    copy(`${open}${passage.text}${close}\n${sourceOf({ title, url }, passage.section)}`);
  });
  document.addEventListener("selectionchange", () => getSelection().isCollapsed && hideBar());
  for (const event of ["pointerup", "keyup"]) document.addEventListener(event, ({ key }) => key !== "Escape" && setTimeout(showBar));
  document.addEventListener("keydown", (event) => event.key === "Escape" && hideBar());
}

document.querySelectorAll("[data-share]").forEach(start);
