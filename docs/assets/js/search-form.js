// The search form: results as one types, by pointer, keyboard and screen reader (WAI-ARIA combobox with a list box).
// The address of the page holds query and filters; what is found comes from assets/search/search.js.
import { nearestTerms } from "../search/nearest.js";
import { inRuns } from "../search/runs.js";
import { createSearch } from "../search/search.js";

const PAUSE = 120;
const FIELDS = { kind: "kind", topic: "topics", condition: "conditions", person: "people", organisation: "organisations", year: "year" };
const LIMIT = 20;

const one = (selector, within) => within.querySelector(selector);
const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};
const fill = (text, n) => text.replace("{n}", n);
/** A text between Unicode's FIRST STRONG ISOLATE and its end (UAX #9), where no element can stand. */
const isolated = (text) => `\u2068${text}\u2069`;
const direction = (language) => (language === "he" ? "rtl" : "ltr");

/** Brings the form to life. `keepsAddress`: it is the search page's own, whose address holds what is asked. */
export function startSearch(form, { keepsAddress = false } = {}) {
  const language = document.documentElement.lang;
  const words = JSON.parse(one("[data-search-words]", form).textContent);
  const parts = {
    input: one("[role=combobox]", form),
    list: one("[role=listbox]", form),
    status: one("[data-search-status]", form),
    mean: one("[data-search-mean]", form),
    more: one("[data-search-more]", form),
    other: one("[data-search-other]", form),
    empty: one("[data-search-empty]", form),
    filters: one("[data-search-filters]", form),
    choices: one("[data-search-choices]", form),
    nearest: one("[data-search-nearest]", form),
    narrow: one("[data-search-narrow]", form),
    suggest: one("[data-search-suggest]", form),
    browse: one("[data-search-lists]", document),
  };
  const root = new URL(form.dataset.root, form.dataset.from ?? location.href);
  const search = createSearch({ base: new URL("assets/search/index/", root).href, language });
  const state = { turn: 0, active: -1, filters: {}, limit: LIMIT };
  const tools = { form, words, parts, root, search, state, language, keepsAddress };

  parts.input.addEventListener("input", later(() => ask(tools), PAUSE));
  parts.input.addEventListener("focus", () => search.warm().catch(() => {}), { once: true });
  parts.input.addEventListener("keydown", (event) => move(event, tools));
  form.addEventListener("submit", (event) => submit(event, tools));
  parts.more.addEventListener("click", () => more(tools));
  parts.narrow.addEventListener("click", (event) => event.target.closest("button") && clearFilters(tools));
  parts.filters.addEventListener("toggle", () => parts.filters.open && showFilters(tools));
  parts.filters.hidden = false;
  if (keepsAddress) {
    addEventListener("popstate", () => restore(tools));
    if (location.search) restore(tools);
  }
  if (parts.input.value) ask(tools);
}

function later(run, pause) {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(run, pause);
  };
}

async function ask(tools, limit = LIMIT) {
  const { parts, state, search, words } = tools;
  const query = parts.input.value.trim();
  state.limit = limit;
  const turn = ++state.turn;
  remember(query, tools);
  if (!query) return show({ results: [], total: 0, otherLanguageCount: 0 }, tools, "");
  try {
    const wanted = Object.fromEntries(Object.entries(state.filters).filter(([, value]) => value).map(([name, value]) => [FIELDS[name], value]));
    const found = await search.search(query, { filters: wanted, limit });
    if (turn === state.turn) show(found, tools, query);
  } catch {
    if (turn === state.turn) parts.status.textContent = words.failed;
  }
}

function show(found, tools, query) {
  const { parts, state, words } = tools;
  state.active = -1;
  parts.input.removeAttribute("aria-activedescendant");
  parts.input.setAttribute("aria-expanded", String(found.results.length > 0));
  parts.list.replaceChildren(...found.results.map((result, at) => option(result, at, tools)));
  parts.status.replaceChildren(...(query ? told(found.total, query, words) : []));
  parts.more.hidden = found.results.length >= found.total;
  showMeaning(found.didYouMean, tools);
  showOther(found.otherLanguageCount, query, tools);
  parts.empty.hidden = !query || found.total > 0;
  parts.narrow.hidden = !Object.values(state.filters).some(Boolean);
  if (parts.browse) parts.browse.hidden = found.total > 0;
  showNearest(parts.empty.hidden ? [] : nearestTerms(query, words.terms), tools);
  parts.suggest.href = reportOf(query, parts.suggest);
}

function told(total, query, words) {
  if (total > 0) return [total === 1 ? words.one : fill(words.count, total)];
  const [before, after] = words.none.split("{query}");
  return [before, make("bdi", { textContent: query }), after];
}

/** Further results below those shown; from the dialog, all of them on the search page. */
async function more(tools) {
  const { form, parts, state, keepsAddress } = tools;
  if (!keepsAddress) return form.requestSubmit();
  const shown = parts.list.childElementCount;
  await ask(tools, state.limit + LIMIT);
  parts.list.children[shown]?.firstElementChild.focus({ preventScroll: true });
}

function clearFilters(tools) {
  for (const name of Object.keys(FIELDS)) tools.state.filters[name] = "";
  for (const select of tools.parts.choices.querySelectorAll("select")) select.value = "";
  tools.parts.input.focus();
  ask(tools);
}

/** Where a search that found nothing is reported: the form of the repository, filled in, or the page on contributing. */
function reportOf(query, { dataset, href }) {
  const { repository } = document.body.dataset;
  dataset.page ??= href;
  const form = repository ? new URL(`${repository.replace(/\/$/u, "")}/issues/new?template=search.yml`) : new URL(dataset.page);
  form.searchParams.set("query", query);
  return form.href;
}

