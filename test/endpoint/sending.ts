import {createEndpoint, type EndpointOptions, type Store} from '../../src/endpoint/index.js';
import {hashOfSubject} from '../../src/endpoint/store/subjects.js';
import type {ReviewsDocument} from '../../src/protocol/reviews.js';
import type {Accepted, ReviewSubmission} from '../../src/protocol/writing.js';
import {kettle, now, strictly} from './fixtures.js';

/** Where the endpoint of these tests seems to stand. */
export const base = 'https://shop.example';

/** The first document of the kettle. */
export const reviewsUrl = `${base}/reviews/${hashOfSubject(kettle)}.json`;

/** What a problem says (RFC 9457). */
export interface ProblemBody {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail?: string;
  readonly errors?: ReadonlyArray<{readonly pointer: string; readonly detail: string}>;
}

/** How something is sent. */
export interface SendOptions {
  readonly key?: string;
  /** The other end of the connection. */
  readonly from?: string;
  readonly headers?: Record<string, string>;
}

/** An endpoint without a network, and the ways to ask it. */
export const endpointFor = (store: Store, options: EndpointOptions = {}) => {
  const app = createEndpoint(store, {now: () => now, ...options});
  const get = async (path: string, init: RequestInit = {}): Promise<Response> =>
    app.fetch(new Request(new URL(path, base), init));
  const post = async (path: string, body: unknown, options: SendOptions = {}): Promise<Response> => {
    const {key, from = '203.0.113.1', headers} = options;
    const init = {
      method: 'POST',
      body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
      headers: {
        'Content-Type': 'application/json',
        ...(key === undefined ? {} : {'Idempotency-Key': key}),
        ...headers,
      },
    } as RequestInit;
    return app.fetch(new Request(new URL(path, base), init), {incoming: {socket: {remoteAddress: from}}});
  };
  return {
    get,
    post,
    /** Sends, and gives what came back of what was taken. */
    send: async (path: string, body: unknown, options?: SendOptions): Promise<Accepted> => {
      const response = await post(path, body, options);
      if (response.status !== 202) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      return (await response.json()) as Accepted;
    },
    /** Sends, and gives the problem that came back. */
    fail: async (path: string, body: unknown, options?: SendOptions): Promise<ProblemBody> => {
      const response = await post(path, body, options);
      if (response.headers.get('content-type') !== 'application/problem+json')
        throw new Error(`${path}: ${response.status} is no problem`);
      return (await response.json()) as ProblemBody;
    },
    reviews: async (query = ''): Promise<ReviewsDocument> => {
      const response = await get(`${reviewsUrl}${query}`);
      return strictly('reviews', await response.text(), reviewsUrl);
    },
  };
};

/** A review of the kettle on its way. */
export const aReview = (review: object = {}, more: object = {}): ReviewSubmission =>
  ({
    subject: kettle,
    review: {reviewRating: {ratingValue: 4}, reviewBody: 'It boils water.', ...review},
    ...more,
  }) as ReviewSubmission;
