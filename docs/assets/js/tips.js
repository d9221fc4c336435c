// Explanations of terms, on hover, focus and touch (WCAG 2.2, 1.4.13: dismissible, hoverable, persistent).
// Without this script a term is a link to the glossary.
const GAP = 6;
let shown = null;

function place(tip, link) {
  const box = link.getClientRects()[0];
  const width = document.documentElement.clientWidth;
  tip.style.insetInlineStart = "0";
  tip.hidden = false;
  const size = tip.getBoundingClientRect();
  const left = Math.max(GAP, Math.min(box.left + box.width / 2 - size.width / 2, width - size.width - GAP));
  const parent = tip.offsetParent.getBoundingClientRect();
  const isRtl = getComputedStyle(tip.offsetParent).direction === "rtl";
  tip.style.insetInlineStart = `${isRtl ? parent.right - left - size.width : left - parent.left}px`;
  const below = box.bottom + GAP + size.height < innerHeight || box.top < size.height + GAP;
  tip.style.insetBlockStart = `${(below ? box.bottom + GAP : box.top - GAP - size.height) - parent.top}px`;
}

function show(tip, link) {
  if (shown && shown !== tip) hide();
  shown = tip;
  place(tip, link);
}

function hide() {
  if (shown) shown.hidden = true;
  shown = null;
}

function attach(link) {
  const tip = document.getElementById(`tip-${link.hash.slice(1)}`);
  if (!tip) return;
  link.setAttribute("aria-describedby", tip.id);
  let leaving;
  const stay = () => clearTimeout(leaving);
  const leave = () => (leaving = setTimeout(() => shown === tip && hide(), 200));
  for (const element of [link, tip]) {
    element.addEventListener("pointerleave", leave);
    element.addEventListener("pointerenter", (event) => {
      stay();
      if (element === link && event.pointerType === "mouse") show(tip, link);
    });
  }
  link.addEventListener("focus", () => link.matches(":focus-visible") && show(tip, link));
  link.addEventListener("blur", leave);
  link.addEventListener("click", (event) => {
    if (event.pointerType !== "touch" || shown === tip) return;
    event.preventDefault();
    stay();
    show(tip, link);
  });
}

document.querySelectorAll("a.gloss").forEach(attach);
document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
document.addEventListener("pointerdown", (event) => {
  if (shown && !shown.contains(event.target) && !event.target.closest("a.gloss")) hide();
});
