/** How much a page has moved since it began to load (CLS), and when its largest part was painted (LCP, milliseconds). */
() => new Promise((resolve) => {
  const seen = { shift: 0, paint: 0 };
  const watch = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  watch("layout-shift", ({ value, hadRecentInput }) => (seen.shift += hadRecentInput ? 0 : value));
  watch("largest-contentful-paint", ({ startTime }) => (seen.paint = startTime));
  setTimeout(() => resolve([seen.shift, seen.paint]), 200);
});
