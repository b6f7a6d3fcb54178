/** A rating as schema.org documents write it, with the scale where the value itself names one. */
export interface WrittenRating {
  readonly value: number;
  readonly best?: number;
  readonly worst?: number;
}

const decimal = (text: string): number => Number(text.replace(',', '.'));

/** A number, or a text that is one: "4.5", "4,5". */
export const toNumber = (value: unknown): number | undefined => {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return /^-?\d{1,15}([.,]\d{1,20})?$/.test(text) ? decimal(text) : undefined;
};

/** A rating: a number, "4.5/5", "6 / 10", "60%" (the forms search engines document for `ratingValue`). */
export const toRating = (value: unknown): WrittenRating | undefined => {
  const number = toNumber(value);
  if (number !== undefined) return {value: number};
  if (typeof value !== 'string') return undefined;
  const found = /^(\d{1,6}(?:[.,]\d{1,20})?) ?(?:\/ ?(\d{1,6}(?:[.,]\d{1,20})?)|%)$/.exec(value.trim());
  if (!found?.[1]) return undefined;
  return found[2]
    ? {value: decimal(found[1]), best: decimal(found[2])}
    : {value: decimal(found[1]), best: 100, worst: 0};
};

// "1,234", "1.234", "1 234", "1'234", with any of the spaces in use; then perhaps a word: "1,234 reviews".
const grouped = /^(\d{1,3}(?:([,.'’\s])\d{3})(?:\2\d{3}){0,3}|\d{1,15})(?:[.,]0+)?(?:\s+\p{L}[^\d]{0,40})?$/u;

/** A whole number of things, with or without separators of thousands. */
export const toCount = (value: unknown): number | undefined => {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? value : undefined;
  if (typeof value !== 'string') return undefined;
  const digits = grouped.exec(value.trim())?.[1];
  return digits === undefined ? undefined : Number(digits.replace(/\D/g, ''));
};
