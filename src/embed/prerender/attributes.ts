import {decodeReferences} from '../../internal/character-references.js';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it stands in HTML, between tags or in quotes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (one) => escapes[one] ?? one);

// HTML, "Before attribute name state" and what follows it.
const attribute = /([^\s/>"'=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)))?/g;

/** The attributes of a tag as it is written, in their order; of two with one name the first counts. */
export const readAttributes = (written: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of written.matchAll(attribute)) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, decodeReferences(double ?? single ?? bare ?? ''));
  }
  return found;
};

/** A tag's attributes without some of them, all others as they are written. */
export const withoutAttributes = (written: string, names: readonly string[]): string => {
  let kept = '';
  let at = 0;
  for (const found of written.matchAll(attribute)) {
    if (!names.includes((found[1] ?? '').toLowerCase())) continue;
    kept += written.slice(at, found.index).trimEnd();
    at = found.index + found[0].length;
  }
  return kept + written.slice(at);
};

/** Attributes as they stand in a tag, with a blank before each. */
export const writeAttributes = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`))
    .join('');
