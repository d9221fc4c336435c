/** The terms nearest to a query that found nothing. */

import { tokenise } from "./letters.js";

const MOST = 4;
const LEAST = 0.3;

/** Of terms, `{text, address}`, those whose letters are most like the query's, best first (Dice's coefficient of pairs). */
export function nearestTerms(query, terms) {
  const asked = pairs(query);
  return terms
    .map((term) => ({ ...term, near: likeness(asked, pairs(term.text)) }))
    .filter(({ near }) => near >= LEAST)
    .sort((one, other) => other.near - one.near)
    .filter((term, at, all) => all.findIndex(({ address }) => address === term.address) === at)
    .slice(0, MOST);
}

/** Pairs of letters that stand together in a word, its beginning and end included. */
function pairs(text) {
  return new Set(tokenise(text).flatMap(({ word }) => [...`^${word}`].map((letter, at) => letter + (`${word}$`[at] ?? ""))));
}

function likeness(one, other) {
  const common = [...one].filter((pair) => other.has(pair)).length;
  return (2 * common) / (one.size + other.size || 1);
}
