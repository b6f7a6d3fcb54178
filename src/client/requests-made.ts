import {onPage} from '../internal/on-page.js';

/** Something that was asked for, for whoever wants to know. What came back is not kept. */
export interface RequestMade {
  readonly url: string;
  /** `GET` where a document was read, `POST` where something was sent. */
  readonly method: string;
  /** When, in milliseconds since 1970. */
  readonly at: number;
}

/** So many are remembered; then the oldest are forgotten. */
const MOST = 200;

const shared: {requests?: RequestMade[]} = onPage;

/** Remembers, while the page stands, that something was asked for. */
export const noteRequest = ({url, method}: Request): void => {
  shared.requests ??= [];
  shared.requests.push({url, method, at: Date.now()});
  shared.requests.splice(0, shared.requests.length - MOST);
};

/** What all elements of this page have asked for, oldest first. */
export const requestsMade = (): readonly RequestMade[] => shared.requests ?? [];
