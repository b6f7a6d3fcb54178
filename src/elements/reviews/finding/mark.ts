import {html} from 'lit';

import {fold} from '../../../internal/fold.js';
import {searchWords} from '../../../protocol/filters.js';

/** A stretch of a text, and whether it was searched for. */
export interface Stretch {
  readonly text: string;
  readonly isFound: boolean;
}

/**
 * Where the words of a search stand in a text as it was written: "STRASSE" is found in "Straße". Compared as the search
 * compares, letter by letter with the marks that belong to it.
 */
export const stretches = (text: string, q: string): readonly Stretch[] => {
  const letters = text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
  const folded = letters.map((letter) => (/\s/u.test(letter) ? ' ' : fold(letter)));
  const starts: number[] = [];
  let whole = '';
  for (const letter of folded) {
    starts.push(whole.length);
    whole += letter;
  }
  const isFound = letters.map(() => false);
  for (const word of searchWords(q)) {
    for (let at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, at + 1)) {
      for (const [index, start] of starts.entries()) {
        const end = start + (folded[index]?.length ?? 0);
        if (start < at + word.length && end > at) isFound[index] = true;
      }
    }
  }
  return join(letters, isFound);
};

const join = (letters: readonly string[], isFound: readonly boolean[]): readonly Stretch[] => {
  const found: Array<{text: string; isFound: boolean}> = [];
  for (const [index, letter] of letters.entries()) {
    const last = found.at(-1);
    if (last && last.isFound === isFound[index]) last.text += letter;
    else found.push({text: letter, isFound: isFound[index] ?? false});
  }
  return found;
};

/** A text with what was searched for marked. */
export const markTemplate = (text: string, q: string): unknown =>
  stretches(text, q).map(({text, isFound}) => (isFound ? html`<mark part="mark">${text}</mark>` : text));
