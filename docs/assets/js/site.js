// The few things the pages do beyond being read. Without this script everything can still be read.
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const one = (selector, within = document) => within.querySelector(selector);
const root = document.documentElement;
const collator = new Intl.Collator(root.lang, { numeric: true });

function keepInAddress(values) {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(values)) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  history.replaceState(null, "", address);
}

function menu() {
  const button = one(".menu-button");
  const open = (isOpen) => button.setAttribute("aria-expanded", isOpen);
  button.hidden = false;
  button.addEventListener("click", () => open(button.getAttribute("aria-expanded") === "false"));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || button.getAttribute("aria-expanded") === "false") return;
    open(false);
    button.focus();
  });
}

function scheme() {
  const button = one(".scheme");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.scheme ?? (system.matches ? "dark" : "light")) === "dark";
  const show = () => button.setAttribute("aria-pressed", isDark());
  button.hidden = false;
  show();
  system.addEventListener("change", show);
  button.addEventListener("click", () => {
    root.dataset.scheme = isDark() ? "light" : "dark";
    show();
    try {
      localStorage.setItem("scheme", root.dataset.scheme);
    } catch {
      // remembered for this page only
    }
  });
}

function skipping() {
  one(".skip").addEventListener("click", () => one("#main").focus());
}

function filters(form) {
  const list = form.closest("[data-list]");
  const fields = all("select", form);
  const active = one("[data-active]", list);
  const has = (entry, { name, value }) => !value || (entry.getAttribute(`data-${name}`) ?? "").split(" ").includes(value);
  const show = () => {
    const entries = all("[data-entry]", list);
    for (const entry of entries) entry.hidden = !fields.every((field) => has(entry, field));
    for (const group of all("[data-group]", list)) {
      group.hidden = !one("[data-entry]:not([hidden])", group);
      const link = one(`.letters [href="#${CSS.escape(group.getAttribute("aria-labelledby"))}"]`, list);
      if (link) link.parentElement.hidden = group.hidden;
    }
    const shown = entries.filter((entry) => !entry.hidden).length;
    one("[data-shown]", list).textContent = shown;
    one("[data-empty]", list).hidden = shown > 0;
    const chosen = fields.filter((field) => field.value).length;
    active.textContent = chosen ? active.dataset.active.replace("{n}", chosen) : "";
    keepInAddress(Object.fromEntries(fields.map((field) => [field.name, field.value])));
  };
  const asked = new URLSearchParams(location.search);
  for (const field of fields) {
    const value = asked.get(field.name);
    if (all("option", field).some((option) => option.value === value)) field.value = value;
  }
  one(".choosing", list).hidden = false;
  one("[data-plain-count]", list).hidden = true;
  const fold = one("[data-fold]", list);
  fold.addEventListener("click", () => fold.setAttribute("aria-expanded", fold.ariaExpanded === "false"));
  form.addEventListener("change", show);
  form.addEventListener("reset", () => setTimeout(show));
  form.addEventListener("submit", (event) => event.preventDefault());
  if (fields.some((field) => field.value)) show();
}

function sorting(table) {
  const heads = all("th[data-sort]", table);
  const body = one("tbody", table);
  const select = one("[data-sort-by]");
  const valueOf = (row, column) => row.cells[column].dataset.value ?? row.cells[column].textContent.trim();
  const sort = (head, direction) => {
    const column = head.cellIndex;
    const sign = direction === "ascending" ? 1 : -1;
    const order = (a, b) => (a && b ? sign * collator.compare(a, b) : !a - !b); // what is unknown stands last
    const rows = [...body.rows].sort((a, b) => order(valueOf(a, column), valueOf(b, column)));
    body.append(...rows);
    for (const other of heads) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", direction);
    select.value = head.dataset.sort;
    keepInAddress({ sort: head.dataset.sort, order: direction === "descending" ? "descending" : "" });
  };
  const first = (head) => head.dataset.first ?? "ascending";
  const turned = (head) => (head.ariaSort === "ascending" ? "descending" : "ascending");
  const headOf = (name) => heads.find((head) => head.dataset.sort === name);
  for (const head of heads) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(head.firstChild);
    head.prepend(button);
    button.addEventListener("click", () => sort(head, head.ariaSort ? turned(head) : first(head)));
  }
  select.addEventListener("change", () => sort(headOf(select.value), first(headOf(select.value))));
  const asked = new URLSearchParams(location.search);
  const head = headOf(asked.get("sort"));
  if (head) sort(head, asked.get("order") === "descending" ? "descending" : "ascending");
}

function openTarget() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  for (const details of all("details", target)) details.open = true;
  target.closest("details")?.setAttribute("open", "");
}

// On wide screens each note stands in the margin, beside the line that first calls it, or below the one before it.
function marginNotes(prose) {
  const notes = all(".footnote li[id]", prose);
  const wide = matchMedia("screen and (min-width: 75rem)");
  const place = () => {
    if (!wide.matches) return;
    const top = prose.getBoundingClientRect().top;
    let free = -Infinity;
    for (const note of notes) {
      const call = document.getElementById(note.id.replace("fn:", "fnref:"));
      const at = Math.max(free, (call ?? prose.lastElementChild).getBoundingClientRect().top - top - 4);
      note.style.insetBlockStart = `${at}px`;
      free = at + note.offsetHeight + 10;
    }
    prose.dataset.placed = "";
  };
  place();
  new ResizeObserver(place).observe(root);
  document.fonts.ready.then(place);
}

menu();
scheme();
skipping();
all("[data-filters]").forEach(filters);
all("[data-sortable]").forEach(sorting);
all("article:not(.both) > .prose:has(.footnote)").forEach(marginNotes);
openTarget();
addEventListener("hashchange", openTarget);
