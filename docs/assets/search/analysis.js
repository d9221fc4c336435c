/**
 * The analysis of words, the same at build time and in the browser.
 *
 * A key of the index is a stem and one closing letter: the class of ending, in one alphabet for documents in Hebrew
 * and in another for documents in English. Because nothing stands after the closing letter, no key begins another.
 */

import * as hebrew from "./hebrew.js";
import { stemmed } from "./english.js";
import { isHebrew } from "./letters.js";

/** What a key may be besides a word with an ending: the name of a page's subject. */
export const NAME = "ν";
/** The letters that open keys which are no words: a sound of a name, a concept of the glossary. */
export const SOUND = "ϙ";
export const CONCEPT = "ϟ";

const OF_HEBREW = "αβγδεζην";
const OF_ENGLISH = "абгдежзи";

/** The key of a stem and class in documents of a language. */
export function keyOf(stem, kind, language) {
  return stem + (language === "he" ? kind : OF_ENGLISH[OF_HEBREW.indexOf(kind)]);
}

/** Every reading of a word in its compared form, least change first: `{stem, kind, rule, base, prefix}`. */
export function readings(word) {
  if (!isHebrew(word)) return [plainReading(word)];
  return hebrew.splits(word).flatMap(({ prefix, rest }) => hebrew.endings(rest).map((each) => ({ ...each, prefix })));
}

function plainReading(word) {
  const { stem, light } = stemmed(word);
  const kind = stem === light ? hebrew.PLAIN : hebrew.DERIVED;
  return { stem, kind, rule: "english", base: word, prefix: "" };
}

/** How near a class of ending in a document is to one in a query: 0 to 1. */
export function nearness(asked, found) {
  return hebrew.RELATED[asked]?.[found] ?? 0;
}

/** The classes of ending, in the order of `OF_HEBREW`, without names. */
export const KINDS = [...OF_HEBREW.slice(0, -1)];
