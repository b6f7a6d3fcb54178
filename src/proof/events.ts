import type {WithholdingReason} from '../protocol/reviews.js';
import type {CollectionWay} from '../protocol/things.js';
import {toBase64url} from './base64.js';
import {type Bytes, utf8} from './bytes.js';
import {isPossibleDay} from './day-of.js';
import {canonicalize} from './jcs.js';
import {isCount, isHash, toObject} from './json.js';
import {isOneOf, isText} from './members.js';
import {leafHash} from './merkle.js';
import {isReviewEvent, type ReviewEvent, type ReviewState, reviewStates} from './moves.js';
import {must} from './proof-error.js';
import {isReason, readTally, type Tally} from './tally.js';

/** What happens that is not about a review of the subject. */
const otherEvents = ['reply', 'key', 'pledge', 'pledge-end', 'consent', 'consent-end'] as const;

/** The closed list of what happens (protocol §7). */
export type EventType = ReviewEvent | (typeof otherEvents)[number];

export {isReviewEvent, type ReviewState} from './moves.js';

/** One entry of the log: something happened to a subject. No personal data, no text (protocol §7). */
export interface LogEvent {
  readonly v: 1;
  readonly t: EventType;
  /** The subject: its `subjectHash`. */
  readonly sub: string;
  /** From 1, without a gap within the subject. */
  readonly seq: number;
  /** The leaf hash of the subject's event before, base64url. Absent in the first. */
  readonly prev?: string | undefined;
  /** Integer seconds since 1970. */
  readonly at: number;
  /** The `docHash` of what it is about. Always there for what happens to a review; for a `reply`, that of the review. */
  readonly doc?: string | undefined;
  /**
   * The rating as whole stars, 1 to 5; absent where it has none. In `withhold` and `restore`, those of the review; for `edit`,
   * those after it.
   */
  readonly stars?: number | undefined;
  /** How it was collected: `collected.how`. */
  readonly how?: CollectionWay | undefined;
  /** The day of `datePublished`, `YYYY-MM-DD`, where it is not that of `at` in UTC: what was imported is older. None later. */
  readonly date?: string | undefined;
  /** Where the review was before. Absent in `publish` and `withhold`: nowhere, it is new; in `edit`: published. */
  readonly from?: ReviewState | undefined;
  /** The `doc` before, where it has become another one: always in `edit`. */
  readonly was?: string | undefined;
  /** `edit`: the stars before. */
  readonly wasStars?: number | undefined;
  /** Why it is withheld; in `restore` and in `edit` of one withheld, why it was. */
  readonly reason?: WithholdingReason | undefined;
  /** After the event. */
  readonly tally: Tally;
}

/** An event with its place in the log. */
export interface PageEntry {
  readonly seq: number;
  /** Its number among all entries of the log, from 0. */
  readonly index: number;
  readonly event: LogEvent;
}

/** What `events/{subjectHash}/{k}.json` holds, oldest first. */
export type EventPage = readonly PageEntry[];

const isMatch = (form: RegExp) => (json: unknown) => isText(json) && form.test(json);

const isStars = isOneOf([1, 2, 3, 4, 5]);
const ifAny = (is: (json: unknown) => boolean) => (json: unknown) => json === undefined || is(json);

const members: Readonly<Record<string, (json: unknown) => boolean>> = {
  v: isOneOf([1]),
  t: (json) => isReviewEvent(json) || isOneOf(otherEvents)(json),
  sub: isMatch(/^[\da-f]{64}$/),
  seq: (json) => isCount(json) && json > 0,
  at: isCount,
  prev: ifAny(isHash),
  doc: ifAny(isHash),
  was: ifAny(isHash),
  stars: ifAny(isStars),
  wasStars: ifAny(isStars),
  how: ifAny(isText),
  date: ifAny(isMatch(/^\d{4}-\d\d-\d\d$/)),
  from: ifAny(isOneOf(reviewStates)),
  reason: ifAny(isReason),
};

/**
 * Reads an event that somebody else wrote. Members it does not know stay: they are part of the entry that is hashed.
 *
 * @throws {ProofError} `malformed`; `tally-differs` where its tally does not add up in itself.
 */
export const readEvent = (json: unknown): LogEvent => {
  const event = toObject(json);
  const {t, seq, doc, prev, date, at} = event;
  for (const [name, is] of Object.entries(members)) must(is(event[name]), 'malformed', name);
  must((prev === undefined) === (seq === 1) && (doc !== undefined || !isReviewEvent(t)));
  must(isPossibleDay(String(date ?? ''), Number(at)), 'malformed', 'date');
  readTally(event.tally);
  return event as unknown as LogEvent;
};

/** The bytes of an event in the log: its canonical JSON. */
export const entryOf = (event: LogEvent): Bytes => utf8(canonicalize(event));

/** The leaf hash of an event, base64url: what the next event of the subject calls `prev`. */
export const leafOfEvent = async (event: LogEvent): Promise<string> =>
  toBase64url(await leafHash(entryOf(event)));
