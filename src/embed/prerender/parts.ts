import {type HtmlElement, htmlElements} from './html-elements.js';

/** The elements of a piece of ours that have a part of this name, in the order they begin. */
export const partsIn = (html: string, name: string): readonly HtmlElement[] =>
  htmlElements(html, (_, attributes) => (attributes.get('part') ?? '').split(/\s+/).includes(name)).toSorted(
    (a, b) => a.start - b.start,
  );

/** One piece of a text and what stands there instead. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

/** A text with pieces of it changed. None of them may lie in another. */
export const changed = (text: string, changes: readonly Change[]): string => {
  let done = '';
  let at = 0;
  for (const {from, to, by} of changes.toSorted((a, b) => a.from - b.from)) {
    done += text.slice(at, from) + by;
    at = to;
  }
  return done + text.slice(at);
};
