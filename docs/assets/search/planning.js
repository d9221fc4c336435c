/**
 * What a query asks for: its words as units, each with the keys that may answer it.
 *
 * An alternative is `{key, weight, weak}`. Weak ones are asked for only when the others find too little.
 */

import { CONCEPT, KINDS, NAME, SOUND, keyOf, nearness, readings } from "./analysis.js";
import { PLAIN, skeleton } from "./hebrew.js";
import { isHebrew, tokenise } from "./letters.js";
import { soundKeys } from "./names.js";
import { livingReadings } from "./pick.js";
import { telling } from "./stopwords.js";
import { corrections } from "./typing.js";

const QUOTED = /(?<![\p{L}\p{N}])["“”„״]([^"“”„״]*(?:[\p{L}\p{N}]["״][\p{L}\p{N}][^"“”„״]*)*)["“”״](?![\p{L}\p{N}])/gu;
const SAME = 0.8;
const STRONG = 0.6;

/** The units of a query: `{word, raw, phrase, joined}`; words of one quoted phrase share a phrase number, others have 0. */
export function parse(query) {
  const quoted = [...query.matchAll(QUOTED)].map((match) => [match.index, match.index + match[0].length]);
  const tokens = tokenise(query).map((each) => ({
    word: each.word,
    raw: query.slice(each.start, each.end),
    joined: each.joined,
    phrase: quoted.findIndex(([start, end]) => start <= each.start && each.end <= end) + 1,
  }));
  return telling(tokens);
}

/** Plans the units for documents in a language: `{units, spans}`; a span's key answers several units at once. */
export async function plan(parsed, { language, lexicon, glossary }) {
  await lexicon.need(parsed.flatMap((each) => bonesOf(each)));
  const units = await Promise.all(parsed.map((each) => planned(each, language, lexicon)));
  const spans = [...conceptSpans(units, glossary, language), ...joinedSpans(units, language)];
  await lexicon.need(spans.map((each) => skeleton(each.key.slice(0, -1))));
  const known = spans.filter((each) => lexicon.has(each.key));
  return correctedPlan(units.map((each, place) => settled(each, place, known)), known, language, lexicon);
}

function bonesOf({ word, joined }) {
  const words = joined === "" ? [word] : [word, joined];
  const stems = words.flatMap((each) => [each, ...readings(each).map((reading) => reading.stem)]);
  return [...stems, ...soundKeys(word).map((key) => SOUND + key)].map(skeleton);
}

async function planned(unit, language, lexicon) {
  const has = (key) => lexicon.has(key);
  const all = readings(unit.word);
  const living = livingReadings(unit.word, language, has);
  const decided = lexicon.decided(unit.word);
  const chosen = living.find((each) => each.index === decided) ?? living[0];
  const alternatives = chosen === undefined ? [] : found(chosen, living, language, lexicon);
  const sounds = mayBeName(unit, language, has) ? soundAlternatives(unit.word, language, has, chosen !== undefined) : [];
  const isKnown = alternatives.length > 0 || (isForeign(unit.word, language) && sounds.length > 0);
  return { ...unit, readings: all, chosen, isKnown, alternatives: [...alternatives, ...sounds] };
}

function found(chosen, living, language, lexicon) {
  const has = (key) => lexicon.has(key);
  const others = living.filter((each) => each !== chosen && each.stem !== chosen.stem);
  const alike = spelledAlike(chosen.stem, lexicon);
  return [
    ...ofStem(chosen.stem, chosen.kind, { language, has }),
    ...nameOf(chosen.stem, language, has),
    ...others.flatMap((each) => weakened(ofStem(each.stem, each.kind, { language, has, least: SAME }), 0.5)),
    ...alike.flatMap((stem) => weakened(ofStem(stem, chosen.kind, { language, has, least: SAME }), 0.4)),
  ];
}

/** Other spellings of a stem; of short stems none, for those are often other words. */
function spelledAlike(stem, lexicon) {
  if (skeleton(stem).length < 3 && stem.length < 4) return [];
  return lexicon.spelledAlike(stem).filter((each) => Math.abs(each.length - stem.length) <= 2);
}

/** The keys of a stem in the index, nearer classes heavier. */
function ofStem(stem, kind, { language, has, least = 0 }) {
  return KINDS.map((each) => ({ key: keyOf(stem, each, language), near: nearness(kind, each) }))
    .filter(({ key, near }) => near > least && has(key))
    .map(({ key, near }) => ({ key, weight: near >= STRONG ? near : near * 0.8, weak: near < STRONG }));
}

function nameOf(stem, language, has) {
  const key = keyOf(stem, NAME, language);
  return has(key) ? [{ key, weight: 1, weak: false, name: true }] : [];
}

function weakened(alternatives, factor) {
  return alternatives.map((each) => ({ ...each, weight: each.weight * factor, weak: true }));
}

/** An acronym is no name, nor is a word that documents in its own language hold only as a common word. */
function mayBeName({ word, raw }, language, has) {
  if (!isForeign(word, language)) return true;
  const own = language === "he" ? "en" : "he";
  const sounds = soundKeys(word).some((sound) => has(keyOf(SOUND + sound, PLAIN, own)));
  return !/^\p{Lu}{2,}$/u.test(raw) && (sounds || livingReadings(word, own, has).length === 0);
}

function isForeign(word, language) {
  return isHebrew(word) !== (language === "he");
}

/** Names in the other script, or unknown words that may be names. */
function soundAlternatives(word, language, has, known) {
  if (known && !isForeign(word, language)) return [];
  const foreign = isForeign(word, language);
  const stems = soundKeys(word).filter((sound) => foreign || sound.length > 2).map((sound) => SOUND + sound);
  const worth = foreign ? 0.8 : 0.55;
  return stems.flatMap((stem) => [
    ...(has(keyOf(stem, PLAIN, language)) ? [{ key: keyOf(stem, PLAIN, language), weight: worth, weak: known }] : []),
    ...(has(keyOf(stem, NAME, language)) ? [{ key: keyOf(stem, NAME, language), weight: worth + 0.1, weak: known, name: true }] : []),
  ]);
}

/** Terms of the glossary in the query, whichever their language. */
function conceptSpans(units, glossary, language) {
  return units.flatMap((_, from) =>
    glossary
      .filter(({ words }) => words.every((word, step) => matches(units[from + step], word)))
      .map(({ concept, words }) => ({ from, to: from + words.length, key: keyOf(CONCEPT + concept, PLAIN, language), weight: 0.75 })),
  );
}

function matches(unit, { stem, kind }) {
  if (unit === undefined) return false;
  const among = unit.chosen === undefined ? unit.readings : unit.readings.filter((each) => each.prefix === unit.chosen.prefix);
  return among.some((each) => each.stem === stem && nearness(kind, each.kind) >= SAME);
}

function joinedSpans(units, language) {
  return units.flatMap(({ joined }, from) =>
    joined === "" || from + 1 >= units.length
      ? []
      : readings(joined).slice(0, 8).map(({ stem, kind }) => ({ from, to: from + 2, key: keyOf(stem, kind, language), weight: 1 })),
  );
}

/** What a term of the glossary answers is no name. */
function settled(unit, place, spans) {
  if (!spans.some(({ from, to }) => from <= place && place < to)) return unit;
  return { ...unit, alternatives: unit.alternatives.map((each) => (each.key.startsWith(SOUND) ? { ...each, weak: true, weight: each.weight * 0.5 } : each)) };
}

/** Units that nothing answers get what they may have been meant for. */
async function correctedPlan(units, spans, language, lexicon) {
  const covered = (place) => spans.some(({ from, to }) => from <= place && place < to);
  const lost = units.filter((each, place) => !each.isKnown && !covered(place));
  await Promise.all(lost.map((unit) => correct(unit, language, lexicon)));
  return { units, spans };
}

async function correct(unit, language, lexicon) {
  const other = language === "he" ? "en" : "he";
  if (livingReadings(unit.word, other, (key) => lexicon.has(key)).length > 0) return;
  const alternatives = spelledOtherwise(unit, language, lexicon);
  unit.corrected = alternatives.length === 0;
  unit.alternatives.push(...(unit.corrected ? await typed(unit, language, lexicon) : alternatives));
}

function spelledOtherwise(unit, language, lexicon) {
  const has = (key) => lexicon.has(key);
  return unit.readings.flatMap(({ stem, kind, prefix }) =>
    spelledAlike(stem, lexicon)
      .flatMap((each) => ofStem(each, kind, { language, has, least: 0.7 }).map((found) => ({ ...found, apart: Math.abs(each.length - stem.length) })))
      .map((each) => ({ ...each, weight: each.weight * (prefix === "" ? 0.95 : 0.85) * 0.8 ** each.apart, weak: false })),
  );
}

async function typed(unit, language, lexicon) {
  const has = (key) => lexicon.has(key);
  const meant = await corrections(unit.word, language, lexicon);
  return meant.flatMap(({ stem, kind, likely }) =>
    ofStem(stem, kind, { language, has, least: 0.7 }).map((each) => ({ ...each, weight: each.weight * likely, weak: false })),
  );
}
