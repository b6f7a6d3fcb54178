import {closestReadable, contrast, over, readableOn, toHex} from '../builder/color.js';
import {make} from '../builder/dom.js';
import {sidesOf} from './light-dark.js';
import {needs} from './variables.js';

/**
 * Lets the browser work out what a colour is, in words of whichever kind, on a light page or a dark one.
 *
 * @param {HTMLElement} place - Where the probe may stand; it is not seen.
 */
export const makeProbe = (place) => {
  const inner = make('span');
  const outer = make('span', {hidden: true}, inner);
  place.append(outer);
  const canvas = make('canvas', {width: 1, height: 1});
  const paint = canvas.getContext('2d', {willReadFrequently: true});

  const computed = (value, text, scheme) => {
    outer.style.setProperty('color-scheme', scheme);
    outer.style.setProperty('color', text);
    inner.style.removeProperty('color');
    inner.style.setProperty('color', value);
    return getComputedStyle(inner).color;
  };

  /** `[red, green, blue, alpha]` from 0 to 1; `text` is what `currentColor` is. */
  return (value, text, scheme) => {
    paint.clearRect(0, 0, 1, 1);
    paint.fillStyle = computed(value, text, scheme);
    paint.fillRect(0, 0, 1, 1);
    return [...paint.getImageData(0, 0, 1, 1).data].map((part) => part / 255);
  };
};

/** Whether a text is a colour. */
export const isColor = (text) =>
  CSS.supports('color', text) && !/^(inherit|initial|unset|revert)/i.test(text);

/**
 * What a variable's colour is on one side, and whether it can be read.
 *
 * @param {object} theme
 * @param {(name: string) => string} readValue - A variable's value, or its default.
 * @param {'light' | 'dark'} scheme
 */
export const measure = (probe, page, readValue, name, scheme) => {
  const side = (value) => sidesOf(value)[scheme];
  const text = side(page.text);
  const background = over(
    probe(side(page.background), text, scheme),
    scheme === 'dark' ? [0, 0, 0] : [1, 1, 1],
  );
  const need = needs[name];
  const ground = need?.on ? over(probe(side(readValue(need.on)), text, scheme), background) : background;
  const color = probe(side(readValue(name)), text, scheme);
  if (!need) return {color, ground};
  const ratio = contrast(color, ground);
  return {
    ...{color, ground, ratio, least: need.least},
    // Rounding up would call 4.496 enough.
    isEnough: ratio >= need.least,
    closest: () => toHex(closestReadable(color, [ground], need.least) ?? readableOn(ground)),
  };
};
