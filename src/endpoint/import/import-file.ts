import {readFileSync, statSync} from 'node:fs';
import {extname} from 'node:path';

import {parseJsonLd} from '../../formats/json-ld-blocks.js';
import {scannedHtml} from '../../internal/scanned-html.js';
import {CandorError} from '../../protocol/errors.js';
import {detailOf} from '../failure.js';
import {openStore} from '../store/open-store.js';
import type {Store} from '../store/store.js';
import {checkOptions} from './check-options.js';
import {importCsv} from './import-csv.js';
import {importJsonLd, writeDocument} from './import-document.js';
import type {FileOptions} from './options.js';
import type {ImportReport} from './report.js';

type Format = NonNullable<FileOptions['format']>;

// JSON is read as a whole; a CSV of any size is not.
const MOST_JSON_BYTES = 256 * 1_048_576;

const formats: Readonly<{[ending: string]: Format}> = {
  '.csv': 'csv',
  '.tsv': 'csv',
  '.txt': 'csv',
  '.json': 'json',
  '.jsonld': 'json',
  '.html': 'html',
  '.htm': 'html',
};

/**
 * Stores what is in a file: a CSV of reviews, any trust-data document, a list of reviews, schema.org JSON-LD (also inside
 * an HTML page). Rows that cannot be read are reported, the others stored, all at once at the end: whoever reads the store
 * meanwhile, and whoever finds it after a crash, sees none of it.
 *
 * @throws {CandorError} `file-not-found`, `empty-file`, `unreadable`, `unknown-format`, `unknown-column`, `usage`,
 *   `too-large`, `not-writable`; nothing is stored then. The message names the file and what to do.
 */
export const importFile = async (
  store: Store,
  path: string,
  options: FileOptions = {},
): Promise<ImportReport> => {
  // A connection of its own: others keep seeing what was there before.
  const own = store.path === ':memory:' ? store : openStore(store.path);
  try {
    const format = formatOf(path, options.format);
    checkOptions({...options, subject: undefined});
    own.begin();
    const report = await importAs(format, own, path, options);
    if (report.kind === 'reviews' && report.added + report.updated === 0 && report.failed > 0) own.rollback();
    else own.commit();
    return report;
  } catch (error) {
    own.rollback();
    throw error instanceof CandorError
      ? new CandorError(error.code, {detail: `${path}: ${detailOf(error)}`, cause: error})
      : error;
  } finally {
    if (own !== store) own.close();
  }
};

const formatOf = (path: string, format: Format | undefined): Format => {
  const stats = statSync(path, {throwIfNoEntry: false});
  if (!stats) throw new CandorError('file-not-found', {detail: 'there is no such file'});
  if (stats.isDirectory())
    throw new CandorError('file-not-found', {detail: 'it is a folder; name a file in it'});
  if (stats.size === 0) throw new CandorError('empty-file', {detail: 'there is nothing in it'});
  return format ?? formats[extname(path).toLowerCase()] ?? 'csv';
};

const importAs = async (
  format: Format,
  store: Store,
  path: string,
  options: FileOptions,
): Promise<ImportReport> => {
  if (format === 'csv') return importCsv(store, path, options);
  const text = readText(path);
  checkOptions(options);
  if (format === 'json') return writeDocument(store, parseJson(text), options);
  const {blocks} = parseJsonLd(scannedHtml.jsonLd(text));
  if (blocks.length) return importJsonLd(store, blocks, options);
  throw new CandorError('unknown-format', {detail: 'the page holds no schema.org JSON-LD that can be read'});
};

const readText = (path: string): string => {
  if (statSync(path).size > MOST_JSON_BYTES)
    throw new CandorError('too-large', {detail: 'it has more than 256 MB; split it, or make it a CSV'});
  const text = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  if (text.trim() === '') throw new CandorError('empty-file', {detail: 'there is nothing in it'});
  return text;
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    const detail = /^\s*</.test(text)
      ? 'it is HTML, not JSON (perhaps a page that says "not found" was saved); for JSON-LD inside a page say --format html'
      : `it is not JSON: ${error instanceof Error ? error.message.slice(0, 120) : ''}`;
    throw new CandorError('unreadable', {detail, cause: error});
  }
};
