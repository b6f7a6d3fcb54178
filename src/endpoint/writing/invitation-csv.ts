import {statSync} from 'node:fs';

import {CandorError} from '../../protocol/errors.js';
import {detailOf, usage} from '../failure.js';
import {likelyDelimiter, peek} from '../import/csv-beginning.js';
import {type CsvRow, csvRows} from '../import/csv-rows.js';
import {decodeFile} from '../import/decode-file.js';
import type {Store} from '../store/store.js';
import {orderOfRow} from './invitation-columns.js';
import {type InviteOptions, invitationLink} from './invitation-link.js';

/** What making links for a CSV of orders is told. */
export interface InviteAllOptions extends InviteOptions {
  /** Which columns are the order and the subject: `order=Order No,subject=Product URL`. */
  readonly map?: readonly string[] | undefined;
}

/** A line of the CSV that comes out, or why a row is not in it. */
export type InvitedRow = {readonly line: string} | {readonly leftOut: string};

const COLUMN = 'link';

/**
 * Makes the links for a CSV of orders: the same CSV with a column more, line by line, its header first. Rows that cannot be
 * used are told of and left out.
 *
 * @throws {CandorError} `file-not-found`, `unreadable`, `usage`, `unknown-column`, `missing-package`
 */
export async function* invitationRows(
  store: Store,
  path: string,
  options: InviteAllOptions,
): AsyncGenerator<InvitedRow> {
  if (!statSync(path, {throwIfNoEntry: false})?.isFile())
    throw new CandorError('file-not-found', {detail: `${path}: there is no such file`});
  const text = await peek(decodeFile(path, undefined));
  const delimiter = likelyDelimiter(text.first);
  const rows = csvRows(text.all, delimiter);
  const first = await rows.next();
  const header = first.done ? [] : first.value.cells.map((name) => name.trim());
  const linkOf = linkMaker(store, header, options);
  const lineOf = (cells: readonly string[]): string =>
    cells.map((cell) => quoted(cell, delimiter)).join(delimiter);
  yield {line: lineOf([...header, COLUMN])};
  for await (const row of rows) {
    try {
      yield {line: lineOf([...row.cells.slice(0, header.length), await linkOf(row)])};
    } catch (error) {
      if (!(error instanceof CandorError) || error.code === 'missing-package') throw error;
      yield {leftOut: `row ${row.number} is left out: ${detailOf(error)}`};
    }
  }
}

const linkMaker = (
  store: Store,
  header: readonly string[],
  options: InviteAllOptions,
): ((row: CsvRow) => Promise<string>) => {
  const orderOf = orderOfRow(header, options.map, options);
  if (header.some((name) => name.toLowerCase() === COLUMN))
    throw usage(`there is a column “${COLUMN}” already; links come into a new one of this name`);
  return ({cells}) => {
    if (cells.length < header.length || cells.slice(header.length).some(Boolean))
      throw usage(`it has ${cells.length} fields where the header has ${header.length}`);
    const {page, ...ordered} = orderOf(cells);
    return invitationLink(store, ordered, {page, days: options.days}, Date.now());
  };
};

const quoted = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
