/**
 * Colours as numbers, for contrast (WCAG 2.2) and for finding a close one that can be read (Oklab, after Björn Ottosson).
 * A colour is `[red, green, blue, alpha]`, each from 0 to 1, in sRGB.
 */

/** Reads `#rgb`, `#rrggbb` and `#rrggbbaa`; nothing where it is none. */
export const fromHex = (text) => {
  const [, short] = /^#([\da-f]{3})$/i.exec(text) ?? [];
  const long = short ? `#${[...short].map((digit) => digit + digit).join('')}` : text;
  if (!/^#([\da-f]{6}|[\da-f]{8})$/i.test(long)) return undefined;
  const parts = long
    .slice(1)
    .match(/../g)
    .map((two) => Number.parseInt(two, 16) / 255);
  return parts.length === 4 ? parts : [...parts, 1];
};

const clamp = (value) => Math.min(1, Math.max(0, value));
const two = (value) =>
  Math.round(clamp(value) * 255)
    .toString(16)
    .padStart(2, '0');

/** `#rrggbb`, or `#rrggbbaa` where it can be seen through. */
export const toHex = ([r, g, b, alpha = 1]) =>
  `#${two(r)}${two(g)}${two(b)}${alpha < 0.998 ? two(alpha) : ''}`;

/** What is seen where a colour lies on another one that cannot be seen through. */
export const over = ([r, g, b, alpha = 1], [r2, g2, b2]) =>
  [
    [r, r2],
    [g, g2],
    [b, b2],
  ]
    .map(([top, below]) => top * alpha + below * (1 - alpha))
    .concat(1);

const toLinear = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const fromLinear = (value) => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);

const luminance = ([r, g, b]) => 0.2126 * toLinear(r) + 0.7152 * toLinear(g) + 0.0722 * toLinear(b);

/** The contrast of a colour on a background, from 1 to 21. */
export const contrast = (color, background) => {
  const [a, b] = [luminance(over(color, background)), luminance(background)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
};

const toOklab = ([r, g, b]) => {
  const [lr, lg, lb] = [toLinear(r), toLinear(g), toLinear(b)];
  const l = Math.cbrt(0.4122214708 * lr + 0.5363325363 * lg + 0.0514459929 * lb);
  const m = Math.cbrt(0.2119034982 * lr + 0.6806995451 * lg + 0.1073969566 * lb);
  const s = Math.cbrt(0.0883024619 * lr + 0.2817188376 * lg + 0.6299787005 * lb);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
};

const fromOklab = ([lightness, a, b]) => {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((value) => fromLinear(Math.max(0, value)));
};

const isInside = (color) => color.every((value) => value > -0.0005 && value < 1.0005);

/** The same hue at another lightness (0 to 1); as colourful as it was, or as sRGB allows. */
export const atLightness = (color, lightness) => {
  const [, a, b] = toOklab(color);
  for (let share = 1; share > 0; share -= 0.02) {
    const found = fromOklab([lightness, a * share, b * share]);
    if (isInside(found)) return [...found.map(clamp), 1];
  }
  return [...fromOklab([lightness, 0, 0]).map(clamp), 1];
};

/** How light a colour looks, from 0 to 1. */
export const lightnessOf = (color) => toOklab(color)[0];

const steps = 400;

/**
 * The closest colour of the same hue that has at least this contrast to every one of the backgrounds.
 *
 * @param {readonly number[]} color
 * @param {readonly (readonly number[])[]} backgrounds - Opaque.
 * @param {number} least - 4.5 for text, 3 for what is no text.
 * @returns {readonly number[] | undefined} Itself where it passes; nothing where no lightness does.
 */
export const closestReadable = (color, backgrounds, least) => {
  const passes = (each) => backgrounds.every((background) => contrast(each, background) >= least);
  if (passes(color)) return color;
  const opaque = over(color, backgrounds[0]);
  const start = lightnessOf(opaque);
  for (let step = 0; step <= steps; step += 1) {
    for (const lightness of [start - step / steps, start + step / steps]) {
      if (lightness < 0 || lightness > 1) continue;
      // What is written down has 256 steps, and must pass as well.
      const rounded = fromHex(toHex(atLightness(opaque, lightness)));
      if (passes(rounded)) return rounded;
    }
  }
  return undefined;
};

const white = [1, 1, 1, 1];
const black = [0, 0, 0, 1];

/** White or black, whichever can be read better on a colour. */
export const readableOn = (color) => (contrast(white, color) >= contrast(black, color) ? white : black);
