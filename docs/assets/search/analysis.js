/**
 * The analysis of words, the same at build time and in the browser.
 *
 * A key of the index is a stem and one closing letter: the class of ending, other letters for documents in Hebrew than
 * for documents in English. Because nothing stands after the closing letter, no key begins another.
 */

import { ABSTRACT, CONSTRUCT, DERIVED, FEMININE, PLAIN, PLURAL, RELATED, RELATIONAL, collapse, endings, splits } from "./hebrew.js";
import { stemmed } from "./english.js";
import { isHebrew } from "./letters.js";

/** The class of a key that is, besides, a word in the name of a page's subject. */
export const NAME = "\u0787";
/** The letters that open keys which are no words: a sound of a name, a concept of the glossary. */
export const SOUND = "\u0790";
export const CONCEPT = "\u0791";
/** The classes of ending. */
export const KINDS = [PLAIN, FEMININE, RELATIONAL, PLURAL, CONSTRUCT, ABSTRACT, DERIVED];
/** The closing letters at the end of a stem. */
export const CLOSING = /[\u0780-\u078f]*$/u;

const ENGLISH_FROM = 8;

/** The key of a stem and class in documents of a language. */
export function keyOf(stem, kind, language) {
  return stem + (language === "he" ? kind : String.fromCharCode(kind.charCodeAt(0) + ENGLISH_FROM));
}

/** Every reading of a word in its compared form, least change first: `{stem, kind, rule, base, prefix}`. */
export function readings(word) {
  if (!isHebrew(word)) return [plainReading(word)];
  const written = hebrewReadings(word);
  const single = collapse(word);
  return single === word ? written : [...written, ...hebrewReadings(single)];
}

function hebrewReadings(word) {
  return splits(word).flatMap(({ prefix, rest }) => endings(rest).map((each) => ({ ...each, prefix })));
}

function plainReading(word) {
  const { stem, light } = stemmed(word);
  return { stem, kind: stem === light ? PLAIN : DERIVED, rule: "english", base: word, prefix: "" };
}

/** How near a class of ending in a document is to one in a query: 0 to 1. */
export function nearness(asked, found) {
  return RELATED[asked]?.[found] ?? 0;
}
