/**
 * Readings of a Hebrew word: which letters at its front may be prefixes, which at its end an ending.
 *
 * A reading is a stem and a class of ending. Words of one stem and class are one word to the search; words of one stem
 * and another class are related, more or less (see `RELATED`). Which reading is right is not known here: at build
 * time word frequencies decide, in the browser the words of the site do.
 */

/** Classes of ending. Their letters (of Thaana, which no text here is written in) close the keys of the index. */
export const PLAIN = "\u0780"; // מכון, מכונים
export const FEMININE = "\u0781"; // הערכה, הערכת
export const RELATIONAL = "\u0782"; // מקומי, מקומית, מקומיים, תוכניות, עירייה
export const PLURAL = "\u0783"; // הערכות, קרנות
export const CONSTRUCT = "\u0784"; // ארגוני
export const ABSTRACT = "\u0785"; // שותפות, שותפויות, ספרות
export const DERIVED = "\u0786"; // English words with more than an inflection: organization

/** How near a class in a document is to the class of the query: 1 is the same word, under 0.6 only a relative. */
export const RELATED = {
  [PLAIN]: { [PLAIN]: 1, [CONSTRUCT]: 0.9, [PLURAL]: 0.85, [FEMININE]: 0.5, [RELATIONAL]: 0.35, [ABSTRACT]: 0.35, [DERIVED]: 0.5 },
  [FEMININE]: { [FEMININE]: 1, [PLURAL]: 0.95, [PLAIN]: 0.5, [CONSTRUCT]: 0.4, [RELATIONAL]: 0.35, [ABSTRACT]: 0.4 },
  [RELATIONAL]: { [RELATIONAL]: 1, [CONSTRUCT]: 0.9, [PLAIN]: 0.35, [PLURAL]: 0.4, [FEMININE]: 0.35, [ABSTRACT]: 0.4 },
  [PLURAL]: { [PLURAL]: 1, [FEMININE]: 0.95, [PLAIN]: 0.85, [CONSTRUCT]: 0.5, [RELATIONAL]: 0.4, [ABSTRACT]: 0.55 },
  [CONSTRUCT]: { [CONSTRUCT]: 1, [PLAIN]: 0.95, [RELATIONAL]: 0.9, [PLURAL]: 0.5, [FEMININE]: 0.4, [ABSTRACT]: 0.35 },
  [ABSTRACT]: { [ABSTRACT]: 1, [PLURAL]: 0.65, [PLAIN]: 0.35, [FEMININE]: 0.35, [RELATIONAL]: 0.35, [CONSTRUCT]: 0.35 },
  [DERIVED]: { [DERIVED]: 1, [PLAIN]: 0.5 },
};

/** The steps in which prefixes stand before a word; from each step only later ones may follow. */
export const PREFIX_STEPS = [["ו"], ["לכש", "כש", "מש", "ש"], ["ב", "ל", "כ", "מ"], ["ה"]];
const AFTER_ARTICLE = new Set(["ב", "ל", "כ"]);

/** Every way to take prefixes off a word, none first: `{prefix, rest}`, at least two letters left. */
export function splits(word) {
  const found = [{ prefix: "", rest: word }];
  collect(word, "", 0, "", found);
  return found.sort((one, other) => one.prefix.length - other.prefix.length);
}

function collect(rest, prefix, step, last, found) {
  for (const { piece, next } of openings(rest, step, last)) {
    const left = rest.slice(piece.length);
    found.push({ prefix: prefix + piece, rest: left });
    collect(left, prefix + piece, next, piece, found);
  }
}

/** The prefixes a word may open with after the step it has reached: `{piece, next}`. */
export function openings(word, step, last) {
  const found = [];
  for (let at = step; at < PREFIX_STEPS.length; at += 1) {
    if (at === 3 && AFTER_ARTICLE.has(last)) continue;
    for (const piece of PREFIX_STEPS[at]) {
      if (word.startsWith(piece) && word.length - piece.length >= 2) found.push({ piece, next: at + 1 });
    }
  }
  return found;
}

const OWNERS = "(?:יו|יה|ינו|יכמ|יכנ|יהמ|יהנ)";
const OWNER = "(?:ו|ה|נו|כמ|כנ|המ|הנ|כ|מ|נ|י)";

/**
 * The endings, longest first: how a word ends, the class it has then, the fewest letters left, and its name.
 * The names are what the frequencies are asked about (`choosing.js`).
 */
