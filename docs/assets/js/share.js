// Passing a page on: the device's own sheet, its address, or a chosen passage with its place or its source.
// Without this script the links to WhatsApp and e-mail still work.
const LONGEST = 120;
const EDGE_WORDS = 5;
const SETTLED = 300;
const QUOTES = { he: ["״", "״"], en: ["“", "”"] };
// What interrupts a text for who reads it by eye: numbers of notes, ways to the other language.
const APART = "sup, .counterpart, .ways-back, [hidden]";
const BLOCKS = "p, li, dt, dd, td, th, h1, h2, h3, h4, h5, summary, figcaption, pre, blockquote";
const TOUCHED = "\u0000";
const spaced = (text) => text.replace(/\s+/gu, " ");
const wordsOf = (text) => text.trim().split(/\s+/u);
const coded = (words) => encodeURIComponent(words.join(" ")).replaceAll("-", "%2D");

/** The text nodes of `root`, with what of each is in `range`, and the block it stands in. */
function* textsIn(root, range) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!range.intersectsNode(node)) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const until = node === range.endContainer ? range.endOffset : node.length;
    const isApart = Boolean(node.parentElement.closest(APART));
    yield { text: node.data.slice(from, until), isApart, block: node.parentElement.closest(BLOCKS) };
  }
}

/** The pieces of what is chosen that stand in the page without anything between their words. */
function piecesOf(range, within) {
  const pieces = [];
  let last = null;
  for (const { text, isApart, block } of textsIn(within, range)) {
    if (isApart && pieces.length) pieces[pieces.length - 1] += TOUCHED;
    if (isApart || block !== last) pieces.push("");
    last = block;
    if (!isApart) pieces[pieces.length - 1] += text;
  }
  return pieces.map((piece) => spaced(piece).trim()).filter((piece) => wordsIn(piece).length);
}

/** The words of a piece that a text fragment finds: a word the number of a note touches is none for a browser. */
function wordsIn(piece) {
  const words = wordsOf(piece);
  const free = words.filter((word) => !word.includes(TOUCHED));
  return (free.length ? free : words).map((word) => word.replaceAll(TOUCHED, "")).filter(Boolean);
}

/** `range` with the words whole at whose middle it begins and ends: a text fragment finds nothing else. */
function wholeWords(range) {
  const whole = range.cloneRange();
  const isIn = (node, at) => node.nodeType === Node.TEXT_NODE && /[\p{L}\p{M}\p{N}'"׳״]/u.test(node.data[at] ?? "");
  const { startContainer: first, endContainer: last } = range;
  let from = range.startOffset;
  let until = range.endOffset;
  while (from > 0 && isIn(first, from) && isIn(first, from - 1)) from -= 1;
  while (until > 0 && isIn(last, until) && isIn(last, until - 1)) until += 1;
  whole.setStart(first, from);
  whole.setEnd(last, until);
  return whole;
}

/** The words before a place in its block, to tell it from an earlier place that begins alike. */
function wordsBefore(range, within) {
  const block = range.startContainer.parentElement?.closest(BLOCKS);
  if (!block || !within.contains(block)) return [];
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(range.startContainer, range.startOffset);
  return wordsIn(piecesOf(before, within).at(-1) ?? "").slice(-EDGE_WORDS);
}

/** The address of a passage: the section it stands in, and a text fragment (URL Fragment Text Directives, WICG). */
function addressOf(page, { section, range }, within) {
  const whole = wholeWords(range);
  const pieces = piecesOf(whole, within);
  const [first, last] = [wordsIn(pieces[0]), wordsIn(pieces.at(-1))];
  const isShort = pieces.length === 1 && (pieces[0].length <= LONGEST || first.length <= 2 * EDGE_WORDS);
  const begins = isShort ? first : first.slice(0, EDGE_WORDS);
  const parts = isShort ? [begins] : [begins, last.slice(-EDGE_WORDS)];
  const isTwice = spaced(within.textContent).split(begins.join(" ")).length > 2;
  const before = isTwice ? wordsBefore(whole, within) : [];
  const directive = `${before.length ? `${coded(before)}-,` : ""}${parts.map(coded).join(",")}`;
  return `${page}#${section ?? ""}:~:text=${directive}`;
}

/** The id of the note or the heading a place of the text stands under. */
function sectionOf(node, within) {
  const note = (node.parentElement ?? node).closest("li[id^='fn:']");
  const headings = [...within.querySelectorAll(":is(h2, h3)[id]")];
  const isAfter = (heading) => heading.contains(node) || heading.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING;
  return (note ?? headings.findLast(isAfter))?.id;
}

/** The chosen text of a page, without the numbers of notes; null where nothing of its text is chosen. */
function chosen(within) {
  const selection = getSelection();
  if (selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0).cloneRange();
  if (!within.contains(range.startContainer)) return null;
  if (!within.contains(range.endContainer)) range.setEnd(within, within.childNodes.length);
  const text = piecesOf(range, within).join(" ").replaceAll(TOUCHED, "").trim().replace(/ (?=[.,;:!?…](?:\s|$))/gu, "");
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
  // What is chosen now; a finger on the button may have undone the choice.
  const current = () => (passage = chosen(article) ?? passage);
  one("passage-link").addEventListener("click", () => current() && copy(addressOf(url, passage, article)));
  one("passage-quotation").addEventListener("click", () => {
    if (!current()) return;
    const [open, close] = QUOTES[document.documentElement.lang] ?? QUOTES.en;
    copy(`${open}${passage.text}${close}\n${sourceOf({ title, url }, passage.section)}`);
  });
  // A finger moves the ends of what is chosen without any event of its own; a mouse is waited for.
  let settling;
  let isDragging = false;
  const settle = (pause) => {
    clearTimeout(settling);
    settling = setTimeout(() => (getSelection().isCollapsed ? hideBar() : isDragging || showBar()), pause);
  };
  document.addEventListener("pointerdown", ({ pointerType }) => (isDragging = pointerType === "mouse"));
  document.addEventListener("pointerup", () => {
    isDragging = false;
    settle(0);
  });
  document.addEventListener("selectionchange", () => settle(SETTLED));
  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    clearTimeout(settling);
    hideBar();
  });
}

document.querySelectorAll("[data-share]").forEach(start);
