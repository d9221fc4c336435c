/** Runs axe-core, which must be loaded, on the page; returns rows of rule, selector and HTML. */
async (tags) => {
  const options = { runOnly: { type: "tag", values: tags }, resultTypes: ["violations", "incomplete"] };
  const { violations, incomplete } = await axe.run(document, options);
  const row = (id, { target, html }) => [id, target.flat().join(" "), html.slice(0, 200)];
  const rows = (results) => results.flatMap(({ id, nodes }) => nodes.map((node) => row(id, node)));
  return { violations: rows(violations), undecided: rows(incomplete.filter(({ id }) => id === "color-contrast")) };
};
