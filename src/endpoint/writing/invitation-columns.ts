import {usage} from '../failure.js';
import {findColumn} from '../import/columns.js';
import {subjectOfRow} from '../import/subject-template.js';
import type {InviteOptions, Ordered} from './invitation-link.js';

/** What a row of a CSV of orders says. */
export type OrderOfRow = (row: readonly string[]) => Ordered & {readonly page: string};

const usual = {
  order: ['order', 'orderid', 'ordernumber', 'orderno', 'orderref', 'orderreference'],
  subject: ['subject', 'subjecturi', 'subjecturl', 'product', 'producturl', 'producturi', 'url'],
} as const;

type Target = keyof typeof usual;

/**
 * Tells of each row which order it is, of what.
 *
 * @param map - As written: `order=Order No,subject=Product URL`.
 * @throws {CandorError} `usage`, `unknown-column`; when called with a row, `invalid` where a column named in braces is empty.
 */
export const orderOfRow = (
  header: readonly string[],
  map: readonly string[] | undefined,
  {subject, subjectName, page}: InviteOptions,
): OrderOfRow => {
  const mapping = parseMapping(map);
  const at = columnOf(header, mapping, 'order');
  const template = subject ?? `{${header[columnOf(header, mapping, 'subject')]}}`;
  const [about, on] = [subjectOfRow(header, template, subjectName), subjectOfRow(header, page, undefined)];
  return (row) => {
    const {uri, name} = about(row);
    return {order: row[at] ?? '', subject: uri, subjectName: name, page: on(row).uri};
  };
};

// A comma begins something new only where an equals sign follows, as with import.
const parseMapping = (written: readonly string[] = []): ReadonlyMap<string, string> =>
  new Map(
    written
      .flatMap((text) => text.split(/,(?=[^,=]*=)/))
      .map((pair) => {
        const [, target, column] = /^\s*(order|subject)\s*=(.*)$/s.exec(pair) ?? [];
        if (target && column?.trim()) return [target, column.trim()];
        throw usage(`--map is written as order=Column,subject=Column; “${pair.slice(0, 60)}” is not`);
      }),
  );

const columnOf = (
  header: readonly string[],
  mapping: ReadonlyMap<string, string>,
  target: Target,
): number => {
  const named = mapping.get(target);
  if (named !== undefined) return findColumn(header, named);
  const bare = header.map((column) => column.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
  const found = usual[target].map((name) => bare.indexOf(name)).find((position) => position >= 0);
  if (found !== undefined) return found;
  const there = header.map((column) => column.slice(0, 60) || '(no name)').join(', ');
  throw usage(`no column looks like ${target}; say which with --map "${target}=…". There are: ${there}`);
};
