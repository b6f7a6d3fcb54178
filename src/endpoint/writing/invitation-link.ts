import {usage} from '../failure.js';
import type {Store} from '../store/store.js';
import {findSubject, hashOfSubject, putSubject} from '../store/subjects.js';
import {issueInvitation} from './invitation.js';

/** What links are made of. In a CSV, all but `days` may name columns in braces. */
export interface InviteOptions {
  /** The page where the reviews are written. */
  readonly page: string;
  readonly subject?: string | undefined;
  readonly subjectName?: string | undefined;
  readonly days: number;
}

/** One customer's order of one thing. */
export interface Ordered {
  readonly order: string;
  /** Its URI. */
  readonly subject: string;
  /** What it is called: makes it known where it is new. */
  readonly subjectName?: string | undefined;
}

const LONGEST_ORDER = 200;

/**
 * Makes the link for an order.
 *
 * @throws {CandorError} `usage` with what is wrong; `duplicate` where a review was sent for this order already.
 */
export const invitationLink = async (
  store: Store,
  {order, subject, subjectName}: Ordered,
  {page, days}: Pick<InviteOptions, 'page' | 'days'>,
  now: number,
): Promise<string> => {
  const number = order.trim();
  if (number === '') throw usage('the order is empty');
  if (number.length > LONGEST_ORDER)
    throw usage(`an order number of more than ${LONGEST_ORDER} signs is none`);
  const url = pageUrl(page);
  checkSubject(store, subject, subjectName);
  url.hash = `candor-invitation=${await issueInvitation(store, {order: number, subject, days}, now)}`;
  return url.href;
};

const checkSubject = (store: Store, uri: string, name: string | undefined): void => {
  if (!/^[a-z][a-z0-9+.-]*:./i.test(uri) || uri.length > 2048)
    throw usage('the subject is no URI: it has to begin with https: or the like');
  if (findSubject(store, hashOfSubject(uri))) return;
  if (!name)
    throw usage(
      `nothing is known about ${uri.slice(0, 200)}; is it misspelt? If it is new, give it a name with --subject-name`,
    );
  putSubject(store, uri, {subject: {name}});
};

const pageUrl = (page: string): URL => {
  const url = URL.canParse(page) ? new URL(page) : undefined;
  const isLocal = url && /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url && (url.protocol === 'https:' || (url.protocol === 'http:' && isLocal))) return url;
  throw usage('the page is a whole address that begins with https:');
};
