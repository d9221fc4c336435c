// Opens the search as a dialog from every page: the link to the search page, "/" or Ctrl-K.
// Nothing of the search is loaded before that; the form is that of the search page itself.
const link = document.querySelector("a.search-link");
let dialog = null;

async function formOf(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const form = document.importNode(page.querySelector("[data-search]"), true);
  form.dataset.from = address;
  form.action = address;
  return form;
}

async function made() {
  const [form, { startSearch }] = await Promise.all([formOf(link.href), import("./search-form.js")]);
  const box = document.createElement("dialog");
  box.className = "search-dialog";
  box.setAttribute("aria-label", link.textContent.trim());
  const close = document.createElement("button");
  close.type = "button";
  close.className = "close";
  close.textContent = link.dataset.close;
  close.addEventListener("click", () => box.close());
  const heading = document.createElement("h2");
  heading.textContent = link.textContent.trim();
  const head = document.createElement("div");
  head.className = "head";
  head.append(heading, close);
  box.append(head, form);
  // The browser gives focus back to where one was; from nowhere, to the link.
  box.addEventListener("close", () => document.activeElement === document.body && link.focus());
  document.body.append(box);
  startSearch(form);
  return box;
}

async function open() {
  try {
    dialog ??= await made();
    if (!dialog.open) dialog.showModal();
    dialog.querySelector("input").select();
  } catch {
    location.assign(link.href);
  }
}

if (link && !document.querySelector("main [data-search]")) {
  link.addEventListener("click", (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest("input, textarea, select, [contenteditable]");
    const isSlash = event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
    const isControlK = event.code === "KeyK" && (event.ctrlKey || event.metaKey);
    if (!isSlash && !isControlK) return;
    event.preventDefault();
    open();
  });
} else if (link) {
  import("./search-form.js").then(({ startSearch }) => startSearch(document.querySelector("main [data-search]"), { keepsAddress: true }));
}
