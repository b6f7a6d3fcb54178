import {existsSync, rmSync} from 'node:fs';
import {usage} from '../../endpoint/failure.js';
import {importFile} from '../../endpoint/import/import-file.js';
import {type CollectionWay, collectionWays, type FileOptions} from '../../endpoint/import/options.js';
import type {ImportReport} from '../../endpoint/import/report.js';
import {openStore} from '../../endpoint/store/open-store.js';
import type {Store} from '../../endpoint/store/store.js';
import {readArguments, readNumber} from '../arguments.js';
import type {Command} from '../command.js';
import {importReportLines} from '../import-report-lines.js';
import {type Io, plainLine} from '../io.js';

const help = `Usage: candor import FILE… [options]

Puts reviews, pledges or people into the database. FILE is one of
  a CSV of reviews       columns are found by their headers, or told with --map
  trust-data JSON        reviews, subjects, pledges, people, or a discovery document (organization and collection)
  a JSON list of reviews
  schema.org JSON-LD     as .json, or inside an .html page

A file comes in as a whole or not at all; rows that cannot be read are named and left out. The same file again updates
what is there and adds nothing twice.

  --db FILE              the database (candor.sqlite)
  --subject URI          what the reviews are about; in a CSV with columns in braces:
                         --subject "https://shop.example/p/{Product ID}"
  --subject-name TEXT    what it is called, likewise
  --map TARGET=COLUMN,…  what to read out of which column of a CSV; the rest is found by its header:
                         --map "reviewRating=Stars,reviewBody=Review Text,context.age=Age"
                         TARGET= with no column leaves it out. context.NAME is what others find people like themselves by
  --best N, --worst N    the ends of the scale (5 and 1)
  --how WAY              how they were collected: ${collectionWays.join(', ')}
                         (imported, for a CSV)
  --language TAG         the language of what does not say it: en, de-AT
  --delimiter SIGN       what stands between the columns, where it is not found out; tab for a tabulator
  --encoding NAME        where a CSV is not UTF-8: windows-1252, …
  --format csv|json|html where the name of the file does not tell
  --base-url URL         where relative addresses in JSON resolve; without it they stand for files beside the endpoint
`;

const options = {
  db: {type: 'string', default: 'candor.sqlite'},
  subject: {type: 'string'},
  'subject-name': {type: 'string'},
  map: {type: 'string', multiple: true},
  best: {type: 'string'},
  worst: {type: 'string'},
  how: {type: 'string'},
  language: {type: 'string'},
  delimiter: {type: 'string'},
  encoding: {type: 'string'},
  format: {type: 'string'},
  'base-url': {type: 'string'},
} as const;

type Values = ReturnType<typeof readArguments<typeof options>>['values'];

const toFileOptions = (values: Values): FileOptions => ({
  subject: values.subject,
  subjectName: values['subject-name'],
  map: values.map,
  best: readNumber('best', values.best, 0, 1e6),
  worst: readNumber('worst', values.worst, 0, 1e6),
  how: oneOf<CollectionWay>('how', values.how, collectionWays),
  language: values.language,
  delimiter: delimiterOf(values.delimiter),
  encoding: values.encoding,
  format: oneOf('format', values.format, ['csv', 'json', 'html']),
  base: values['base-url'],
});

const oneOf = <T extends string>(
  name: string,
  value: string | undefined,
  known: readonly T[],
): T | undefined => {
  const found = known.find((one) => one === value);
  if (value === undefined || found) return found;
  throw usage(`--${name} is one of ${known.join(', ')}`);
};

const delimiterOf = (value: string | undefined): string | undefined => {
  if (value === undefined) return undefined;
  if (value === 'tab' || value === '\\t') return '\t';
  if (value.length === 1 && !/["\r\n]/.test(value)) return value;
  throw usage('--delimiter is one sign, or tab');
};

// A database that only an import that failed has made is no database.
const openFor = (db: string): {store: Store; discard: () => void} => {
  const isNew = !existsSync(db);
  const store = openStore(db);
  const discard = (): void => {
    store.close();
    if (isNew) for (const ending of ['', '-wal', '-shm']) rmSync(`${db}${ending}`, {force: true});
  };
  return {store, discard};
};

const importOne = async (
  path: string,
  db: string,
  fileOptions: FileOptions,
  io: Io,
): Promise<ImportReport> => {
  const {store, discard} = openFor(db);
  try {
    return await importFile(store, path, {
      ...fileOptions,
      onProgress: ({rows, bytes, totalBytes}) =>
        io.progress?.(
          plainLine(`${path}: ${rows} rows, ${Math.round((bytes / Math.max(1, totalBytes)) * 100)} %`),
        ),
    });
  } catch (error) {
    discard();
    throw error;
  } finally {
    io.progress?.('');
    store.close();
  }
};

const run = async (args: readonly string[], io: Io): Promise<number> => {
  const {values, positionals} = readArguments(args, options, 'import');
  if (positionals.length === 0) throw usage('name a file to import; see candor import --help');
  const fileOptions = toFileOptions(values);
  let code = 0;
  for (const path of positionals) {
    const report = await importOne(path, values.db, fileOptions, io);
    const {result, remarks} = importReportLines(path, report);
    for (const line of remarks) io.err(plainLine(line));
    io.out(plainLine(result));
    if (report.failed > 0 && report.added + report.updated === 0) code = 1;
  }
  return code;
};

/** `candor import` */
export const importCommand: Command = {
  summary: 'put reviews, pledges or people into the database',
  help,
  run,
};
