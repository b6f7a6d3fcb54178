/** A colour in sRGB: red, green, blue and alpha, each from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

export const black: Colour = [0, 0, 0, 1];
export const white: Colour = [1, 1, 1, 1];

/** What is seen of a colour on an opaque one. */
export const over = ([red, green, blue, alpha]: Colour, below: Colour): Colour => {
  const mixed = (channel: number, at: 0 | 1 | 2): number => channel * alpha + below[at] * (1 - alpha);
  return [mixed(red, 0), mixed(green, 1), mixed(blue, 2), 1];
};

const linear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;

const luminance = ([red, green, blue]: Colour): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** How well one opaque colour is seen on another: 1 to 21 (WCAG 2.2, "contrast ratio"). */
export const contrast = (one: Colour, other: Colour): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

/** Black or white: what is seen better on an opaque colour. */
export const readableOn = (background: Colour): Colour =>
  contrast(black, background) > contrast(white, background) ? black : white;

/** An opaque colour as CSS says it. */
export const cssOf = (colour: Colour): string =>
  `rgb(${colour
    .slice(0, 3)
    .map((channel) => Math.round(channel * 255))
    .join(' ')})`;

/** Reads any colour CSS can say, `var()`, `light-dark()` and system colours included. */
export type Reader = (css: string) => Colour;

/**
 * Reads colours as they are in some place.
 *
 * The browser does it: a mixture of a colour with itself is computed to `color(srgb …)` in every engine. A canvas could do as
 * much, but reading one is what privacy tools warn of.
 *
 * @param probe - Stands in that place, unseen.
 */
export const readerAt = (probe: HTMLElement): Reader => {
  const style = getComputedStyle(probe);
  return (css) => {
    probe.style.setProperty('color', `color-mix(in srgb, ${css}, ${css})`);
    const clamped = style.color
      .replace('srgb', '')
      .match(/-?[\d.]+(?:e[-+]?\d+)?|none/g)
      ?.map((channel) => Math.min(Math.max(Number.parseFloat(channel) || 0, 0), 1));
    const [red = 0, green = 0, blue = 0, alpha = 1] = clamped ?? [];
    return [red, green, blue, alpha];
  };
};
