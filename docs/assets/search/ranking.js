/**
 * From hits of keys to ranked documents: what is rare counts more, what covers the query more comes first, words that
 * stand together in the query do better together in the text.
 */

const ENOUGH = 10;
const GOOD = 0.6;
const TAIL = 0.12;
const NEAR = 3;

/** Ranks documents for a plan. `hits(key)` asks the engine; `count` is the number of documents. Best first: `{id, score, places}`. */
export async function rank({ units, spans }, hits, count) {
  const strong = await ranked(units.map((unit) => strongOf(unit)), spans, hits, count);
  const good = strong.filter((each) => each.coverage >= GOOD).length;
  const hasWeak = units.some((unit) => unit.alternatives.some((each) => each.weak));
  const found = good >= ENOUGH || !hasWeak ? strong : await ranked(units, spans, hits, count);
  return cut(phrased(units, found));
}

function strongOf(unit) {
  return { ...unit, alternatives: unit.alternatives.filter((each) => !each.weak) };
}

async function ranked(units, spans, hits, count) {
  const [answers, spanned] = await Promise.all([
    Promise.all(units.map((unit) => answersOf(unit.alternatives, hits))),
    Promise.all(spans.map(async (span) => ({ ...span, found: await hits(span.key) }))),
  ]);
  for (const span of spanned) addSpan(span, answers);
  const worths = answers.map((answer) => worth(answer, count));
  const documents = new Set(answers.flatMap((answer) => [...answer.keys()]));
  return [...documents].map((id) => scored(id, answers, worths)).sort(order);
}

/** For one unit: the best answer of each document, `{score, places, name, key}`. */
async function answersOf(alternatives, hits) {
  const all = await Promise.all(alternatives.map((each) => hits(each.key)));
  const answers = new Map();
  alternatives.forEach((alternative, index) => {
    for (const [id, hit] of all[index]) answers.set(id, better(answers.get(id), alternative, hit));
  });
  return answers;
}

function better(known, { key, weight, weak, name }, { score, places }) {
  const value = weight * (0.6 + 0.4 * score);
  const kept = known ?? { value: 0, weight: 0, places: [], keys: [], name: false, weak: true };
  return {
    value: Math.max(kept.value, value),
    weight: Math.max(kept.weight, weight),
    places: name || weak ? kept.places : kept.places.concat(places),
    keys: [...kept.keys, key],
    name: kept.name || name === true,
    weak: kept.weak && weak === true,
  };
}

function addSpan({ from, to, key, weight, found }, answers) {
  for (const [id, hit] of found) {
    for (let place = from; place < to; place += 1) {
      answers[place].set(id, better(answers[place].get(id), { key, weight, weak: true }, hit));
    }
  }
}

function worth(answer, count) {
  const found = [...answer.values()].filter((each) => each.weight > 0.6).length || answer.size;
  return found === 0 ? 0 : Math.log(1 + (count - found + 0.5) / (found + 0.5)) + 0.05;
}

function scored(id, answers, worths) {
  const own = answers.map((answer) => answer.get(id));
  const total = worths.reduce((sum, each) => sum + each, 0) || 1;
  const values = own.map((answer, index) => (answer?.value ?? 0) * worths[index]);
  const covered = own.reduce((sum, answer, index) => sum + (answer === undefined ? 0 : worths[index] * Math.min(1, answer.weight)), 0);
  const coverage = covered / total;
  const named = own.length > 0 && own.every((answer, index) => worths[index] === 0 || answer?.name) ? 1 : 0;
  const value = (values.reduce((sum, each) => sum + each, 0) / total + together(own, worths, total)) * coverage;
  return { id, score: value + named, coverage, own, keys: own.flatMap((answer) => answer?.keys ?? []) };
}

/** What standing together adds: for each pair of neighbours in the query their share of it, less when farther apart. */
function together(own, worths, total) {
  let sum = 0;
  for (let at = 0; at + 1 < own.length; at += 1) {
    const apart = own[at] && own[at + 1] ? distance(own[at].places, own[at + 1].places) : Infinity;
    if (apart <= NEAR) sum += (0.25 * (worths[at] + worths[at + 1])) / total / apart;
  }
  return sum;
}

function distance(before, after) {
  const places = new Set(after);
  for (let apart = 1; apart <= NEAR; apart += 1) if (before.some((place) => places.has(place + apart))) return apart;
  return Infinity;
}

/** Keeps what holds every quoted phrase; when nothing does, everything, marked so. */
function phrased(units, found) {
  const numbers = [...new Set(units.map((each) => each.phrase).filter((each) => each > 0))];
  if (numbers.length === 0) return found;
  return found.filter((each) => numbers.every((number) => holdsPhrase(units, each.own, number)));
}

function holdsPhrase(units, own, number) {
  const answers = own.filter((_, index) => units[index].phrase === number);
  if (answers.some((each) => each === undefined)) return false;
  if (answers.length === 1) return true;
  const rest = answers.slice(1).map((each) => new Set(each.places));
  return answers[0].places.some((place) => rest.every((places, step) => places.has(place + step + 1)));
}

function cut(found) {
  const top = found[0]?.score ?? 0;
  return found.filter((each) => each.score >= top * TAIL);
}

function order(one, other) {
  return other.score - one.score || (one.id < other.id ? -1 : 1);
}
