/** The text shown of a result, with what was found in it marked. */

import { readings } from "./analysis.js";
import { tokenise } from "./letters.js";
import { telling } from "./stopwords.js";

const LENGTH = 30;

/**
 * A text in parts, `{text, hit}`. `isHit(stem, kind)` knows the stems that were found; `sequences` are lists of
 * `{stem}` that count only together.
 */
export function marked(text, tests) {
  return partsOf(text, 0, text.length, hitsIn(text, tests));
}

/** Whether a text is one of the sequences, word for word, and nothing else. */
export function isWholly(text, sequences) {
  const read = telling(tokenise(text)).map(({ word }) => readings(word));
  const holds = (words) => words.length === read.length && words.every(({ stem }, at) => read[at].some((each) => each.stem === stem));
  return sequences.some(holds);
}

/** The stretch of a text that holds most hits, in parts; of about thirty words. */
export function excerptOf(text, tests) {
  const tokens = tokenise(text);
  const hits = hitsIn(text, tests);
  if (tokens.length <= LENGTH) return { parts: partsOf(text, 0, text.length, hits), hits: hits.length };
  const first = bestStart(tokens, hits);
  const start = first === 0 ? 0 : tokens[first].start;
  const last = Math.min(tokens.length, first + LENGTH) - 1;
  const end = last === tokens.length - 1 ? text.length : tokens[last].end;
  const parts = partsOf(text, start, end, hits);
  return { parts: framed(parts, start > 0, end < text.length), hits: hits.length };
}

function framed(parts, before, after) {
  const open = before ? [{ text: "… ", hit: false }] : [];
  return [...open, ...parts, ...(after ? [{ text: " …", hit: false }] : [])];
}

function hitsIn(text, { isHit, sequences }) {
  const tokens = tokenise(text);
  const read = tokens.map((each) => readings(each.word));
  const hits = new Set();
  tokens.forEach((token, at) => {
    if (read[at].some(({ stem, kind }) => isHit(stem, kind))) hits.add(token);
    for (const words of sequences) {
      if (words.every(({ stem }, step) => read[at + step]?.some((each) => each.stem === stem))) {
        for (let step = 0; step < words.length; step += 1) hits.add(tokens[at + step]);
      }
    }
  });
  return tokens.filter((token) => hits.has(token));
}

function bestStart(tokens, hits) {
  const isHit = tokens.map((token) => hits.some((each) => each.start === token.start));
  let best = { at: 0, worth: -1 };
  for (let at = 0; at < tokens.length; at += 5) {
    const within = new Set(tokens.slice(at, at + LENGTH).filter((_, step) => isHit[at + step]).map((each) => each.word));
    if (within.size > best.worth) best = { at, worth: within.size };
  }
  return Math.max(0, Math.min(best.at, tokens.length - LENGTH));
}

function partsOf(text, start, end, hits) {
  const parts = [];
  let at = start;
  for (const hit of hits.filter((each) => each.start >= start && each.end <= end)) {
    if (hit.start > at) parts.push({ text: text.slice(at, hit.start), hit: false });
    parts.push({ text: text.slice(hit.start, hit.end), hit: true });
    at = hit.end;
  }
  if (end > at) parts.push({ text: text.slice(at, end), hit: false });
  return parts;
}
