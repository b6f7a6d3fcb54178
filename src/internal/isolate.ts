/**
 * A text inside a sentence, where no element can isolate it (labels, titles): wrapped in FIRST STRONG ISOLATE and POP
 * DIRECTIONAL ISOLATE (Unicode UAX #9 §2.4), so that its direction stays its own.
 *
 * @param text - Cleaned text: it holds no isolate of its own.
 */
export const isolate = (text: string): string => `\u2068${text}\u2069`;