function option(result, at, { parts, root, words }) {
  const link = make("a", { id: `${parts.list.id}-${at}`, href: new URL(result.address, root).href, tabIndex: -1 });
  const title = make("span", { className: "result-title" }, ...marked(result.titleParts ?? [{ text: result.title }], result.language));
  const about = [words.kinds[result.kind] ?? "", ...(result.people ?? []).slice(0, 3), result.year ?? ""].filter(Boolean);
  const meta = make("span", { className: "meta" }, ...about.map((text) => make("span", {}, make("bdi", { textContent: text }))));
  const excerpt = make("span", { className: "excerpt" }, ...marked(result.excerptHtmlParts ?? [], result.language));
  link.append(title, meta, excerpt);
  for (const part of [title, excerpt]) Object.assign(part, { lang: result.language, dir: direction(result.language) });
  link.setAttribute("role", "option");
  link.setAttribute("aria-selected", "false");
  const item = make("li", {}, link);
  item.setAttribute("role", "none");
  return item;
}

/** Parts of a text as nodes: what was found is marked, and what reads in the other direction keeps its own order. */
export function marked(parts, language) {
  const bdi = (run) => make("bdi", { dir: direction(run.language) }, ...run.parts.map(node));
  const node = (part) => (part.parts ? bdi(part) : part.hit ? make("mark", { textContent: part.text }) : part.text);
  return inRuns(parts, language).map(node);
}

function showMeaning(text, tools) {
  const { parts, words } = tools;
  parts.mean.hidden = !text;
  if (!text) return parts.mean.replaceChildren();
  const button = make("button", { type: "button", className: "link", dir: "auto", textContent: text });
  button.addEventListener("click", () => {
    parts.input.value = text;
    parts.input.focus();
    ask(tools);
  });
  parts.mean.replaceChildren(words["did-you-mean"], " ", button);
}

function showOther(count, query, { parts, words, root, language }) {
  parts.other.hidden = !count;
  const path = language === "he" ? "en/search/" : "search/";
  const address = new URL(path, root);
  address.searchParams.set("q", query);
  parts.other.replaceChildren(make("a", { href: address.href, textContent: fill(words.other, count) }));
}

function showNearest(terms, { parts, words, root }) {
  parts.nearest.hidden = terms.length === 0;
  const links = terms.map(({ text, language, address }) =>
    make("a", { href: new URL(address, root).href, textContent: text, lang: language, dir: direction(language) }),
  );
  parts.nearest.replaceChildren(words.nearest, ...links.flatMap((link, at) => [at ? ", " : " ", link]));
}

function move(event, tools) {
  const { parts, state } = tools;
  const options = optionsOf(parts);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && options.length) {
    event.preventDefault();
    select((state.active + step + options.length + (state.active < 0 && step < 0 ? 1 : 0)) % options.length, tools);
  } else if (event.key === "Enter" && state.active >= 0) {
    event.preventDefault();
    options[state.active].click();
  } else if (event.key === "Escape" && (parts.input.value || state.active >= 0) && tools.keepsAddress) {
    event.preventDefault();
    parts.input.value = "";
    ask(tools);
  }
}

function optionsOf({ list }) {
  return [...list.querySelectorAll("[role=option]")];
}

function select(at, { parts, state }) {
  state.active = at;
  const options = optionsOf(parts);
  for (const [number, item] of options.entries()) item.setAttribute("aria-selected", String(number === at));
  const item = options[at];
  parts.input.setAttribute("aria-activedescendant", item.id);
  item.scrollIntoView({ block: "nearest" });
}

function submit(event, tools) {
  if (!tools.keepsAddress) return;
  event.preventDefault();
  if (matchMedia("(pointer: coarse)").matches) tools.parts.input.blur(); // the keyboard on the screen makes room
  ask(tools);
}

async function showFilters(tools) {
  const { parts, search, words, state } = tools;
  if (parts.choices.childElementCount) return;
  const counts = await search.filters();
  const labels = Object.entries(FIELDS).filter(([, field]) => counts[field]?.length > 1);
  parts.choices.replaceChildren(...labels.map(([name, field]) => choice(name, counts[field], { words, state, tools })));
}

function choice(name, values, { words, state, tools }) {
  const all = make("option", { value: "", textContent: words.all });
  const options = values.map(({ value, count }) =>
    make("option", { value, textContent: `${isolated(name === "kind" ? (words.kinds[value] ?? value) : value)} (${count})`, selected: state.filters[name] === String(value) }),
  );
  const select = make("select", { name }, all, ...options);
  select.addEventListener("change", () => {
    state.filters[name] = select.value;
    ask(tools);
  });
  return make("label", {}, words.filters[name], select);
}

function remember(query, { keepsAddress, state }) {
  if (!keepsAddress) return;
  const address = new URL(location.href);
  for (const [name, value] of Object.entries({ q: query, ...state.filters })) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  if (address.href !== location.href) history.replaceState(null, "", address);
}

function restore(tools) {
  const asked = new URLSearchParams(location.search);
  for (const name of Object.keys(FIELDS)) tools.state.filters[name] = asked.get(name) ?? "";
  tools.parts.input.value = asked.get("q") ?? "";
  if (Object.values(tools.state.filters).some(Boolean)) {
    tools.parts.filters.open = true;
  }
  if (tools.parts.input.value) ask(tools);
}
