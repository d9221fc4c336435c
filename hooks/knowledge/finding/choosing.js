/**
 * Which reading of a Hebrew word is right, by how often its forms are written. Runs at build time only.
 *
 * `Chooser` is given the frequency of every form (per million words, final letters folded) and answers with one
 * reading of `analysis.js` for a word. The numbers are ratios between forms that nouns, verbs and prefixed words show.
 */

import { readings } from "../../../docs/assets/search/analysis.js";
import { ENDINGS, irregular, openings } from "../../../docs/assets/search/hebrew.js";

/** For each prefix: how often, at most, a true prefixed form is written for each time the word stands bare. */
const LIMIT = { "ה": 12, "ב": 4, "ל": 4, "מ": 1, "ש": 0.6, "כ": 0.4, "ו": 1.5, "כש": 0.5, "מש": 0.3, "לכש": 0.3 };
const FAMILY = ["", "ה", "ו", "ימ", "ות", "י", "ת", "תי"];
const STANDS_BEFORE_NOUN = ["ה", "ב", "ל", "מ"];
const STANDS_BEFORE_ARTICLE = ["ב", "ל", "ה", "כ"];

/** Chooses readings; remembers what it has chosen. */
export class Chooser {
  constructor(frequency) {
    this.frequency = frequency;
    this.chosen = new Map();
    this.endingRules = rules((form) => this.of(form));
  }

  /** How often a form is written; a first vav counts as well when it is doubled after a prefix (הוועדה). */
  of(form) {
    const single = form.startsWith("וו") ? this.frequency.get(form.slice(1)) ?? 0 : 0;
    return (this.frequency.get(form) ?? 0) + single;
  }

  /** The one reading of a word in its compared form. */
  choose(word) {
    const known = this.chosen.get(word);
    if (known !== undefined) return known;
    const reading = this.decide(word);
    this.chosen.set(word, reading);
    return reading;
  }

  decide(word) {
    const all = readings(word);
    if (all.length === 1) return all[0];
    const rest = this.bare(word, 0, "").rest;
    const prefix = word.slice(0, word.length - rest.length);
    const rule = this.ending(rest);
    return all.find((each) => each.prefix === prefix && each.rule === rule) ?? all.find((each) => each.prefix === prefix);
  }

  family(word) {
    return FAMILY.reduce((sum, ending) => sum + this.of(word + ending), 0);
  }

  /** The word without its prefixes: `{rest, worth}`, worth being how often it is written so. */
  bare(word, step, last) {
    const own = { rest: word, worth: this.family(word) };
    if (irregular(word) !== undefined && own.worth > 0) return own;
    let best = own;
    for (const { piece, next } of openings(word, step, last)) {
      const inner = this.bare(word.slice(piece.length), next, piece);
      if (inner.worth > 0 && this.isPrefix(word, piece, own.worth, inner.worth) && inner.worth > (best === own ? 0 : best.worth)) {
        best = inner;
      }
    }
    return best === own ? own : { rest: best.rest, worth: Math.max(own.worth, best.worth * 0.01) };
  }

  isPrefix(word, piece, whole, inner) {
    if (word.length - piece.length < 3 && whole > 0.5 * inner) return false;
    if (this.standsAlone(word, piece)) return whole < 0.02 * inner;
    if (this.isVerb(word) && !this.isVerb(word.slice(piece.length))) return whole < 0.02 * inner;
    return whole < LIMIT[piece] * inner;
  }

  /** Whether a form is inflected as only verbs are: I did. */
  isVerb(word) {
    if (/[תה]$/u.test(word)) return false;
    return this.of(`${word}תי`) > 0.02 * this.of(word);
  }

  /** Whether a word takes prefixes that could not stand before a prefix: then its first letter is its own. */
  standsAlone(word, piece) {
    const before = piece === "ה" ? STANDS_BEFORE_ARTICLE.filter((each) => each !== "ל") : STANDS_BEFORE_NOUN;
    const inner = piece === "ו" ? `ו${word}` : word;
    const seen = before.reduce((sum, each) => sum + this.of(each + inner), 0);
    return seen > 0.08 * this.of(word);
  }

  /** The name of the rule for the ending of a word without prefixes. */
  ending(word) {
    if (irregular(word) !== undefined) return "whole";
    for (const [pattern, , least, rule] of ENDINGS) {
      const base = word.replace(pattern, "");
      if (base !== word && base.length >= least && this.endingRules[rule](base, word)) return rule;
    }
    return "whole";
  }
}

function rules(of) {
  const any = (base, ...endings) => endings.reduce((sum, each) => sum + of(base + each), 0);
  const above = (share) => (base, word, ...endings) => any(base, ...endings) > share * of(word);
  const often = above(0.5);
  const seldom = above(0.03);
  const takesMasculine = (word) => of(`${word}ימ`) > 0.02 * of(word) && of(`${word}ימ`) > 0;
  return {
    abstracts: () => true,
    relationalsOwned: (base, word) => seldom(base, word, "ית", "יות", "יה"),
    pluralOwned: (base, word) => often(base, word, "ות"),
    relationalOwned: (base, word) => often(base, word, "ית"),
    abstractOwned: (base, word) => often(base, word, "ות"),
    institution: () => true,
    institutionShort: (base, word) => any(base, "יות", "ית", "יית", "ייה") > 0.02 * of(word) && of(`${base}ימ`) < of(word),
    relationals: (base, word) => seldom(base, word, "ית", "יה", "ייה", "י"),
    relationalMasculine: (base, word) => seldom(base, word, "י", "ית", "יות"),
    relational: (base, word) => seldom(base, word, "יות", "יימ", "י"),
    plural: (base, word) => !takesMasculine(word) && !isAbstract(of, base, word),
    abstract: (base, word) => !takesMasculine(word) && isAbstract(of, base, word),
    masculine: (base, word) => any(base, "", "ה", "ית", "ות", "י") > (base.length > 2 ? 0.03 : 0.2) * of(word),
    feminineOwned: (base, word) => often(base, word, "ה", "ת") && of(`${word}ת`) <= 0.05 * of(word),
    masculineOwned: (base, word) => often(base, word, "ימ"),
    his: (base, word) => often(base, word, ""),
    owned: (base, word) => often(base, word, ""),
    their: (base, word) => of(base) > 3 * of(word) && of(base) > 0,
    past: (base, word) => often(base, word, "", "ה") && of(`${word}ת`) <= 0.05 * of(word),
    masculineH: (base, word) => isMasculineH(of, base, word),
    feminine: () => true,
    feminineT: (base, word) => any(base, "ה", "ות") > 0.05 * of(word),
    adjective: (base, word) => any(base, "ית", "יימ", "יות") > 0.1 * of(word) && any(base, "ית", "יימ", "יות") >= of(`${base}ימ`),
    construct: (base, word) => any(base, "ימ", "") > 0.3 * of(word),
  };
}

/** Nouns like מקרה, מבנה: the plural drops the last letter, and without it there is no other word. */
function isMasculineH(of, base, word) {
  const plural = of(`${base}ימ`);
  return plural > 1.5 * of(`${base}ות`) && plural > 0.1 * of(word) && of(base) < 0.3 * of(word);
}

function isAbstract(of, base, word) {
  if (of(`${base}ויות`) > 0.01 * of(word)) return true;
  const feminine = of(`${base}ה`) + of(`${base}ת`);
  const masculine = of(`${base}ימ`) >= of(word) && feminine < 0.35 * of(base);
  return masculine || (feminine + of(base)) * 2 < of(word);
}
