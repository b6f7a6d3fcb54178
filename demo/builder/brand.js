import {atLightness, closestReadable, fromHex, lightnessOf, readableOn, toHex} from './color.js';

// As light and as dark as pages usually are: what can be read on these can be read on white and black as well.
const lightPage = [0.96, 0.96, 0.95, 1];
const darkPage = [0.13, 0.13, 0.14, 1];

const pair = (light, dark) => `light-dark(${toHex(light)}, ${toHex(dark)})`;

/**
 * A look made of one colour of one's own: readable on light pages and on dark ones.
 *
 * @param {string} hex - `#rrggbb`.
 * @returns {Readonly<Record<string, string>>} Variables; none where it is no such colour.
 */
export const brandLook = (hex) => {
  const color = fromHex(hex);
  if (!color) return {};
  const light = closestReadable(color, [lightPage, [1, 1, 1, 1]], 4.5);
  const dark = closestReadable(atLightness(color, Math.max(0.74, lightnessOf(color))), [darkPage], 4.5);
  return {
    '--candor-accent': pair(light, dark),
    '--candor-on-accent': pair(readableOn(light), readableOn(dark)),
  };
};

/** The same with stars, lines and tints of that colour. */
export const wholeBrandLook = (hex) => {
  const variables = brandLook(hex);
  const accent = variables['--candor-accent'];
  if (!accent) return {};
  return {
    ...variables,
    '--candor-star': accent,
    '--candor-line': `color-mix(in oklab, ${accent} 24%, transparent)`,
    '--candor-tint': `color-mix(in oklab, ${accent} 7%, transparent)`,
  };
};
