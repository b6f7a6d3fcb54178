import {statSync} from 'node:fs';
import {CandorError} from '../../protocol/errors.js';
import {detailOf} from '../failure.js';
import {putContextLabel} from '../store/read-tallies.js';
import type {Store} from '../store/store.js';
import {type Columns, chooseColumns, findColumn, parseMapping} from './columns.js';
import {likelyDelimiter, peek} from './csv-beginning.js';
import {type CsvRow, csvRows} from './csv-rows.js';
import {decodeFile} from './decode-file.js';
import type {FileOptions} from './options.js';
import type {ImportReport} from './report.js';
import {ReviewImport} from './review-import.js';
import {rowToReview} from './row-to-review.js';
import {columnsNamed, subjectOfRow} from './subject-template.js';

// Rows between two reports of progress.
const STEP = 1000;

/** Stores the rows of a CSV, inside a transaction of the caller's, holding one row at a time. */
export const importCsv = async (store: Store, path: string, options: FileOptions): Promise<ImportReport> => {
  const mapping = parseMapping(options.map);
  const totalBytes = statSync(path).size;
  let bytes = 0;
  const text = await peek(decodeFile(path, options.encoding, (more) => (bytes += more)));
  const rows = csvRows(text.all, options.delimiter ?? likelyDelimiter(text.first));
  const header = await readHeader(rows, text.first);
  const columns = chooseColumns(header, mapping);
  const reviews = new ReviewImport(store, {...options, how: options.how ?? 'imported'});
  const put = rowWriter(reviews, header, columns, options);
  let count = 0;
  for await (const row of rows) {
    put(row);
    if (++count % STEP === 0) options.onProgress?.({rows: count, bytes, totalBytes});
  }
  options.onProgress?.({rows: count, bytes, totalBytes});
  if (count === 0) throw new CandorError('empty-file', {detail: 'it has a header and no rows'});
  for (const [target, at] of columns) {
    if (target.startsWith('context.'))
      putContextLabel(store, target.slice('context.'.length), header[at] || target);
  }
  reviews.flush();
  return {...reviews.report.done('reviews'), columns: describe(header, columns, options)};
};

const rowWriter = (
  reviews: ReviewImport,
  header: readonly string[],
  columns: Columns,
  {subject, subjectName, best, worst}: FileOptions,
): ((row: CsvRow) => void) => {
  const about = subjectOfRow(header, subject, subjectName);
  return ({number, cells}) => {
    const where = `row ${number}`;
    try {
      checkLength(cells, header);
      const {json, omitted} = rowToReview(cells, columns, {best, worst});
      if (reviews.put(where, about(cells), json))
        for (const reason of omitted) reviews.report.omit(where, reason);
    } catch (error) {
      if (!(error instanceof CandorError)) throw error;
      reviews.report.fail(where, detailOf(error));
    }
  };
};

// Spreadsheets pad rows with empty fields; anything else in excess or missing means that the fields have shifted.
const checkLength = (cells: readonly string[], header: readonly string[]): void => {
  if (cells.length >= header.length && cells.slice(header.length).every((cell) => cell === '')) return;
  throw new CandorError('invalid', {
    detail: `it has ${cells.length} fields where the header has ${header.length}`,
  });
};

const readHeader = async (rows: AsyncGenerator<CsvRow>, beginning: string): Promise<readonly string[]> => {
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(beginning))
    throw new CandorError('unknown-format', {
      detail: 'it is a web page, not a CSV; export the reviews again',
    });
  const first = await rows.next();
  if (!first.done) return first.value.cells.map((name) => name.trim());
  throw new CandorError('empty-file', {detail: 'there is nothing in it'});
};

const describe = (header: readonly string[], columns: Columns, {subject, subjectName}: FileOptions) => {
  const named = [subject, subjectName].flatMap(columnsNamed).map((column) => findColumn(header, column));
  const positions = new Set([...columns.values(), ...named]);
  return {
    used: [...columns].map(([target, at]) => [target, header[at] ?? ''] as const),
    unused: header.filter((_, at) => !positions.has(at)),
  };
};
