// Who works with whom: pointing at a name, coming to it by keyboard or touching it once brings out its ties;
// the second touch follows the link.
for (const picture of document.querySelectorAll("[data-network]")) {
  const ties = [...picture.querySelectorAll("[data-ends]")].map((tie) => ({ tie, ends: tie.dataset.ends.split(" ") }));
  const nodes = [...picture.querySelectorAll("[data-node]")];
  let touched;
  const show = (key) => {
    const near = new Set(ties.filter(({ ends }) => ends.includes(key)).flatMap(({ ends }) => ends).concat(key ?? []));
    for (const { node, within } of nodes.map(({ dataset }) => dataset)) {
      if (within && within === key) near.add(node);
      if (within && node === key) near.add(within);
    }
    for (const { tie, ends } of ties) tie.classList.toggle("lit", ends.includes(key));
    for (const node of nodes) node.classList.toggle("lit", near.has(node.dataset.node));
  };
  const keyOf = ({ target }) => target.closest("[data-node]")?.dataset.node;
  picture.addEventListener("pointerover", (event) => event.pointerType !== "touch" && show(keyOf(event)));
  picture.addEventListener("pointerleave", (event) => event.pointerType !== "touch" && show(undefined));
  picture.addEventListener("focusin", (event) => show(keyOf(event)));
  picture.addEventListener("focusout", () => show(undefined));
  picture.addEventListener("click", (event) => {
    if (event.pointerType !== "touch") return;
    if (keyOf(event) !== touched) event.preventDefault();
    touched = keyOf(event);
    show(touched);
  });
}
