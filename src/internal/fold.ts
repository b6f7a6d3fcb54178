/**
 * Text as it is searched: compatibility forms and letter case made one (Unicode caseless matching by way of upper case, so
 * that "STRASSE" finds "Straße"), white space made single.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .trim();
