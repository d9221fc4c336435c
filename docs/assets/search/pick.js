/**
 * Which reading of a word to ask for, as far as the words of the site tell. Used in the browser, and at build time to
 * find the words where this differs from what the word frequencies say: those are written into the lexicon.
 */

import { KINDS, keyOf, nearness, readings } from "./analysis.js";

const SAME = 0.8;

/**
 * The readings of a word that are found on the site, best first: each with `exact`, whether in this very class.
 * `has(key)` says whether a key of the index exists.
 */
export function livingReadings(word, language, has) {
  const living = readings(word).map((each, index) => ({ ...each, index, exact: has(keyOf(each.stem, each.kind, language)) }));
  return living.filter((each) => each.exact || relatives(each, language, has)).sort(order);
}

function relatives(reading, language, has) {
  return KINDS.some((kind) => nearness(reading.kind, kind) >= SAME && has(keyOf(reading.stem, kind, language)));
}

function order(one, other) {
  return one.prefix.length - other.prefix.length || Number(other.exact) - Number(one.exact) || one.index - other.index;
}
