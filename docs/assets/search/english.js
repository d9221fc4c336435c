/**
 * The stem of an English word: British and American spelling made one, then Porter's second stemmer
 * (https://snowballstem.org/algorithms/english/stemmer.html), with the class that tells inflection from derivation.
 */

const OUR = /^(behavi|col|fav|harb|hon|hum|lab|neighb|od|rum|sav|splend|endeav|vig|val|vap|arm|cand|clam|parl|ferv|ranc)our/u;
const SPELLINGS = [
  [/yz(e|ed|es|ing|er|ers)$/u, "ys$1"],
  [/iz(e|ed|es|ing|er|ers|ation|ations|ational)$/u, "is$1"],
  [/(?<=[a-z]{2}[bt])re(s|d)?$/u, "er$1"],
  [/(?<=[a-z]{3})ogue(s)?$/u, "og$1"],
  [/^programme(s)?$/u, "program$1"],
  [/^(def|off|pret)ence(s)?$/u, "$1ense$2"],
  [/^(lic)ence(s)?$/u, "$1ense$2"],
  [/^practis/u, "practic"],
  [/(?<=[a-z]{2}[aeiou])ll(ed|ing|er|ers|or|ors)$/u, "l$1"],
  [/^(enrol|fulfil|instal|skil)l?(ment|ments|ful)?$/u, "$1$2"],
  [/^grey/u, "gray"],
  [/^judgement/u, "judgment"],
  [/^ageing$/u, "aging"],
  [/^cheque/u, "check"],
];

/** British and American spellings of a word made one. */
export function respelled(word) {
  const plain = word.replace(OUR, "$1or");
  return SPELLINGS.reduce((text, [pattern, by]) => text.replace(pattern, by), plain);
}

const SPECIAL = {
  skis: "ski", skies: "sky", dying: "die", lying: "lie", tying: "tie", idly: "idl", gently: "gentl", ugly: "ugli", early: "earli",
  only: "onli", singly: "singl", sky: "sky", news: "news", howe: "howe", atlas: "atlas", cosmos: "cosmos", bias: "bias", andes: "andes",
  children: "child", women: "woman", men: "man", people: "people", data: "data", datum: "data", criteria: "criterion", phenomena: "phenomenon",
};
const KEPT_AFTER_1A = new Set(["inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed"]);
const STEP2 = {
  tional: "tion", enci: "ence", anci: "ance", abli: "able", entli: "ent", izer: "ize", ization: "ize", iser: "ise", isation: "ise",
  ational: "ate", ation: "ate", ator: "ate", alism: "al", aliti: "al", alli: "al", fulness: "ful", ousli: "ous", ousness: "ous",
  iveness: "ive", iviti: "ive", biliti: "ble", bli: "ble", fulli: "ful", lessli: "less",
};
const STEP3 = { tional: "tion", ational: "ate", alize: "al", alise: "al", icate: "ic", iciti: "ic", ical: "ic", ful: "", ness: "" };
const STEP4 = "ement ance ence able ible ment ant ent ism ate iti ous ive ize ise al er ic".split(" ");
const VOWEL = "[aeiouy]";

/** The stem of a word and its class: `{stem, light}`; they are equal when only an inflection was taken off. */
export function stemmed(word) {
  const text = respelled(word);
  if (text.length <= 2 || !/^[a-z]+$/u.test(text)) return { stem: text, light: text };
  if (Object.hasOwn(SPECIAL, text)) return { stem: SPECIAL[text], light: SPECIAL[text] };
  return porter(text);
}

function porter(text) {
  const marked = text.replace(/^y/u, "Y").replace(/([aeiou])y/gu, "$1Y");
  const singular = step1a(marked);
  if (KEPT_AFTER_1A.has(singular)) return { stem: singular, light: singular };
  const light = step1c(step1b(singular));
  const stem = step5(step4(step3(step2(light))));
  return { stem: stem.toLowerCase(), light: step5(light).toLowerCase() };
}

function region(word, from) {
  const found = /[aeiouy][^aeiouy]/u.exec(word.slice(from));
  return found === null ? word.length : from + found.index + 2;
}

function r1(word) {
  const special = /^(gener|commun|arsen)/u.exec(word);
  return special === null ? region(word, 0) : special[0].length;
}

function r2(word) {
  return region(word, r1(word));
}

function step1a(word) {
  if (word.endsWith("sses")) return word.slice(0, -2);
  if (/(ied|ies)$/u.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  if (/(us|ss)$/u.test(word)) return word;
  return new RegExp(`${VOWEL}.+s$`, "u").test(word) ? word.slice(0, -1) : word;
}

function step1b(word) {
  const agreed = /(eed|eedly)$/u.exec(word);
  if (agreed !== null) return agreed.index >= r1(word) ? `${word.slice(0, agreed.index)}ee` : word;
  const ending = /(ed|edly|ing|ingly)$/u.exec(word);
  if (ending === null || !new RegExp(VOWEL, "u").test(word.slice(0, ending.index))) return word;
  return repaired(word.slice(0, ending.index));
}

function repaired(word) {
  if (/(at|bl|iz|is)$/u.test(word) && word.length > 3) return `${word}e`;
  if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/u.test(word)) return word.slice(0, -1);
  return isShort(word) ? `${word}e` : word;
}

function isShort(word) {
  return r1(word) >= word.length && endsShort(word);
}

function endsShort(word) {
  return /(^[aeiouy][^aeiouy]|[^aeiouy][aeiouy][^aeiouywxY])$/u.test(word);
}

function step1c(word) {
  return word.replace(/(?<=.[^aeiouy])[yY]$/u, "i");
}

function replaced(word, table) {
  for (const suffix of Object.keys(table).sort((one, other) => other.length - one.length)) {
    if (!word.endsWith(suffix)) continue;
    const at = word.length - suffix.length;
    return at >= r1(word) ? word.slice(0, at) + table[suffix] : word;
  }
  return word;
}

function step2(word) {
  if (/logi$/u.test(word) && word.length - 3 >= r1(word)) return word.slice(0, -1);
  if (/[cdeghkmnrt]li$/u.test(word) && !/(abli|entli|bli)$/u.test(word) && word.length - 2 >= r1(word)) return word.slice(0, -2);
  return replaced(word, STEP2);
}

function step3(word) {
  if (word.endsWith("ative")) return word.length - 5 >= r2(word) ? word.slice(0, -5) : word;
  return replaced(word, STEP3);
}

function step4(word) {
  if (/[st]ion$/u.test(word)) return word.length - 3 >= r2(word) ? word.slice(0, -3) : word;
  const suffix = STEP4.find((each) => word.endsWith(each));
  if (suffix === undefined) return word;
  return word.length - suffix.length >= r2(word) ? word.slice(0, -suffix.length) : word;
}

function step5(word) {
  if (word.endsWith("e")) {
    const at = word.length - 1;
    if (at >= r2(word) || (at >= r1(word) && !endsShort(word.slice(0, -1)))) return word.slice(0, -1);
  }
  return word.endsWith("ll") && word.length - 1 >= r2(word) ? word.slice(0, -1) : word;
}