export const ENDINGS = [
  [new RegExp(`ויות(?:${OWNERS})?$`, "u"), ABSTRACT, 2, "abstracts"],
  [new RegExp(`יות${OWNERS}$`, "u"), RELATIONAL, 3, "relationalsOwned"],
  [new RegExp(`ות${OWNERS}$`, "u"), PLURAL, 3, "pluralOwned"],
  [new RegExp(`ית${OWNER}$`, "u"), RELATIONAL, 3, "relationalOwned"],
  [new RegExp(`ות${OWNER}$`, "u"), ABSTRACT, 3, "abstractOwned"],
  [/(?:ייה|יית)$/u, RELATIONAL, 2, "institution"],
  [/יות$/u, RELATIONAL, 3, "relationals"],
  [/יימ$/u, RELATIONAL, 3, "relationalMasculine"],
  [/ית$/u, RELATIONAL, 3, "relational"],
  [/יה$/u, RELATIONAL, 3, "institutionShort"],
  [/ות$/u, PLURAL, 3, "plural"],
  [/ות$/u, ABSTRACT, 3, "abstract"],
  [/ימ$/u, PLAIN, 2, "masculine"],
  [new RegExp(`ת${OWNER}$`, "u"), FEMININE, 3, "feminineOwned"],
  [new RegExp(`${OWNERS}$`, "u"), PLAIN, 3, "masculineOwned"],
  [/ו$/u, PLAIN, 3, "his"],
  [/(?:נו|כמ|כנ|המ|הנ)$/u, PLAIN, 3, "owned"],
  [/(?<![וי])[מנ]$/u, PLAIN, 3, "their"],
  [/תי$/u, PLAIN, 3, "past"],
  [/ה$/u, PLAIN, 3, "masculineH"],
  [/ה$/u, FEMININE, 3, "feminine"],
  [/ת$/u, FEMININE, 3, "feminineT"],
  [/י$/u, RELATIONAL, 3, "adjective"],
  [/י$/u, CONSTRUCT, 3, "construct"],
];

/** Forms whose stem no ending shows. */
const IRREGULAR = new Map(
  Object.entries({
    "שנה": "שנימ שנות שנת שנתי שנתו", "אישה": "נשימ נשות אשת אשה", "איש": "אנשימ אנשי", "עיר": "ערימ ערי", "בית": "בתימ בתי",
    "בנ": "בנימ בני", "בת": "בנות בת", "אב": "אבות אבי", "אמ": "אמהות אימהות אימא אמא אימ", "אח": "אחימ", "אחות": "אחיות",
    "יומ": "ימימ ימי", "ראש": "ראשימ ראשי", "צד": "צדדימ צדדי", "לב": "לבבות", "שמ": "שמות", "ילד": "ילדימ ילדי", "ילדה": "ילדות",
    "דור": "דורות דורי", "כלי": "כלימ כליה", "עמ": "עמימ", "זמנ": "זמנימ זמני", "דעה": "דעות דעת", "שיחה": "שיחות שיחת",
    "מילה": "מילימ מלה מילות", "שפה": "שפות שפת", "שעה": "שעות שעת", "מנה": "מנות", "גיל": "גילאימ", "חברה": "חברות חברת",
    "דת": "דתות", "רשת": "רשתות", "קרנ": "קרנות", "בעיה": "בעיות בעיית", "רשות": "רשויות", "זכות": "זכויות", "טעות": "טעויות",
    "ספק": "ספקות", "חיימ": "חיי חייו", "אחריות": "",  "מימ": "מימי",
  }).flatMap(([stem, forms]) => [stem, ...forms.split(" ").filter(Boolean)].map((form) => [form, stem])),
);

/** Doubled vav and yod count as one, in whichever spelling they are written. */
export function collapse(word) {
  return word.replace(/וו+/gu, "ו").replace(/יי+/gu, "י");
}

/** A stem without the letters that full and defective spelling differ in; the first letter stays. */
export function skeleton(stem) {
  return stem.slice(0, 1) + stem.slice(1).replace(/[וי]/gu, "");
}

/** The stem of a word that has a stem of its own whatever it ends with, or undefined. */
export function irregular(word) {
  return IRREGULAR.get(word);
}

/** Every reading of a word without prefixes: `{stem, kind, rule, base}`, the whole word first. */
export function endings(word) {
  const known = irregular(word);
  const found = [reading(known ?? word, PLAIN, "whole", word)];
  if (known !== undefined) return found;
  for (const [pattern, kind, least, rule] of ENDINGS) {
    const base = word.replace(pattern, "");
    if (base === word) continue;
    if (base.length >= least) found.push(ended(base, kind, rule));
  }
  return found;
}

function ended(base, kind, rule) {
  if (rule === "abstracts" && base.length < 3) return reading(`${base}ות`, PLAIN, rule, base);
  return reading(base, kind, rule, base);
}

function reading(stem, kind, rule, base) {
  return { stem: collapse(stem), kind, rule, base };
}
