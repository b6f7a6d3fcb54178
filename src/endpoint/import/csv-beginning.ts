/** A text of which the beginning was looked at. */
export interface Peeked {
  /** The first line, in any case a beginning of it, and perhaps more. */
  readonly first: string;
  /** The whole text, from its start. */
  readonly all: AsyncGenerator<string>;
}

// A header that is longer than this is none.
const FAR_ENOUGH = 65_536;

/** Looks at the first line of a text that comes in pieces. */
export const peek = async (text: AsyncGenerator<string>): Promise<Peeked> => {
  let first = '';
  for (let piece = await text.next(); !piece.done; piece = await text.next()) {
    first += piece.value;
    if (/\S[^\r\n]*[\r\n]/.test(first) || first.length > FAR_ENOUGH) break;
  }
  async function* all(): AsyncGenerator<string> {
    yield first;
    yield* text;
  }
  return {first, all: all()};
};

/** What separates the columns of a CSV, by what its header has most of; a comma where that tells nothing. */
export const likelyDelimiter = (beginning: string): string => {
  const [header = ''] = beginning.trimStart().split(/[\r\n]/, 1);
  const bare = header.replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t', '|'].map((sign) => ({sign, count: bare.split(sign).length}));
  return counts.reduce((most, next) => (next.count > most.count ? next : most)).sign;
};
