/**
 * The keys of the index, so that what is asked for is known to exist: stems with their closing letters, cut into small
 * files by the order of their skeletons. A file also holds the words whose reading the site's words would tell wrongly.
 */

import { CLOSING } from "./analysis.js";
import { skeleton } from "./hebrew.js";

/** A file of the lexicon read: stems by skeleton, closing letters by stem, readings of single words. */
export function parseShard(text) {
  const shard = { letters: new Map(), decided: new Map(), skeletons: new Map() };
  for (const line of text.split("\n")) {
    if (line.startsWith("=")) readDecision(line, shard.decided);
    else if (line !== "") readStem(line, shard);
  }
  return shard;
}

function readDecision(line, decided) {
  const [word, index] = line.slice(1).split(" ");
  decided.set(word, Number(index));
}

function readStem(line, shard) {
  const cut = CLOSING.exec(line).index;
  const stem = line.slice(0, cut);
  shard.letters.set(stem, line.slice(cut));
  const bones = skeleton(stem);
  shard.skeletons.set(bones, [...(shard.skeletons.get(bones) ?? []), stem]);
}

/** Loads files of the lexicon as they are needed. `firsts` are the skeletons at which files begin; `load(n)` gives one. */
export class Lexicon {
  constructor(firsts, load) {
    this.firsts = firsts;
    this.load = load;
    this.pending = new Map();
    this.shards = new Map();
  }

  /** Makes every stem with one of these skeletons known. */
  async need(bones) {
    const numbers = new Set(bones.map((each) => this.place(each)));
    await Promise.all([...numbers].map((number) => this.fetch(number)));
  }

  fetch(number) {
    if (!this.pending.has(number)) {
      this.pending.set(number, this.load(number).then((text) => this.shards.set(number, parseShard(text))));
    }
    return this.pending.get(number);
  }

  place(bones) {
    let low = 0;
    let high = this.firsts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.firsts[middle] <= bones) low = middle;
      else high = middle;
    }
    return low;
  }

  shardOf(bones) {
    return this.shards.get(this.place(bones));
  }

  /** The closing letters a stem has in the index; empty when it is not there or its file is not loaded. */
  letters(stem) {
    return this.shardOf(skeleton(stem))?.letters.get(stem) ?? "";
  }

  /** Whether a key is in the index. */
  has(key) {
    return this.letters(key.slice(0, -1)).includes(key.slice(-1));
  }

  /** The number of the reading decided for a word at build time, if it had to be. */
  decided(word) {
    return this.shardOf(skeleton(word))?.decided.get(word);
  }

  /** Stems that full and defective spelling may have made of one. */
  spelledAlike(stem) {
    return (this.shardOf(skeleton(stem))?.skeletons.get(skeleton(stem)) ?? []).filter((each) => each !== stem);
  }
}
