import {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';

import {CandorError} from '../../protocol/errors.js';
import {needing} from '../needing.js';

/** One row of a CSV. */
export interface CsvRow {
  /** As a spreadsheet counts: the header is row 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

interface Record {
  readonly record: string[];
  readonly info: {readonly records: number; readonly empty_lines: number};
}

// What csv-parse says about a failure.
interface Failure {
  readonly code: string;
  readonly records: number;
  readonly empty_lines: number;
}

// A row that goes on for longer is a quotation mark that was never closed.
const LONGEST_ROW = 1_048_576;

/**
 * The rows of a CSV (RFC 4180), read as they come. A broken quotation mark ends it: what follows cannot be told apart any
 * more, and guessing would put one person's words into another's review.
 *
 * @throws {CandorError} `unreadable` with the row; `missing-package` without csv-parse.
 */
export async function* csvRows(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<CsvRow> {
  const parser = (await loadParser())({
    bom: true,
    delimiter,
    info: true,
    max_record_size: LONGEST_ROW,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  const feeding = pipeline(Readable.from(text), parser);
  // Whatever ends the feeding ends the parser with it, where it is thrown to us.
  feeding.catch(() => {});
  try {
    for await (const {record, info} of parser as AsyncIterable<Record>) {
      yield {number: info.records + info.empty_lines, cells: record};
    }
  } catch (error) {
    throw error instanceof CandorError ? error : broken(error);
  } finally {
    parser.destroy();
  }
}

const loadParser = async () => (await needing(['csv-parse'], () => import('csv-parse'))).parse;

const reasons: Readonly<{[code: string]: string}> = {
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark is opened and never closed',
  CSV_MAX_RECORD_SIZE: 'it is longer than 1 MB; probably a quotation mark is opened and never closed',
  CSV_INVALID_CLOSING_QUOTE: 'text goes on behind a closing quotation mark',
  INVALID_OPENING_QUOTE: 'a quotation mark stands in a field that does not begin with one',
};

const broken = (error: unknown): CandorError => {
  const {
    code,
    message,
    records,
    empty_lines: blank,
  } = Object.assign(new Error(), error) as Error & Partial<Failure>;
  const reason = reasons[code ?? ''] ?? message;
  // The row behind the last that was whole.
  const row = (records ?? 0) + (blank ?? 0) + 1;
  return new CandorError('unreadable', {
    detail: `row ${row}: ${reason}; nothing was imported, put the row right (a quotation mark inside a quoted field is written twice)`,
    cause: error,
  });
};
