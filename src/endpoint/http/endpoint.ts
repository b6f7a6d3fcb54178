import {type Context, Hono} from 'hono';

import {discoveryDocument} from '../documents/discovery.js';
import {answerLanguage, peopleDocument, pledgesDocument} from '../documents/statements.js';
import type {EndpointKeys} from '../keys/load-keys.js';
import {authorOfKeys} from '../log/author-of-keys.js';
import {catchUp} from '../log/catch-up.js';
import {checkHasKeys} from '../log/log-settings.js';
import {statusPath, statusPurposes} from '../signing/status-entries.js';
import {statusFiles} from '../signing/status-files.js';
import type {Store} from '../store/store.js';
import {type MediaStore, mediaResponse, mediaStoreOf} from '../writing/media.js';
import {type ActionName, type ActionOptions, actionPaths, announcedActions} from './actions.js';
import {type Asking, documentResponse, fileResponse} from './document-response.js';
import {allMethods, commonHeaders, optionsHeaders, readMethods} from './headers.js';
import {logResponse} from './log-response.js';
import {problem, problemResponse} from './problem.js';
import {Receiver} from './receiver.js';
import {remoteAddress, socketAddress} from './remote-address.js';
import {answerReviews} from './review-answer.js';
import {answerSubjects} from './subject-answer.js';

/** How an endpoint answers. */
export interface EndpointOptions {
  /** Seconds for which caches need not ask again. */
  readonly maxAge?: number | undefined;
  /** Milliseconds since 1970; what "the last twelve months" is counted back from. */
  readonly now?: (() => number) | undefined;
  /** Told of what went wrong on our side; the visitor is not. */
  readonly onError?: ((error: unknown) => void) | undefined;
  /** How what visitors send is taken; `false` takes nothing. A person looks at each review first, unless it says otherwise. */
  readonly actions?: false | ActionOptions | undefined;
  /** What to sign with; with a key for a log, what happens is logged. Without it nothing is signed. */
  readonly keys?: EndpointKeys | undefined;
  /** By whom the log wants to be cosigned (C2SP tlog-policy); without it by nobody. */
  readonly policy?: string | undefined;
  /** Where the pictures of reviews are kept; without it in a folder beside the database. */
  readonly media?: MediaStore | undefined;
}

// An address longer than this is no question of ours: 6 KB of subjects, and some.
const LONGEST_ADDRESS = 8192;

const templates = {
  reviews:
    '../reviews/{subjectHash}.json{?sort,rating,language,media,verified,topic*,aspect*,context*,q,cursor}',
  subjects: '../subjects.json{?subject*}',
  pledges: '../pledges{.language}.json',
  people: '../people{.language}.json',
} as const;

/**
 * A trust-data endpoint over HTTP (protocol §1 to §5 and §9), as a hono app: run it with `serve`, or mount it under a path of
 * another app with `app.route('/trust', endpoint)`; its addresses are relative.
 */
export const createEndpoint = (store: Store, options: EndpointOptions = {}): Hono => {
  const {maxAge = 60, now = Date.now, onError, actions = {}, media = mediaStoreOf(store), keys} = options;
  checkHasKeys(store, keys);
  const author = authorOfKeys(store, keys);
  const methods = actions ? allMethods : readMethods;
  const app = new Hono();

  const askingOf = (c: Context): Asking => ({
    acceptEncoding: c.req.header('Accept-Encoding'),
    ifNoneMatch: c.req.header('If-None-Match'),
  });
  const documents = (path: string, answer: (url: URL, file: string) => unknown): void => {
    app.get(path, async (c) => {
      if (c.req.url.length > LONGEST_ADDRESS) throw problem('too-large');
      const document = await answer(new URL(c.req.url), c.req.param('file') ?? '');
      return documentResponse(document, askingOf(c), maxAge);
    });
  };

  documents('/.well-known/trust-data.json', async () =>
    discoveryDocument(
      ...([store, templates, actions ? await announcedActions(store, actions, keys) : undefined] as const),
      {keys, root: '../'},
    ),
  );
  documents('/reviews/:file', ({searchParams}, file) => {
    const [, hash] = /^([0-9a-f]{64})\.json$/.exec(file) ?? [];
    if (!hash) throw problem('not-found');
    if (author) catchUp(store, author, Math.floor(now() / 1000));
    return answerReviews(store, hash, searchParams, {keys, now: now()});
  });
  documents('/subjects.json', ({searchParams}) => answerSubjects(store, searchParams, now()));
  documents('/:file', (_, file) => statements(store, file, keys));
  app.get('/media/:file', async (c) => {
    const picture = await mediaResponse(store, media, c.req.param('file'));
    if (picture) return picture;
    throw problem('not-found');
  });
  app.get('/log/:path{.+}', (c) =>
    logResponse(store, author && keys?.log, c.req.param('path'), askingOf(c), options.policy),
  );
  app.get('/status/:file', (c) => {
    const path = `status/${c.req.param('file')}`;
    // They are signed for whoever asks, so not for whoever asks for something else.
    const isList = statusPurposes.some((purpose) => statusPath(purpose) === path);
    const list = isList && keys && statusFiles(store, keys, now()).find((file) => file.path === path);
    if (!list) throw problem('not-found');
    const kind = {type: 'application/vc+jwt', caching: `public, max-age=${maxAge}`};
    return fileResponse(Buffer.from(list.text), askingOf(c), kind);
  });
  if (actions) receiving(app, new Receiver(store, media, actions, onError, keys), actions, now);

  app.options('*', () => new Response(null, {status: 204, headers: optionsHeaders(methods)}));
  app.on(['POST', 'PUT', 'PATCH', 'DELETE'], '*', () => {
    throw problem('refused', undefined, 405);
  });
  app.notFound(() => problemResponse(problem('not-found'), commonHeaders));
  app.onError((error, c) => {
    const response = problemResponse(error, commonHeaders, c.req.method);
    if (response.status === 405) response.headers.set('Allow', readMethods);
    if (response.status >= 500) onError?.(error);
    return response;
  });
  return app;
};

const receiving = (app: Hono, receiver: Receiver, {proxies}: ActionOptions, now: () => number): void => {
  const addressOf = (c: Context): string =>
    remoteAddress(socketAddress(c.env), c.req.header('X-Forwarded-For'), proxies);
  for (const [action, path] of Object.entries(actionPaths) as Array<[ActionName, string]>)
    app.post(path, (c) => receiver.receive({action, request: c.req.raw, address: addressOf(c), now: now()}));
};

const statements = (store: Store, file: string, keys: EndpointKeys | undefined): unknown => {
  const [, kind, language = ''] = /^(pledges|people)(?:\.([A-Za-z0-9-]{1,70}))?\.json$/.exec(file) ?? [];
  if (kind !== 'pledges' && kind !== 'people') throw problem('not-found');
  const answered = answerLanguage(store, kind, language) ?? '';
  return kind === 'pledges' ? pledgesDocument(store, answered, keys) : peopleDocument(store, answered, keys);
};
