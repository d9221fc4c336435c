/** The table of what documents can be filtered by: our own, fetched only when it is needed. */

const FIELDS = ["kind", "topics", "conditions", "people", "organisations", "year"];

/** Reads the table as it is stored, values as numbers: `{documents, byId}`. */
export function readFilters({ ids, languages, values, rows }) {
  const documents = ids.map((id, at) => ({ id, language: languages[at], ...named(values, rows[at]) }));
  return { documents, byId: new Map(documents.map((each) => [each.id, each])) };
}

function named(values, row) {
  return Object.fromEntries(FIELDS.map((field, at) => [field, row[at].map((number) => values[field][number])]));
}

/** Whether a document has, in every field asked for, one of the values asked for. */
export function passes(document, filters) {
  if (document === undefined) return false;
  return Object.entries(filters).every(([field, wanted]) => {
    const any = [wanted].flat().map(String);
    return any.length === 0 || document[field].some((value) => any.includes(String(value)));
  });
}

/** How many documents have each value of each field: `{kind: [{value, count}], …}`, most first. */
export function counted(documents) {
  return Object.fromEntries(FIELDS.map((field) => [field, tally(documents.flatMap((each) => each?.[field] ?? []))]));
}

function tally(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((one, other) => other.count - one.count || compare(one.value, other.value));
}

function compare(one, other) {
  return String(one) < String(other) ? -1 : 1;
}
