import {usage} from '../../endpoint/failure.js';
import type {ActionOptions} from '../../endpoint/http/actions.js';
import {type KeptLog, keepLog} from '../../endpoint/log/keep-log.js';
import {needing} from '../../endpoint/needing.js';
import {openStore} from '../../endpoint/store/open-store.js';
import type {Store} from '../../endpoint/store/store.js';
import type {CallbackDelivery} from '../../endpoint/webhook/callback-delivery.js';
import {offersCallbacks} from '../../endpoint/writing/callback-person.js';
import {canStoreMedia, mediaStoreOf} from '../../endpoint/writing/media.js';
import {readArguments, readNumber} from '../arguments.js';
import {callbackOptions, deliverCallbacks, readCallbackWebhook} from '../callback-webhook.js';
import type {Command} from '../command.js';
import type {Io} from '../io.js';
import {cosigning, loadSigning} from '../signing.js';

const help = `Usage: candor serve [options]

Serves the endpoint over HTTP until it is stopped with Ctrl-C. Put a web server with TLS in front of it.

Visitors can write reviews, vote, report, and ask for changes; what they send waits until somebody decides about it with
candor moderate. Where one of the people has a channel of type callback, visitors can ask to be called back; who did is
listed by candor callbacks.

  --db FILE              the database (candor.sqlite)
  --port N               4321; 0 takes any free one
  --host NAME            the address to listen on (127.0.0.1: this machine alone)
  --read-only            take nothing from visitors
  --moderation before|after
                         whether reviews are looked at before they are published (before)
  --terms URL            what somebody agrees to who writes a review or wants to be called back
  --privacy URL          what becomes of their data
  --media FOLDER         where the pictures of reviews are kept (beside the database)
  --keys FOLDER          the keys to sign with (beside the database; see candor keys)
  --no-callbacks         take no requests to be called back
  --callback-webhook URL where each request to be called back is sent as JSON as well (https:, or http: on this machine),
                         again and again for three days until it was taken (Standard Webhooks)
  --callback-secret-file FILE
                         the secret whsec_… these are signed with; or the variable CANDOR_CALLBACK_SECRET
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
  keys: {type: 'string'},
  'no-callbacks': {type: 'boolean', default: false},
  ...callbackOptions,
} as const;

// Milliseconds. While it waits for another writer, an import say, it answers nobody; better to ask visitors to try again.
const PATIENCE = 500;

type Values = ReturnType<typeof readArguments<typeof options>>['values'];

const toActions = (values: Values): false | ActionOptions => {
  const {'read-only': isReadOnly, 'no-callbacks': isSilent, moderation, terms, privacy} = values;
  const {'callback-webhook': webhook} = values;
  const [given] = Object.entries({moderation, terms, privacy}).find(([, value]) => value !== undefined) ?? [];
  if (isReadOnly && given) throw usage(`--${given} says how reviews are taken, and --read-only takes none`);
  if ((isReadOnly || isSilent) && webhook !== undefined)
    throw usage(
      `--callback-webhook is for requests that --${isReadOnly ? 'read-only' : 'no-callbacks'} does not take`,
    );
  if (isReadOnly) return false;
  if (moderation !== undefined && moderation !== 'before' && moderation !== 'after')
    throw usage('--moderation is before or after');
  return {
    ...{moderation, terms: webUrl('terms', terms), privacy: webUrl('privacy', privacy)},
    ...(isSilent ? {callbacks: false} : {}),
  };
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
  const webhook = readCallbackWebhook(values);
  const {createEndpoint, serve} = await needing(['hono', '@hono/node-server'], loadServer);
  const store = openStore(values.db, {mustExist: true, patience: PATIENCE});
  let delivery: CallbackDelivery | undefined;
  let log: KeptLog | undefined;
  try {
    const onError = (error: unknown): void => io.err(error instanceof Error ? error.message : String(error));
    const signing = loadSigning(store, values);
    const app = createEndpoint(store, {
      ...{media: mediaStoreOf(store, values.media), onError, keys: signing.keys, policy: signing.policy},
      actions: actions && {...actions, onCallback: () => delivery?.wake()},
    });
    const server = await serve(app, {port, host: values.host});
    io.out(`${server.url}.well-known/trust-data.json`);
    if (actions) await sayHowTaken(store, actions, webhook !== undefined, io);
    delivery = webhook && deliverCallbacks(store, webhook, io);
    log = signing.author && keepLog(store, signing.author, {onError, ...cosigning(signing, io)});
    await io.untilStopped();
    await server.close();
    return 0;
  } finally {
    await delivery?.close();
    await log?.close();
    store.close();
  }
};

const sayHowTaken = async (
  store: Store,
  {callbacks}: ActionOptions,
  hasWebhook: boolean,
  io: Io,
): Promise<void> => {
  if (!(await canStoreMedia()))
    io.err('Reviews are taken without pictures: those need a package; get it with: npm install sharp');
  if (!hasWebhook && callbacks !== false && offersCallbacks(store))
    io.err('Visitors can ask to be called back; who did is listed by: candor callbacks');
};

/** `candor serve` */
export const serveCommand: Command = {summary: 'serve the endpoint over HTTP', help, run};
