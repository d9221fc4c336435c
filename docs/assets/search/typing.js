/** Words one letter away from what was typed, among those the site has. */

import { readings } from "./analysis.js";
import { skeleton } from "./hebrew.js";
import { isHebrew } from "./letters.js";
import { livingReadings } from "./pick.js";

const HEBREW = "אבגדהוזחטיכלמנסעפצקרשת";
const LATIN = "abcdefghijklmnopqrstuvwxyz";
/** Letters that sound or look alike, or stand beside each other on the keyboard. */
const ALIKE = {
  "א": "עהרט", "ב": "וכנ", "ג": "דכ", "ד": "רגש", "ה": "אחתנ", "ו": "ביזנט", "ז": "וסב", "ח": "כהיע", "ט": "תוא", "י": "וחע",
  "כ": "קחבלע", "ל": "כח", "מ": "נצט", "נ": "מהב", "ס": "שזב", "ע": "אכי", "פ": "מ", "צ": "ת", "ק": "כר", "ר": "דקא", "ש": "סד", "ת": "טהצ",
};
const LEAST = 4;
const MANY_FILES = 24;
const MOST = 6;

/** Up to six readings of words that exist, likeliest first: `{stem, kind, likely}`. */
export async function corrections(word, language, lexicon) {
  if (word.length < LEAST || /\d/u.test(word)) return [];
  const tries = edits(word, lexicon.firsts.length > MANY_FILES);
  await lexicon.need(tries.flatMap(({ text }) => readings(text).map((each) => skeleton(each.stem))));
  const has = (key) => lexicon.has(key);
  const found = tries.flatMap(({ text, cost }) => living(text, cost, language, has));
  return distinct(found.sort((one, other) => one.cost - other.cost)).slice(0, MOST).map(likelihood);
}

function living(text, cost, language, has) {
  return livingReadings(text, language, has)
    .filter((each) => each.stem.length > 2)
    .slice(0, 1)
    .map((each) => ({ stem: each.stem, kind: each.kind, cost: cost + each.prefix.length * 0.3 + (each.exact ? 0 : 0.3) }));
}

function distinct(found) {
  const seen = new Set();
  return found.filter(({ stem, kind }) => !seen.has(stem + kind) && seen.add(stem + kind));
}

function likelihood(each, _, all) {
  return { ...each, likely: 0.8 / (1 + each.cost - all[0].cost) };
}

/** Every text one letter away: `{text, cost}`. With `few`, the first two letters change only to letters alike. */
export function edits(word, few) {
  const letters = isHebrew(word) ? HEBREW : LATIN;
  const found = new Map();
  const add = (text, cost) => {
    if (text !== word && !(found.get(text) <= cost)) found.set(text, cost);
  };
  for (let at = 0; at <= word.length; at += 1) editAt(word, at, few && at < 2 ? "" : letters, add);
  return [...found].map(([text, cost]) => ({ text, cost }));
}

function editAt(word, at, letters, add) {
  const [before, here, after] = [word.slice(0, at), word[at] ?? "", word.slice(at + 1)];
  const late = at === 0 ? 0.3 : 0;
  if (here !== "") add(before + after, here === before.slice(-1) ? 0.5 : 1 + late);
  if (after !== "") add(before + after[0] + here + after.slice(1), 0.7 + late);
  for (const letter of letters) {
    if (here !== "") add(before + letter + after, 1.1 + late);
    add(before + letter + here + after, (letter === here || letter === before.slice(-1) ? 0.6 : 1) + late);
  }
  for (const letter of ALIKE[here] ?? "") add(before + letter + after, 0.8 + late);
}
