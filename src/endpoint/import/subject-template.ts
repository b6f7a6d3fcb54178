import {CandorError} from '../../protocol/errors.js';
import {cleanText} from '../../protocol/text.js';
import {findColumn} from './columns.js';

/** What a row is about. */
export type SubjectOfRow = (row: readonly string[]) => {
  readonly uri: string;
  readonly name: string | undefined;
};

// Splitting at it leaves the columns at the odd places.
const braces = /\{([^{}]*)\}/;

type Fill = (row: readonly string[]) => string;

/**
 * Tells of each row what it is about.
 *
 * @param subject - A URI, with columns in braces: `https://shop.example/p/{Clothing ID}`.
 * @param name - What it is called, likewise.
 * @throws {CandorError} `unknown-column`, `usage`; when called with a row, `invalid` where a column of the URI is empty.
 */
export const subjectOfRow = (
  header: readonly string[],
  subject: string | undefined,
  name: string | undefined,
): SubjectOfRow => {
  if (!subject) {
    const detail =
      'a CSV does not say what its reviews are about; say it with --subject, as in --subject "https://shop.example/p/{Column}"';
    throw new CandorError('usage', {detail});
  }
  if (!/^(?:[a-z][a-z0-9+.-]*:|\{)/i.test(subject))
    throw new CandorError('usage', {
      detail: 'the subject is no URI: it has to begin with https: or the like',
    });
  const uri = filler(header, subject, (value, column) => {
    if (value === '')
      throw new CandorError('invalid', {detail: `${column} is empty, so its subject is not known`});
    return subject === `{${column}}` ? value : encodeURIComponent(value.toWellFormed());
  });
  const called = name ? filler(header, name, (value) => value) : undefined;
  return (row) => ({
    uri: checked(uri(row)),
    name: (called && cleanText(called(row)).slice(0, 1000).toWellFormed()) || undefined,
  });
};

/** The columns that a template names in braces. */
export const columnsNamed = (template: string | undefined): string[] =>
  (template ?? '').split(braces).filter((_, at) => at % 2 === 1);

const filler = (
  header: readonly string[],
  template: string,
  encode: (value: string, column: string) => string,
): Fill => {
  const parts = template.split(braces);
  const columns = parts.map((part, at) => (at % 2 ? findColumn(header, part) : -1));
  return (row) =>
    parts.map((part, at) => (at % 2 ? encode((row[columns[at] ?? -1] ?? '').trim(), part) : part)).join('');
};

const checked = (uri: string): string => {
  if (uri.length <= 2048 && /^[a-z][a-z0-9+.-]*:/i.test(uri)) return uri;
  throw new CandorError('invalid', {detail: 'its subject is no URI'});
};
