/**
 * One key for a name in either script: יחיאלי, Yechieli and Yehieli are the same.
 *
 * Vowels go, but for an i at the end; sounds that romanisations mix share a letter. Several keys where a letter is both vowel and consonant.
 */

const HEBREW = {
  "א": "", "ע": "", "ב": "b", "ג": "g", "ד": "d", "ה": "k", "ז": "z", "ח": "k", "ט": "t", "י": "", "כ": "k", "ל": "l",
  "מ": "m", "נ": "n", "ס": "s", "פ": "p", "צ": "z", "ק": "k", "ר": "r", "ש": "s", "ת": "t", "ו": "",
};
const LATIN = [
  [/sch|sh/gu, "s"], [/tch/gu, "z"], [/t[sz]+/gu, "z"], [/ch|kh|ck/gu, "k"], [/ph/gu, "p"], [/th/gu, "t"], [/x/gu, "ks"],
  [/(?<=[aeiou])h$/u, ""], [/[hqc]/gu, "k"], [/[vw]/gu, "b"], [/f/gu, "p"], [/^(?:j|y|i(?=[aeiou]))/u, "Y"], [/j/gu, "g"],
  [/(?:ey|ei|ee|ie|i|y)$/u, "I"],
  [/[aeiouy]/gu, ""],
];
const LEAST = 2;

/** The keys of a name of one word, in its compared form; none when too little of it sounds. */
export function soundKeys(word) {
  const keys = /^[א-ת]+$/u.test(word) ? hebrewSounds(word) : latinSounds(word);
  return [...new Set(keys.map(single))].filter((key) => key.length >= LEAST);
}

function single(key) {
  return key.replace(/(.)\1+/gu, "$1").toLowerCase();
}

function hebrewSounds(word) {
  const text = word.replace(/ה$/u, "").replace(/^י/u, "Y").replace(/י$/u, "I").replace(/וו/gu, "V");
  const vowel = spelled(text.replace(/^ו/u, "V"));
  return /.ו./u.test(text) ? [vowel, spelled(text.replace(/(?<=.)ו(?=.)/gu, "V"))] : [vowel];
}

function spelled(text) {
  return [...text].map((letter) => ({ Y: "Y", I: "I", V: "b" })[letter] ?? HEBREW[letter] ?? "").join("");
}

function latinSounds(word) {
  if (!/^[a-z]+$/u.test(word)) return [];
  const key = LATIN.reduce((text, [pattern, by]) => text.replace(pattern, by), word);
  return /^j/u.test(word) ? [key, key.replace("Y", "g")] : [key];
}
