/**
 * Runs of a text that read in another direction than the text around them: by the rules of `catalogue/direction.py`,
 * where their reasons stand. The Unicode bidirectional algorithm (UAX #9) would reorder "-15%" or "C++" in Hebrew.
 */

const LATIN = "A-Za-z\u00c0-\u024f";
const WORD = `[${LATIN}0-9]`;
const INSIDE = "[-–—−+*/\\\\.,:;&@#%=~_?!'’|<>×°·()\\[\\]“”$€£₪→←↔≥≤\u00ae\u2122²³]";
const OPENERS = "[-−+±#$€£₪@(\\[~/.<≥≤≈“]{1,2}|[≥≤≈<>№§]\\s|\\*\\.?|(?<!\\S)\\?(?=[a-z]+=)";
const CLOSERS = "[+#%°²³)\\]>×”]+|(?<=\\d)₪";
const LTR = new RegExp(`(?:(?:${OPENERS})(?=${WORD}))?${WORD}(?:(?:${INSIDE}|\\s)*${WORD})*(?:${CLOSERS})?`, "gu");
const ABBREVIATED = new RegExp(
  `(?:(?<![${LATIN}0-9/._@\\-])(?:(?:[A-Za-z]\\.)+[A-Za-z]|Ph\\.D)|[a-z], [A-Z]|(?<![${LATIN}])` +
    "(?:etc|Inc|Ltd|Corp|Co|et al|vs|Dr|Mr|Mrs|Ms|Jr|Sr|Vol|Eds?|pp?))$",
  "u",
);
const PLAIN_NUMBER = /^\d+(?:[.,:]\d+)*%?$/u;
const BETWEEN = /([(\[]?)([^()\[\]]+?)([)\]]?(?:[,;:.]\s+|\s+(?=[(\[])|$))/gu;
const BEFORE = new RegExp(`^(?:\\d+(?:[.,:]\\d+)*%?[,;:.]\\s+)+(?=\\d*[${LATIN}])`, "u");
const HEBREW = "\u05d0-\u05ea\u05b0-\u05c7\u05f0-\u05f4\ufb1d-\ufb4f";
const NUMBER = "\\d+(?:[.,:/–\\-]\\d+)*%?(?![\\p{L}\\d_%])";
const MONTHS = "ינואר|פברואר|מרץ|מרס|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר";
const RTL = new RegExp(
  `(?<=“)[${HEBREW}][^“”]*[${HEBREW}](?=[.,!?]?”)|` +
    `(?:\\d{1,2}\\s(?=ב(?:${MONTHS}))|\\d[\\d,.]*\\s(?=ש[״"]ח))?` +
    `[${HEBREW}](?:(?:[-–"'״׳־.,:;()&/\\s0-9])*[${HEBREW}])*(?:(?:(?<=־)|[–\\-]|\\s)${NUMBER})?[׳']?[)\\]]*`,
  "gu",
);
const CLOSING = { ")": "(", "]": "[", ">": "<", "”": "“" };
const OPENING = { "(": ")", "[": "]", "<": ">", "“": "”" };

const count = (text, sign) => text.split(sign).length;
const otherThan = (language) => (language === "he" ? "en" : "he");

/** A text of a language as `{text, language}`, joined the same again; `language` is missing for the language around. */
export function runs(text, language) {
  const found = [];
  let at = 0;
  for (const match of text.matchAll(language === "he" ? LTR : RTL)) {
    const [start, end] = bounds(text, Math.max(at, match.index), match.index + match[0].length);
    const phrase = text.slice(start, end);
    if (!phrase || (language === "he" && PLAIN_NUMBER.test(phrase))) continue;
    found.push({ text: text.slice(at, start) }, ...ofPhrase(phrase, language));
    at = end;
  }
  return [...found, { text: text.slice(at) }].filter((run) => run.text);
}

/** Without brackets at either side that nothing in the run closes or opens; with the full stop of an abbreviation. */
function bounds(text, first, last) {
  let [start, end] = [first, last];
  const sides = (sign, pairs) => count(text.slice(start, end), pairs[sign]) < count(text.slice(start, end), sign);
  while (end > start && text[end - 1] in CLOSING && sides(text[end - 1], CLOSING)) end -= 1;
  while (start < end && text[start] in OPENING && sides(text[start], OPENING) && !/^<\s?\d/u.test(text.slice(start, end))) start += 1;
  return [start, text[end] === "." && ABBREVIATED.test(text.slice(0, end)) ? end + 1 : end];
}

function ofPhrase(text, language) {
  const whole = { text, language: otherThan(language) };
  if (language === "en") return [whole];
  if (/\p{L}/u.test(text)) {
    const clause = BEFORE.exec(text)?.[0] ?? "";
    return [{ text: clause }, { ...whole, text: text.slice(clause.length) }];
  }
  const numbers = [...text.matchAll(BETWEEN)];
  if (numbers.length < 2 || numbers.map(([all]) => all).join("") !== text) return [whole];
  return numbers.flatMap(([, before, number, after]) => [
    { text: before },
    PLAIN_NUMBER.test(number) ? { text: number } : { ...whole, text: number },
    { text: after },
  ]);
}

/** Parts `{text, …}` of a text as a tree: each a part, or `{language, parts}` where another direction begins. */
export function inRuns(parts, language) {
  const text = parts.map((part) => part.text).join("");
  let at = 0;
  return runs(text, language).flatMap((run) => {
    const within = cut(parts, at, (at += run.text.length));
    return run.language ? [{ language: run.language, parts: inRuns(within, run.language) }] : within;
  });
}

function cut(parts, start, end) {
  let at = 0;
  return parts.flatMap((part) => {
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, part.text.length)];
    at += part.text.length;
    return from < to ? [{ ...part, text: part.text.slice(from, to) }] : [];
  });
}
