/**
 * Contrast by WCAG 2.2, 1.4.3, where axe-core leaves it undecided: of an element's text and the nearest opaque ground
 * behind it. Returns `{ratio, isLarge}`, or null when the selector finds nothing.
 */
(selector) => {
  const element = document.querySelector(selector);
  if (!element) return null;
  const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    return context.getImageData(0, 0, 1, 1).data;
  };
  const linear = (part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = ([red, green, blue]) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  const style = getComputedStyle(element);
  let ground = element;
  while (ground && rgba(getComputedStyle(ground).backgroundColor)[3] < 255) ground = ground.parentElement;
  const behind = ground ? getComputedStyle(ground).backgroundColor : "Canvas";
  const ink = element instanceof SVGElement ? style.fill : style.color;
  const [lighter, darker] = [luminance(rgba(ink)), luminance(rgba(behind))].sort((one, other) => other - one);
  const size = parseFloat(style.fontSize);
  const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
  return { ratio: (lighter + 0.05) / (darker + 0.05), isLarge };
};
