/**
 * The build of the index's own tables, called from Python: `Build` is fed batches and gives back plain data.
 */

import { readings } from "../../../docs/assets/search/analysis.js";
import { skeleton } from "../../../docs/assets/search/hebrew.js";
import { isHebrew, tokenise } from "../../../docs/assets/search/letters.js";
import { livingReadings } from "../../../docs/assets/search/pick.js";
import { telling } from "../../../docs/assets/search/stopwords.js";
import { Chooser } from "./choosing.js";
import { isGivenName } from "./given.js";
import { Recorder } from "./records.js";

const SHARD = 500;
const SITE_WORTH = 0.02;
const MOST_SEEN = 50;
const HEADWORD_WORTH = 5;
const RARE_HEBREW = 1.5;
const RARE_ENGLISH = 3;
/** A geresh that makes a letter sound as in another language. */
const FOREIGN = /[גזצחתדער]['׳’][א-ת]/u;
const DECIDED_ABOVE = 1;

/** One build: frequencies and the site's words first, then records, then the tables made of them. */
export class Build {
  constructor() {
    this.hebrew = new Map();
    this.english = new Map();
    this.seen = new Map();
    this.lower = new Set();
    this.letters = new Map();
  }

  /** Takes frequencies per million: lines of a form and a number. */
  frequencies(language, lines) {
    const table = language === "he" ? this.hebrew : this.english;
    for (const line of lines.split("\n")) {
      const [form, value] = line.split(" ");
      table.set(form, (table.get(form) ?? 0) + Number(value));
    }
  }

  /** Counts the words of texts. */
  count(texts) {
    for (const text of texts) {
      for (const { word, start } of tokenise(text)) {
        this.seen.set(word, (this.seen.get(word) ?? 0) + 1);
        if (/[a-z]/u.test(text[start])) this.lower.add(word);
      }
    }
  }

  /** Closes the counting: from here on words can be read. `concepts` are lists of terms; the place is the number. */
  begin(concepts) {
    const frequency = new Map(this.hebrew);
    const add = (word, worth) => frequency.set(word, (frequency.get(word) ?? 0) + worth);
    for (const [word, times] of this.seen) if (isHebrew(word)) add(word, Math.min(times, MOST_SEEN) * SITE_WORTH);
    for (const word of concepts.flat().flatMap(tokenise)) if (isHebrew(word.word)) add(word.word, HEADWORD_WORTH);
    this.chooser = new Chooser(frequency);
    this.sequences = this.sequencesOf(concepts);
    const isName = (words, at) => this.isName(words, at);
    this.recorder = new Recorder({ chooser: this.chooser, sequences: this.sequences, isName });
  }

  sequencesOf(concepts) {
    const read = (term) => telling(tokenise(term)).map((each) => this.chooser.choose(each.word));
    return concepts.flatMap((terms, concept) => terms.map((term) => ({ concept, words: read(term) }))).filter((each) => each.words.length > 0);
  }

  /** Whether a word of a text is likely a name, by how rare it is, how it is written and what stands before it. */
  isName(words, at) {
    return this.isRare(words, at) || (isFamiliar(words, at) && this.isBeside(words, at));
  }

  isBeside({ tokens, readings, text }, at) {
    const before = tokens[at - 1];
    if (before === undefined || text.slice(before.end, tokens[at].start) !== " ") return false;
    const bare = before.word.slice(readings[at - 1].prefix.length);
    return isGivenName(before.word) || isGivenName(bare) || this.isRare({ tokens, readings, text }, at - 1);
  }

  isRare({ tokens, readings, text }, at) {
    const { word, start, end } = tokens[at];
    if (!isHebrew(word)) return this.isCapital(text, start) && !this.lower.has(word) && (this.english.get(word) ?? 0) < RARE_ENGLISH;
    const bare = word.slice(readings[at].prefix.length);
    return isGivenName(bare) || FOREIGN.test(text.slice(start, end)) || (this.hebrew.get(bare) ?? 0) < RARE_HEBREW;
  }

  isCapital(text, start) {
    return /^\p{Lu}\p{Ll}/u.test(text.slice(start, start + 2));
  }

  /** The records of documents; their keys enter the lexicon. */
  records(documents) {
    return documents.map((document) => {
      const record = this.recorder.record(document);
      for (const key of record.content.split(" ")) if (key !== "") this.learn(key);
      return record;
    });
  }

  learn(key) {
    const stem = key.slice(0, -1);
    const letters = this.letters.get(stem) ?? "";
    if (!letters.includes(key.slice(-1))) this.letters.set(stem, letters + key.slice(-1));
  }

  /** The tables: `{firsts, shards, sequences}`. */
  tables() {
    for (const { words } of this.sequences) for (const { stem } of words) if (!this.letters.has(stem)) this.letters.set(stem, "");
    const lines = [...this.stemLines(), ...this.decisionLines()].sort(byBonesThenText);
    const shards = cut(lines);
    return {
      firsts: shards.map((shard) => shard[0]?.bones ?? ""),
      shards: shards.map((shard) => shard.map((each) => each.line).join("\n")),
      sequences: this.sequences.map(({ concept, words }) => [concept, words.map(({ stem, kind }) => stem + kind).join(" ")]),
    };
  }

  stemLines() {
    return [...this.letters].map(([stem, letters]) => ({ bones: skeleton(stem), line: stem + [...letters].sort().join("") }));
  }

  /** Words whose reading the lexicon alone would tell otherwise than the frequencies do. */
  decisionLines() {
    const has = (key) => this.letters.get(key.slice(0, -1))?.includes(key.slice(-1)) ?? false;
    const words = new Set([...this.seen.keys(), ...this.common()].filter((word) => isHebrew(word)));
    return [...words].flatMap((word) => this.decision(word, has));
  }

  common() {
    return [...this.hebrew].filter(([, worth]) => worth > DECIDED_ABOVE).map(([word]) => word);
  }

  decision(word, has) {
    const living = livingReadings(word, "he", has);
    if (living.length < 2) return [];
    const chosen = this.chooser.choose(word);
    const first = living[0];
    if (first.stem === chosen.stem && first.kind === chosen.kind) return [];
    const right = living.find((each) => each.stem === chosen.stem && each.kind === chosen.kind);
    return right === undefined ? [] : [{ bones: skeleton(word), line: `=${word} ${right.index}` }];
  }

  /** Every stem that the words of each text can be read as, for making documents that share none. */
  possible(texts) {
    return texts.map((text) => [...new Set(tokenise(text).flatMap(({ word }) => readings(word).map((each) => each.stem)))]);
  }

  /** The reading chosen for each word, for tests: stem, class and prefix. */
  analyse(words) {
    return words.map((word) => {
      const { stem, kind, prefix } = this.chooser.choose(word);
      return [stem, kind, prefix];
    });
  }
}

/** Whether a word may be a family name: Latin ones have a capital, Hebrew ones nothing to show. */
function isFamiliar({ tokens, text }, at) {
  return isHebrew(tokens[at].word) || /^\p{Lu}/u.test(text.slice(tokens[at].start));
}

function byBonesThenText(one, other) {
  return compare(one.bones, other.bones) || compare(one.line, other.line);
}

function compare(one, other) {
  return one < other ? -1 : Number(one > other);
}

/** Lines in files of about `SHARD`, never parting lines of one skeleton. */
function cut(lines) {
  const shards = [[]];
  for (const line of lines) {
    const last = shards[shards.length - 1];
    if (last.length >= SHARD && last[last.length - 1].bones !== line.bones) shards.push([line]);
    else last.push(line);
  }
  return shards;
}

