import {usage} from '../../endpoint/failure.js';
import {needing} from '../../endpoint/needing.js';
import {openStore} from '../../endpoint/store/open-store.js';
import {readArguments, readNumber} from '../arguments.js';
import type {Command} from '../command.js';
import type {Io} from '../io.js';

const help = `Usage: candor serve [options]

Serves the endpoint over HTTP until it is stopped with Ctrl-C. Put a web server with TLS in front of it.

  --db FILE              the database (candor.sqlite)
  --port N               4321; 0 takes any free one
  --host NAME            the address to listen on (127.0.0.1: this machine alone)
`;

const options = {
  db: {type: 'string', default: 'candor.sqlite'},
  port: {type: 'string', default: '4321'},
  host: {type: 'string', default: '127.0.0.1'},
} as const;

const loadServer = async () => {
  const {createEndpoint} = await import('../../endpoint/http/endpoint.js');
  const {serve} = await import('../../endpoint/serve.js');
  return {createEndpoint, serve};
};

const run = async (args: readonly string[], io: Io): Promise<number> => {
  const {values, positionals} = readArguments(args, options, 'serve');
  if (positionals.length > 0) throw usage('serve takes options only; see candor serve --help');
  const port = Math.trunc(readNumber('port', values.port, 0, 65_535) ?? 4321);
  const {createEndpoint, serve} = await needing(['hono', '@hono/node-server'], loadServer);
  const store = openStore(values.db, {mustExist: true});
  try {
    const onError = (error: unknown): void => io.err(error instanceof Error ? error.message : String(error));
    const server = await serve(createEndpoint(store, {onError}), {port, host: values.host});
    io.out(`${server.url}.well-known/trust-data.json`);
    await io.untilStopped();
    await server.close();
    return 0;
  } finally {
    store.close();
  }
};

/** `candor serve` */
export const serveCommand: Command = {summary: 'serve the endpoint over HTTP', help, run};
