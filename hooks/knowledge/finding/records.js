/**
 * What the index holds of each document: its keys in reading order, and the text shown of it. Runs at build time only.
 */

import { CONCEPT, NAME, SOUND, keyOf, nearness } from "../../../docs/assets/search/analysis.js";
import { PLAIN } from "../../../docs/assets/search/hebrew.js";
import { isHebrew, tokenise } from "../../../docs/assets/search/letters.js";
import { soundKeys } from "../../../docs/assets/search/names.js";
import { isStopword } from "../../../docs/assets/search/stopwords.js";

const PASSAGE = 170;
const TITLE_TIMES = 3;
const CONCEPT_TIMES = 3;
const SAME = 0.8;

/** Makes the keys of documents with a chooser, the sequences of the glossary and a test for likely names. */
export class Recorder {
  constructor({ chooser, sequences, isName }) {
    this.chooser = chooser;
    this.isName = isName;
    this.byFirst = groupBy(sequences, (each) => each.words[0].stem);
  }

  /** The record of one document: `{content, passages, starts}`; starts counts keys before each passage. */
  record(document) {
    const passages = passagesOf(document.text);
    const bodies = passages.map((text) => this.words(text));
    const starts = [];
    let count = 0;
    for (const body of bodies) {
      starts.push(count);
      count += body.readings.length;
    }
    return { content: this.keys(document, bodies).join(" "), passages, starts };
  }

  keys(document, bodies) {
    const language = document.language;
    const title = this.words(document.title);
    const others = [document.summary, ...document.people, ...document.organisations, ...document.topics, ...document.conditions];
    const parts = [...bodies, title, ...others.map((text) => this.words(text))];
    const plain = [...bodies, ...Array(TITLE_TIMES).fill(title), ...parts.slice(bodies.length + 1)];
    return [
      ...plain.flatMap((part) => part.readings.map((each) => keyOf(each.stem, each.kind, language))),
      ...parts.flatMap((part) => part.joined.map((each) => keyOf(each.stem, each.kind, language))),
      ...this.nameKeys(document),
      ...this.soundsOf(document, parts).map((each) => keyOf(SOUND + each, PLAIN, language)),
      ...this.conceptsOf(document, parts).map((each) => keyOf(CONCEPT + each, PLAIN, language)),
    ];
  }

  /** The readings of the words of a text that are indexed, and of words joined by hyphens. */
  words(text) {
    const tokens = tokenise(text);
    const kept = tokens.filter((each) => !isStopword(each.word));
    const joined = tokens.filter((each) => each.joined !== "").map((each) => each.joined);
    return {
      tokens: kept,
      readings: kept.map((each) => this.chooser.choose(each.word)),
      joined: joined.map((each) => this.chooser.choose(each)),
      text,
    };
  }

  nameKeys(document) {
    const words = document.names.flatMap((name) => tokenise(name).map((each) => each.word));
    const stems = words.map((word) => this.chooser.choose(word));
    const plain = stems.map((each) => keyOf(each.stem, each.kind, document.language));
    const named = stems.map((each) => keyOf(each.stem, NAME, document.language));
    const sounds = words.flatMap(soundKeys).map((each) => keyOf(SOUND + each, NAME, document.language));
    return [...plain, ...plain, ...named, ...sounds];
  }

  soundsOf(document, parts) {
    const given = [...document.names, ...document.people].flatMap((name) => tokenise(name).map((each) => each.word));
    const likely = parts.flatMap((part) => part.tokens.filter((_, index) => this.isName(part, index)));
    const words = likely.map((each) => this.withoutPrefix(each.word));
    return [...new Set([...given, ...words])].flatMap(soundKeys);
  }

  withoutPrefix(word) {
    return isHebrew(word) ? word.slice(this.chooser.choose(word).prefix.length) : word;
  }

  conceptsOf(document, parts) {
    const found = new Map(document.concepts.map((each) => [each, CONCEPT_TIMES]));
    for (const part of parts) {
      for (let at = 0; at < part.readings.length; at += 1) {
        for (const concept of this.conceptsAt(part.readings, at)) found.set(concept, (found.get(concept) ?? 0) + 1);
      }
    }
    return [...found].flatMap(([concept, times]) => Array(Math.min(times, CONCEPT_TIMES)).fill(concept));
  }

  conceptsAt(readings, at) {
    const candidates = this.byFirst.get(readings[at].stem) ?? [];
    return candidates.filter(({ words }) => words.every((word, step) => isSame(word, readings[at + step]))).map((each) => each.concept);
  }
}

function isSame(word, reading) {
  return reading !== undefined && word.stem === reading.stem && nearness(word.kind, reading.kind) >= SAME;
}

function groupBy(items, keyed) {
  const groups = new Map();
  for (const item of items) groups.set(keyed(item), [...(groups.get(keyed(item)) ?? []), item]);
  return groups;
}

/** A text cut at ends of sentences into pieces of about 170 words; at least one. */
export function passagesOf(text) {
  const sentences = text.split(/(?<=[.!?:;]["”״)]?\s)|(?<=\n)/u);
  const passages = [""];
  let words = 0;
  for (const sentence of sentences) {
    if (words >= PASSAGE) {
      passages.push("");
      words = 0;
    }
    passages[passages.length - 1] += sentence;
    words += sentence.split(/\s+/u).length;
  }
  return passages.map((each) => each.trim());
}
