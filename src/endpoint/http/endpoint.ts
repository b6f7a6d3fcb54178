import {type Context, Hono} from 'hono';

import {discoveryDocument} from '../documents/discovery.js';
import {answerLanguage, peopleDocument, pledgesDocument} from '../documents/statements.js';
import type {Store} from '../store/store.js';
import {type MediaStore, mediaResponse, mediaStoreOf} from '../writing/media.js';
import {type ActionName, type ActionOptions, actionPaths, announcedActions} from './actions.js';
import {documentResponse} from './document-response.js';
import {allMethods, commonHeaders, optionsHeaders, readMethods} from './headers.js';
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
  const {maxAge = 60, now = Date.now, onError, actions = {}, media = mediaStoreOf(store)} = options;
  const methods = actions ? allMethods : readMethods;
  const app = new Hono();

  const documents = (path: string, answer: (url: URL, file: string) => unknown): void => {
    app.get(path, async (c) => {
      if (c.req.url.length > LONGEST_ADDRESS) throw problem('too-large');
      const asking = {
        acceptEncoding: c.req.header('Accept-Encoding'),
        ifNoneMatch: c.req.header('If-None-Match'),
      };
      const document = await answer(new URL(c.req.url), c.req.param('file') ?? '');
      return documentResponse(document, asking, maxAge);
    });
  };

  documents('/.well-known/trust-data.json', async () =>
    discoveryDocument(store, templates, actions ? await announcedActions(store, actions) : undefined),
  );
  documents('/reviews/:file', ({searchParams}, file) => {
    const [, hash] = /^([0-9a-f]{64})\.json$/.exec(file) ?? [];
    if (!hash) throw problem('not-found');
    return answerReviews(store, hash, searchParams, now());
  });
  documents('/subjects.json', ({searchParams}) => answerSubjects(store, searchParams, now()));
  documents('/:file', (_, file) => statements(store, file));
  app.get('/media/:file', async (c) => {
    const picture = await mediaResponse(store, media, c.req.param('file'));
    if (picture) return picture;
    throw problem('not-found');
  });
  if (actions) receiving(app, new Receiver(store, media, actions, onError), actions, now);

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

const statements = (store: Store, file: string): unknown => {
  const [, kind, language = ''] = /^(pledges|people)(?:\.([A-Za-z0-9-]{1,70}))?\.json$/.exec(file) ?? [];
  if (kind !== 'pledges' && kind !== 'people') throw problem('not-found');
  const answered = answerLanguage(store, kind, language) ?? '';
  return kind === 'pledges' ? pledgesDocument(store, answered) : peopleDocument(store, answered);
};
