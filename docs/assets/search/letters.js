/**
 * Letters and words of text in Hebrew and English: where words begin and end, and the one form in which they are compared.
 */

const INNER = "[\\p{L}\\p{N}\\p{M}\\u200c-\\u200f\\u202a-\\u202e\\u2066-\\u2069\\u00ad]";
const SIGNS = "[\"'`´‘’‚“”„′″׳״]";
const WORD = new RegExp(`[\\p{L}\\p{N}]${INNER}*(?:(?:${SIGNS}{1,2}|(?<=\\p{N})[.,](?=\\p{N}))${INNER}+)*`, "gu");
const HYPHEN = /^[-־‐‑]$/u;
const POSSESSIVE = /(?<=[a-z])['’]s$/iu;
const DROPPED = /[^\p{L}\p{N}]|\p{Script=Thaana}/gu;
const FINALS = { "ך": "כ", "ם": "מ", "ן": "נ", "ף": "פ", "ץ": "צ" };
const BEFORE_OTHER = /^[ובהלמשכ]{1,3}(?=[0-9a-z])/u;
const PREFIX_ALONE = /^[ובהלמשכ]{1,3}$/u;

/** Folds the five final letters, so that a word is the same inside another and at its end. */
export function foldFinals(word) {
  return word.replace(/[ךםןףץ]/gu, (letter) => FINALS[letter]);
}

/** The vowel point that full spelling always writes as a letter (Academy of the Hebrew Language, rules of 2017). */
const QUBUTS = /\u05bb/gu;

/** The compared form of one word: no points, accents, quotes or direction marks; lower case; no final letters. */
export function normalise(raw) {
  const bare = raw.replace(POSSESSIVE, "").normalize("NFKD").replace(QUBUTS, "ו").replace(DROPPED, "").toLowerCase();
  return foldFinals(bare).replace(BEFORE_OTHER, "");
}

/** Whether a compared form is written in Hebrew letters. */
export function isHebrew(word) {
  return /[א-ת]/u.test(word);
}

/**
 * The words of a text, in order: `{start, end, word, joined}` with places in the text.
 * `joined` is the compared form of this word and the next when a hyphen or makaf stands between them.
 * A Hebrew prefix that stands before a hyphen (ה-5X2) is no word.
 */
export function tokenise(text) {
  const found = [...text.matchAll(WORD)].map((match) => token(match[0], match.index));
  return found.filter((each, index) => keep(text, each, found[index + 1]));
}

function token(raw, start) {
  return { start, end: start + raw.length, word: normalise(raw), joined: "" };
}

function keep(text, each, next) {
  const hyphen = next !== undefined && HYPHEN.test(text.slice(each.end, next.start));
  if (!hyphen) return each.word !== "";
  if (PREFIX_ALONE.test(each.word)) return false;
  each.joined = each.word + next.word;
  return each.word !== "";
}
