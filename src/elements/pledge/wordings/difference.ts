import {diffArrays} from 'diff';

/** A stretch of text: in both wordings, in the old one only, or in the new one only. */
export interface Piece {
  readonly text: string;
  readonly in: 'both' | 'before' | 'after';
}

type Unit = 'word' | 'sentence';

// Words as people see them, in scripts without spaces too. No white space is lost: the pieces are the text.
const unitsOf = (text: string, granularity: Unit): string[] =>
  Array.from(new Intl.Segmenter(undefined, {granularity}).segment(text), ({segment}) => segment);

interface Stretch {
  readonly text: string;
  readonly added: boolean;
  readonly removed: boolean;
}

const stretches = (before: string, after: string, unit: Unit, maxEditLength: number): Stretch[] | undefined =>
  diffArrays(unitsOf(before, unit), unitsOf(after, unit), {maxEditLength})?.map(
    ({value, added, removed}) => ({text: value.join(''), added, removed}),
  );

const whole = (before: string, after: string): Stretch[] => [
  {text: before, added: false, removed: true},
  {text: after, added: true, removed: false},
];

const hasWords = /[\p{L}\p{N}]/u;

// The space after a word that took another one's place is the same space.
const commonSpace = (before: string, after: string): string => {
  const space = before.slice(before.trimEnd().length);
  return after.endsWith(space) ? space : '';
};

// "five working" to "three full" is one change, not two with a space between them.
const joined = (all: readonly Stretch[]): Piece[] => {
  const pieces: Piece[] = [];
  let [before, after] = ['', ''];
  const settle = (): void => {
    const space = commonSpace(before, after);
    const end = space ? -space.length : undefined;
    if (before !== space) pieces.push({text: before.slice(0, end), in: 'before'});
    if (after !== space) pieces.push({text: after.slice(0, end), in: 'after'});
    if (space) pieces.push({text: space, in: 'both'});
    [before, after] = ['', ''];
  };
  for (const [index, {text, added, removed}] of all.entries()) {
    const next = all[index + 1];
    const isGap = !added && !removed && next && (before || after) && !hasWords.test(text);
    const isOneChange = isGap && (before || next.removed) && (after || next.added);
    if (removed || isOneChange) before += text;
    if (added || isOneChange) after += text;
    if (added || removed || isOneChange) continue;
    settle();
    pieces.push({text, in: 'both'});
  }
  settle();
  return pieces;
};

/**
 * What changed between two wordings, word by word; where more changed than can be told in that way, sentence by sentence; and
 * where that is too much as well, all of it. Its time is bounded by `most`, whatever the texts are.
 *
 * @param most - How many words, or sentences, may have changed. The time goes with its square.
 * @returns Pieces that make the old wording together with those in `before`, and the new one with those in `after`.
 */
export const difference = (before: string, after: string, most = 800): readonly Piece[] =>
  joined(
    stretches(before, after, 'word', most) ??
      stretches(before, after, 'sentence', most) ??
      whole(before, after),
  );
