import {readOpenBadge, type SaidByBadge, withBadges} from '../formats/open-badge.js';
import {endOf, toSeconds} from '../proof/credential-times.js';
import {openBadge} from '../proof/open-badge.js';
import {unlessBad} from '../proof/proof-error.js';
import {CandorError} from '../protocol/errors.js';
import {limits} from '../protocol/limits.js';
import type {Badges} from './badged-answer.js';
import type {UnreadDocument} from './found.js';

export {proveBadges} from './prove-badges.js';

/** The last second of the year 9999, after which RFC 3339 has no instants. */
const lastSecond = 253_402_300_799;

const instantOf = (seconds: number | undefined): string | undefined =>
  seconds === undefined
    ? undefined
    : new Date(Math.min(Math.max(seconds, 0), lastSecond) * 1000).toISOString().replace('.000Z', 'Z');

/** More are not kept; the elements of a page never show as many. */
const mostKept = 1000;

// One for all documents, so that what is put together of several pages has those of each.
const badges = new Map<string, SaidByBadge>();

const open = (compact: string): SaidByBadge | undefined => {
  const badge = badges.get(compact) ?? read(compact);
  if (!badge) return undefined;
  const [oldest] = badges.keys();
  if (oldest !== undefined && badges.size >= mostKept) badges.delete(oldest);
  badges.set(compact, badge);
  return badge;
};

const read = (compact: string): SaidByBadge | undefined => {
  const opened = unlessBad(() => openBadge(compact));
  if (!opened) return undefined;
  const {badge, times} = opened;
  const starts = [times.validFrom, times.nbf].map(toSeconds).filter((start) => start !== undefined);
  return {
    ...badge,
    from: starts.length > 0 ? instantOf(Math.max(...starts)) : undefined,
    until: instantOf(endOf(times)),
  };
};

/**
 * Reads a text that is a badge: a compact JWS of Open Badges 3.0 or VC 2.0.
 *
 * @throws {CandorError} `unreadable` where it is none, `too-large` above 256 KiB.
 */
export const readBadge = (text: string, url: string): UnreadDocument & {readonly badges: Badges} => {
  const jws = text.trim();
  if (jws.length > limits.encoded) {
    throw new CandorError('too-large', {url, detail: `a badge of more than ${limits.encoded} characters`});
  }
  const json = readOpenBadge(jws, open);
  if (json) return {kind: 'pledges', url, json, isSigned: true, badges};
  throw new CandorError('unreadable', {url, detail: 'neither JSON nor a badge that can be read'});
};

/** A pledges document with what the badges in it say, in their places. */
export const openBadges = (json: unknown): {readonly json: unknown; readonly badges: Badges} => ({
  json: withBadges(json, open),
  badges,
});
