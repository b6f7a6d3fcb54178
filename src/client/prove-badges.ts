import type {Bytes} from '../proof/bytes.js';
import {addressOf} from '../proof/did-web.js';
import type {Fact} from '../proof/facts.js';
import {type BadgeVerdict, verifyBadge} from '../proof/open-badge.js';
import {ProofError} from '../proof/proof-error.js';
import type {ReadBytes} from '../proof/read-bytes.js';
import {isBeneath} from './same-folder.js';

/** What badges are checked with. */
export interface BadgeQuestion {
  /** The address of the organisation that shows them, where its endpoint names one that is its own. */
  readonly organization: string | undefined;
  /** The page on which they are shown: meant where no organisation is named. */
  readonly page: string | undefined;
  /** The address of the document they stand in. */
  readonly url: string;
  readonly readBytes: ReadBytes;
  /** Integer seconds since 1970. */
  readonly now: number;
  readonly signal: AbortSignal;
}

/** Each asks the site of its issuer; a document must not send visitors to any number of them. */
const mostBadges = 10;

const notAsked: Fact = {status: 'unchecked', reason: 'not-asked'};

/**
 * Checks badges, each once: by a key that its issuer's own site publishes, for this organisation, in its time, not revoked.
 *
 * @returns The facts of each by its compact JWS; of more than ten, the others are not asked for.
 */
export const proveBadges = async (
  badges: readonly string[],
  {organization, page, url, readBytes, now, signal}: BadgeQuestion,
): Promise<ReadonlyMap<string, BadgeVerdict>> => {
  const read = once(asHere(readBytes, url));
  const site = page && siteAt(page);
  const check = async (compact: string, index: number): Promise<BadgeVerdict> => {
    if (index >= mostBadges) {
      return {signed: notAsked, subject: notAsked, current: notAsked, status: notAsked};
    }
    const verdict = await verifyBadge(compact, {
      organization: organization ?? site,
      readBytes: read,
      now,
      signal,
    });
    return organization || !page ? verdict : onThisPage(verdict, page);
  };
  const different = [...new Set(badges)];
  return new Map(
    await Promise.all(
      different.map(async (compact, index) => [compact, await check(compact, index)] as const),
    ),
  );
};

// A page that is sandboxed, or made of its address, belongs to no site.
const siteAt = (page: string): string | undefined => {
  const {origin} = new URL(page);
  return origin === 'null' ? undefined : `${origin}/`;
};

/** Many sites have one origin for many owners: what was awarded to one of its addresses says nothing of its other pages. */
const onThisPage = (verdict: BadgeVerdict, page: string): BadgeVerdict => {
  const isHere = (id: string): boolean => {
    const place = addressOf(id);
    return place !== undefined && isBeneath(page, place.href);
  };
  return verdict.subject.status !== 'held' || verdict.badge?.recipients.some(isHere)
    ? verdict
    : {...verdict, subject: {status: 'unchecked', reason: 'not-provided'}};
};

/** Badges of one programme share its keys and its lists. */
const once = (read: ReadBytes): ReadBytes => {
  const asked = new Map<string, Promise<Bytes>>();
  return (path, signal) => {
    const bytes = asked.get(path) ?? read(path, signal);
    asked.set(path, bytes);
    return bytes;
  };
};

const asHere =
  (read: ReadBytes, url: string): ReadBytes =>
  async (path, signal) => {
    // A document from elsewhere must not make visitors ask what runs on their own machine.
    if (!path.startsWith('https:') && !url.startsWith('http:')) throw new ProofError('unreachable');
    try {
      return await read(path, signal);
    } catch (error) {
      // A file of its own has its own errors; whoever reads may be another one.
      if (!(error instanceof Error && error.name === 'ProofError')) throw error;
      const {reason, grounds} = error as ProofError;
      throw new ProofError(reason, grounds);
    }
  };
