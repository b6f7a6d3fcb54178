import {Hono} from 'hono';

import {discoveryDocument} from '../documents/discovery.js';
import {answerLanguage, peopleDocument, pledgesDocument} from '../documents/statements.js';
import type {Store} from '../store/store.js';
import {documentResponse} from './document-response.js';
import {commonHeaders, optionsHeaders} from './headers.js';
import {problem, problemResponse} from './problem.js';
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
}

// An address longer than this is no question of ours: 6 KB of subjects, and some.
const LONGEST_ADDRESS = 8192;

const templates = {
  reviews: '../reviews/{subjectHash}.json{?sort,rating,language,media,verified,context*,q,cursor}',
  subjects: '../subjects.json{?subject*}',
  pledges: '../pledges{.language}.json',
  people: '../people{.language}.json',
} as const;

/**
 * The read side of a trust-data endpoint over HTTP (protocol §1 to §5), as a hono app: run it with `serve`, or mount it
 * under a path of another app with `app.route('/trust', endpoint)`; its addresses are relative.
 */
export const createEndpoint = (store: Store, options: EndpointOptions = {}): Hono => {
  const {maxAge = 60, now = Date.now, onError} = options;
  const app = new Hono();

  const documents = (path: string, answer: (url: URL, file: string) => unknown): void => {
    app.get(path, async (c) => {
      if (c.req.url.length > LONGEST_ADDRESS) throw problem('too-large');
      const asking = {
        acceptEncoding: c.req.header('Accept-Encoding'),
        ifNoneMatch: c.req.header('If-None-Match'),
      };
      const document = answer(new URL(c.req.url), c.req.param('file') ?? '');
      return documentResponse(document, asking, maxAge);
    });
  };

  documents('/.well-known/trust-data.json', () => discoveryDocument(store, templates));
  documents('/reviews/:file', ({searchParams}, file) => {
    const [, hash] = /^([0-9a-f]{64})\.json$/.exec(file) ?? [];
    if (!hash) throw problem('not-found');
    return answerReviews(store, hash, searchParams, now());
  });
  documents('/subjects.json', ({searchParams}) => answerSubjects(store, searchParams, now()));
  documents('/:file', (_, file) => statements(store, file));

  app.options('*', () => new Response(null, {status: 204, headers: optionsHeaders}));
  app.on(['POST', 'PUT', 'PATCH', 'DELETE'], '*', () => {
    throw problem('refused');
  });
  app.notFound(() => problemResponse(problem('not-found'), commonHeaders));
  app.onError((error) => {
    const response = problemResponse(error, commonHeaders);
    if (response.status === 405) response.headers.set('Allow', optionsHeaders.Allow);
    if (response.status >= 500) onError?.(error);
    return response;
  });
  return app;
};

const statements = (store: Store, file: string): unknown => {
  const [, kind, language = ''] = /^(pledges|people)(?:\.([A-Za-z0-9-]{1,70}))?\.json$/.exec(file) ?? [];
  if (kind !== 'pledges' && kind !== 'people') throw problem('not-found');
  const answered = answerLanguage(store, kind, language) ?? '';
  return kind === 'pledges' ? pledgesDocument(store, answered) : peopleDocument(store, answered);
};
