/** Pagefind, asked for one key at a time. */

/**
 * Opens the engine at an address. Returns `hits(key)`: a Map from a document's id to `{score, places}`, score being 1
 * for the document that holds the key most, places being counted in keys.
 */
export async function openEngine(base, version) {
  const { createInstance } = await import(`${base}pagefind/pagefind.js`);
  const pagefind = createInstance({ basePath: `${base}pagefind/`, noWorker: true, metaCacheTag: version });
  await pagefind.init();
  const known = new Map();
  return {
    hits(key) {
      if (!known.has(key)) known.set(key, pagefind.search(key).then(gathered));
      return known.get(key);
    },
  };
}

function gathered({ results }) {
  const most = results[0]?.score || 1;
  return new Map(results.map(({ id, score, words }) => [id, { score: score / most, places: words }]));
}
