import {createReadStream} from 'node:fs';
import {stat} from 'node:fs/promises';
import {createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse} from 'node:http';
import {extname, join, normalize, sep} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';

/** What happens to the requests for a path. Of the rules that match, all headers count, and the last word on the rest. */
export interface Rule {
  /** The path without its query, or a pattern of it. */
  readonly path: string | RegExp;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds before the answer. */
  readonly delay?: number;
  /** Answers with this status and no document. */
  readonly status?: number;
  /** Breaks the connection off without an answer. */
  readonly destroy?: boolean;
}

/** A request as it came in. */
export interface LoggedRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

export interface StaticServerOptions {
  /** Where a path's folder stands: `{'/': 'demo', '/candor/': 'dist'}`; the longest that fits counts. */
  readonly folders?: Readonly<Record<string, string>>;
  /** Documents that are no files, by path; they come before files. */
  readonly documents?: Readonly<Record<string, string>>;
  readonly rules?: readonly Rule[];
}

export interface StaticServer {
  /** Its address without a slash at the end: `http://127.0.0.1:12345`. */
  readonly origin: string;
  /** All requests so far. */
  readonly requests: LoggedRequest[];
  /** Can be changed at any time. */
  rules: readonly Rule[];
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

/** Serves folders and documents on a free port of this machine, and misbehaves where it is told to. */
export async function serve(options: StaticServerOptions): Promise<StaticServer> {
  const requests: LoggedRequest[] = [];
  const closing = new AbortController();
  const server = createServer((request, response) => {
    const {method = 'GET', url = '/', headers} = request;
    requests.push({method, url, headers});
    answer(request, response, options, self.rules, closing.signal).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const self: StaticServer = {
    origin: `http://127.0.0.1:${address.port}`,
    requests,
    rules: options.rules ?? [],
    close: async () => {
      closing.abort();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return self;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: StaticServerOptions,
  rules: readonly Rule[],
  signal: AbortSignal,
): Promise<void> {
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
  const matching = rules.filter((rule) =>
    typeof rule.path === 'string' ? rule.path === path : rule.path.test(path),
  );
  const rule: Omit<Rule, 'path'> = Object.assign({}, ...matching);
  if (rule.delay !== undefined) await wait(rule.delay, undefined, {signal});
  if (rule.destroy) {
    response.destroy();
    return;
  }
  for (const [name, value] of matching.flatMap(({headers}) => Object.entries(headers ?? {})))
    response.setHeader(name, value);
  const {'if-none-match': known} = request.headers;
  if (rule.status !== undefined) response.writeHead(rule.status).end();
  else if (known !== undefined && known === response.getHeader('ETag')) response.writeHead(304).end();
  else await sendDocument(path, response, options);
}

async function sendDocument(
  path: string,
  response: ServerResponse,
  options: StaticServerOptions,
): Promise<void> {
  const name = path.endsWith('/') ? `${path}index.html` : path;
  const document = options.documents?.[path] ?? options.documents?.[name];
  if (!response.hasHeader('Content-Type')) {
    response.setHeader(
      'Content-Type',
      types[extname(name)] ?? (document === undefined ? 'application/octet-stream' : (types['.html'] ?? '')),
    );
  }
  if (document !== undefined) {
    response.end(document);
    return;
  }
  const file = fileOf(name, options.folders ?? {});
  if (file === undefined || !(await isFile(file))) {
    response.writeHead(404).end();
    return;
  }
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

function fileOf(path: string, folders: Readonly<Record<string, string>>): string | undefined {
  const [prefix, folder] =
    Object.entries(folders)
      .filter(([start]) => path.startsWith(start))
      .sort(([a], [b]) => b.length - a.length)[0] ?? [];
  if (prefix === undefined || folder === undefined) return undefined;
  const file = join(folder, path.slice(prefix.length));
  return file.startsWith(normalize(folder.endsWith(sep) ? folder : `${folder}${sep}`)) ? file : undefined;
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isFile(),
    () => false,
  );
}
