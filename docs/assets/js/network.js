// Who works with whom: pointing at a name, or coming to it by keyboard, brings out its ties.
for (const picture of document.querySelectorAll("[data-network]")) {
  const ties = [...picture.querySelectorAll("[data-ends]")].map((tie) => ({ tie, ends: tie.dataset.ends.split(" ") }));
  const nodes = [...picture.querySelectorAll("[data-node]")];
  const show = (key) => {
    const near = new Set(ties.filter(({ ends }) => ends.includes(key)).flatMap(({ ends }) => ends));
    for (const { tie, ends } of ties) tie.classList.toggle("lit", ends.includes(key));
    for (const node of nodes) node.classList.toggle("lit", near.has(node.dataset.node));
  };
  for (const event of ["pointerover", "focusin"]) {
    picture.addEventListener(event, ({ target }) => show(target.closest("[data-node]")?.dataset.node));
  }
  for (const event of ["pointerleave", "focusout"]) picture.addEventListener(event, () => show(undefined));
}
