import type {HtmlReader} from '../internal/html-reader.js';

/** How asking may differ from the usual. All times are milliseconds. */
export interface ClientOptions {
  /** The whole operation must be over by then: all documents, bodies and waits included. */
  readonly deadline?: number;
  /** How often one document is asked for again after a failure that may pass. */
  readonly retries?: number;
  /** The wait before the first of these; it doubles, and chance adds up to half. */
  readonly retryDelay?: number;
  /** The wait after a failure of the network, which is tried again once only. */
  readonly networkRetryDelay?: number;
  /** How old a document may be that is already here; 0 asks anew. */
  readonly freshness?: number;
  /** How long the first of several ratings waits for others, to be asked for together. */
  readonly batchDelay?: number;
  /** Stands in for the platform's own. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** Reads pages where there is no `DOMParser`. */
  readonly html?: HtmlReader;
}

/** All that is settled about an operation. */
export type Settings = Required<Omit<ClientOptions, 'html'>> & Pick<ClientOptions, 'html'>;

const defaults: Settings = {
  deadline: 15_000,
  retries: 2,
  retryDelay: 300,
  // A redirect loop looks like any network failure and costs the server 21 requests each time.
  networkRetryDelay: 1000,
  freshness: 300_000,
  // One frame.
  batchDelay: 16,
  // Looked up late, so that a page may replace it.
  fetch: (request) => globalThis.fetch(request),
};

/** The options with the usual where nothing is said. */
export const settle = (options: ClientOptions): Settings => ({...defaults, ...options});
