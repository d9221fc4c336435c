// Copying a citation, with its titles set off where the place it goes to takes them. Without this script one selects it.

/** The element for a title, as it is seen: italics, or weight in Hebrew, which has none. */
const setOff = (title) => (getComputedStyle(title).fontStyle === "italic" ? "i" : "b");

/** A citation as HTML: its titles set off, its language and direction and those of its parts, nothing else of the page. */
function marked(citation) {
  const copy = document.createElement("span");
  for (const attribute of ["lang", "dir"]) copy.setAttribute(attribute, citation.closest(`[${attribute}]`)?.getAttribute(attribute) ?? "");
  const part = (child) => {
    const own = document.createElement("span");
    for (const { name, value } of child.attributes) if (name === "lang" || name === "dir") own.setAttribute(name, value);
    return own;
  };
  const walk = (node, into) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) into.append(child.data);
      else if (child.tagName === "CITE") walk(child, into.appendChild(document.createElement(setOff(child))));
      else walk(child, child.tagName === "BDI" ? into.appendChild(part(child)) : into);
    }
  };
  walk(citation, copy);
  return copy.outerHTML;
}

async function copied(citation) {
  const text = citation.textContent.trim();
  if (!globalThis.ClipboardItem) return navigator.clipboard.writeText(text);
  const as = (type, content) => [type, new Blob([content], { type })];
  const item = Object.fromEntries([as("text/plain", text), as("text/html", marked(citation))]);
  return navigator.clipboard.write([new ClipboardItem(item)]);
}

for (const box of document.querySelectorAll("[data-cite]")) {
  const status = box.querySelector("[data-cite-status]");
  for (const button of box.querySelectorAll("[data-cite-copy]")) {
    const citation = button.closest("dt").nextElementSibling;
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        await copied(citation);
        status.textContent = box.dataset.copied;
      } catch {
        status.textContent = box.dataset.failed;
      }
    });
  }
}
