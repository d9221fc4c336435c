/**
 * The search of the site. Import this module when the search field is first focused:
 *
 *     const { createSearch } = await import("…/assets/search/search.js");
 *     const search = createSearch({ base: "…/assets/search/index/", language: "he" });
 *     const { results, otherLanguageCount, didYouMean } = await search.search("שותפות", { limit: 10 });
 */

import { CLOSING, CONCEPT, KINDS, keyOf } from "./analysis.js";
import { openEngine } from "./engine.js";
import { excerptOf, isWholly, marked } from "./excerpt.js";
import { tokenise } from "./letters.js";
import { counted, passes, readFilters } from "./filters.js";
import { Lexicon } from "./lexicon.js";
import { parse, plan } from "./planning.js";
import { rank } from "./ranking.js";

const LIMIT = 10;

/** A search in one language. Nothing is fetched before the first call of `search`, `filters` or `warm`. */
export function createSearch({ base, language }) {
  const site = once(() => open(base));
  const table = once(async () => readFilters(await json(`${base}filters.json`)));
  const texts = remember((id) => json(`${base}texts/${id}.json`));
  const tools = { base, language, texts, table };
  return {
    /** Fetches what every query needs. */
    warm: async () => void (await site()),
    /**
     * Results of a query, best first, within `filters` (a value by field): `{results, total, otherLanguageCount,
     * didYouMean, facets}`. A result is `{address, kind, title, people, year, language, summary, titleParts,
     * excerptHtmlParts, score}`; parts are `{text, hit}`; `facets` counts what the filters would leave.
     */
    search: async (query, options = {}) => find(query, options, { ...tools, site: await site() }),
    /** The values that results can be filtered by, with counts of the documents in this language. */
    filters: async () => counted((await table()).documents.filter((each) => each.language === language)),
  };
}

function once(make) {
  let made;
  return () => (made ??= make());
}

function remember(make) {
  const made = new Map();
  return (key) => made.get(key) ?? made.set(key, make(key)).get(key);
}

async function json(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

async function open(base) {
  const site = await json(`${base}site.json`);
  const engine = await openEngine(base, site.version);
  const lexicon = new Lexicon(site.firsts, (number) => json(`${base}words/${number}.json`));
  const glossary = site.sequences.map(([concept, words]) => ({ concept, words: words.split(" ").map(stemAndKind) }));
  return { engine, lexicon, glossary, counts: site.counts };
}

function stemAndKind(text) {
  return { stem: text.slice(0, -1), kind: text.slice(-1) };
}

async function find(query, { filters = {}, limit = LIMIT }, tools) {
  const parsed = parse(query);
  const other = tools.language === "he" ? "en" : "he";
  const [own, others] = await Promise.all([ask(parsed, tools.language, tools), ask(parsed, other, tools)]);
  const kept = await filtered(own.found, filters, tools);
  const keptOthers = await filtered(others.found, filters, tools);
  const best = await Promise.all(kept.slice(0, limit).map((each) => shown(each, own.plan, tools)));
  const didYouMean = meant(parsed, own.plan, best);
  return {
    results: exactFirst(best, didYouMean ?? query, own.plan),
    total: kept.length,
    otherLanguageCount: keptOthers.length,
    didYouMean,
    facets: Object.keys(filters).length > 0 ? counted(await rowsOf(own.found, tools)) : undefined,
  };
}

/** Results with those first whose title is the query, word for word, or the term that the query is in any language. */
function exactFirst(results, query, { units, spans, glossary }) {
  const wording = (text) => tokenise(text).map(({ word }) => word).join(" ");
  const asked = new Set(spans.filter(({ from, to }) => from === 0 && to === units.length).map(({ key }) => conceptOf(key)));
  const terms = glossary.filter((each) => asked.has(each.concept)).map((each) => each.words);
  const isExact = ({ title }) => wording(title) === wording(query) || isWholly(title, terms);
  return [...results.filter(isExact), ...results.filter((each) => !isExact(each))];
}

/** The number of the term that a key stands for; of another key nothing. */
function conceptOf(key) {
  return key.startsWith(CONCEPT) ? Number(key.slice(1).replace(CLOSING, "")) : undefined;
}

async function ask(parsed, language, { site }) {
  const planned = await plan(parsed, { language, lexicon: site.lexicon, glossary: site.glossary });
  const found = await rank(planned, site.engine.hits, site.counts[language] ?? 1);
  return { plan: { ...planned, glossary: site.glossary, language }, found };
}

async function filtered(found, filters, { table }) {
  if (Object.keys(filters).length === 0) return found;
  const { byId } = await table();
  return found.filter(({ id }) => passes(byId.get(id), filters));
}

async function rowsOf(found, { table }) {
  const { byId } = await table();
  return found.map(({ id }) => byId.get(id));
}

async function shown(found, planned, { base, texts }) {
  const text = await texts(found.id);
  const tests = testsFor(found, planned);
  const excerpt = await bestExcerpt(found, text, { tests, base, texts });
  const { address, kind, title, people, year, language, summary } = text;
  return {
    address, kind, title, people, year, language, summary,
    titleParts: marked(title, tests),
    excerptHtmlParts: excerpt.parts,
    score: found.score,
  };
}

async function bestExcerpt(found, text, { tests, texts }) {
  const place = Math.min(...found.own.flatMap((answer) => answer?.places ?? []));
  const passage = (text.starts ?? [0]).findLastIndex((start) => start <= place);
  const inBody = excerptOf(text.text, tests);
  if (inBody.hits > 0) return inBody;
  if (passage < 1 || place === Infinity) return text.summary ? excerptOf(text.summary, tests) : inBody;
  return excerptOf(await texts(`${found.id}-${passage}`), tests);
}

/** What counts as a hit in the text of a result: the stems of the keys that found it. */
function testsFor({ keys }, { glossary, language }) {
  const known = new Set(keys);
  const isHit = (stem) => KINDS.some((kind) => known.has(keyOf(stem, kind, language)));
  const concepts = new Set(keys.map(conceptOf));
  return { isHit, sequences: glossary.filter((each) => concepts.has(each.concept)).map((each) => each.words) };
}

/** The query as it was probably meant, from the words that were found for mistyped ones. */
function meant(parsed, { units }, results) {
  if (!units.some((unit) => unit.corrected && unit.alternatives.length > 0) || results.length === 0) return undefined;
  const parts = [...results[0].titleParts, ...results[0].excerptHtmlParts].filter((each) => each.hit).map((each) => each.text);
  const words = units.map((unit) => (unit.corrected ? nearest(unit.raw, parts) : unit.raw));
  const text = words.join(" ");
  return text === parsed.map((each) => each.raw).join(" ") ? undefined : text;
}

function nearest(raw, words) {
  const common = (word) => [...word].filter((letter) => raw.includes(letter)).length - Math.abs(word.length - raw.length);
  return [...words].sort((one, other) => common(other) - common(one))[0] ?? raw;
}
