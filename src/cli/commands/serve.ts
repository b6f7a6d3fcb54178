import {usage} from '../../endpoint/failure.js';
import type {EndpointOptions} from '../../endpoint/http/endpoint.js';
import {needing} from '../../endpoint/needing.js';
import {openStore} from '../../endpoint/store/open-store.js';
import {canStoreMedia, mediaStoreOf} from '../../endpoint/writing/media.js';
import {readArguments, readNumber} from '../arguments.js';
import type {Command} from '../command.js';
import type {Io} from '../io.js';

const help = `Usage: candor serve [options]

Serves the endpoint over HTTP until it is stopped with Ctrl-C. Put a web server with TLS in front of it.

Visitors can write reviews, vote, report, and ask for changes; what they send waits until somebody decides about it with
candor moderate.

  --db FILE              the database (candor.sqlite)
  --port N               4321; 0 takes any free one
  --host NAME            the address to listen on (127.0.0.1: this machine alone)
  --read-only            take nothing from visitors
  --moderation before|after
                         whether reviews are looked at before they are published (before)
  --terms URL            what somebody agrees to who writes a review
  --privacy URL          what becomes of their data
  --media FOLDER         where the pictures of reviews are kept (beside the database)
`;

const options = {
  db: {type: 'string', default: 'candor.sqlite'},
  port: {type: 'string', default: '4321'},
  host: {type: 'string', default: '127.0.0.1'},
  'read-only': {type: 'boolean', default: false},
  moderation: {type: 'string'},
  terms: {type: 'string'},
  privacy: {type: 'string'},
  media: {type: 'string'},
} as const;

// Milliseconds. While it waits for another writer, an import say, it answers nobody; better to ask visitors to try again.
const PATIENCE = 500;

type Values = ReturnType<typeof readArguments<typeof options>>['values'];

const toActions = (values: Values): NonNullable<EndpointOptions['actions']> => {
  const {'read-only': isReadOnly, moderation, terms, privacy} = values;
  const [given] = Object.entries({moderation, terms, privacy}).find(([, value]) => value !== undefined) ?? [];
  if (isReadOnly && given) throw usage(`--${given} says how reviews are taken, and --read-only takes none`);
  if (isReadOnly) return false;
  if (moderation !== undefined && moderation !== 'before' && moderation !== 'after')
    throw usage('--moderation is before or after');
  return {moderation, terms: webUrl('terms', terms), privacy: webUrl('privacy', privacy)};
};

const webUrl = (name: string, value: string | undefined): string | undefined => {
  if (value === undefined || /^https:\/\/[^/\s]+\S*$/.test(value)) return value;
  throw usage(`--${name} is a whole address that begins with https:`);
};

const loadServer = async () => {
  const {createEndpoint} = await import('../../endpoint/http/endpoint.js');
  const {serve} = await import('../../endpoint/serve.js');
  return {createEndpoint, serve};
};

const run = async (args: readonly string[], io: Io): Promise<number> => {
  const {values, positionals} = readArguments(args, options, 'serve');
  if (positionals.length > 0) throw usage('serve takes options only; see candor serve --help');
  const port = Math.trunc(readNumber('port', values.port, 0, 65_535) ?? 4321);
  const actions = toActions(values);
  const {createEndpoint, serve} = await needing(['hono', '@hono/node-server'], loadServer);
  const store = openStore(values.db, {mustExist: true, patience: PATIENCE});
  try {
    const onError = (error: unknown): void => io.err(error instanceof Error ? error.message : String(error));
    const media = mediaStoreOf(store, values.media);
    const server = await serve(createEndpoint(store, {actions, media, onError}), {port, host: values.host});
    io.out(`${server.url}.well-known/trust-data.json`);
    if (actions && !(await canStoreMedia()))
      io.err('Reviews are taken without pictures: those need a package; get it with: npm install sharp');
    await io.untilStopped();
    await server.close();
    return 0;
  } finally {
    store.close();
  }
};

/** `candor serve` */
export const serveCommand: Command = {summary: 'serve the endpoint over HTTP', help, run};
