export {isolate} from '../internal/isolate.js';

// Everything but tab and line feed: C0, DEL and C1 controls, and what is invisible or reorders text.
// Marks (U+200E, U+200F, U+061C) and joiners stay: Arabic, Hebrew, Indic scripts and emoji need them.
const unwanted = /(?![\t\n])\p{Cc}|[\u00ad\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/gu;

// No orthography stacks more than a handful; more is there to paint over the neighbours.
const stackedMarks = /(\p{M}{8})\p{M}+/gu;

// Hangul fillers, joiners, tags and the blank Braille pattern: a text of nothing else is seen as nothing.
const invisible = /^[\p{Default_Ignorable_Code_Point}\s\u2800]*$/u;

/**
 * Text as it may be shown: well-formed, without control characters, without bidirectional controls (each text is isolated
 * by its element instead), without towers of combining marks, line breaks as `\n`.
 *
 * @returns The text, trimmed; an empty string where nothing readable is left.
 */
export const cleanText = (text: string): string => {
  const clean = text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(unwanted, '')
    .replace(stackedMarks, '$1')
    .trim();
  return invisible.test(clean) ? '' : clean;
};
