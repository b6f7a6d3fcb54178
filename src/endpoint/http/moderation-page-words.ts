import {
  type Disclosure,
  type Review,
  type WithholdingReason,
  withholdingReasons,
} from '../../protocol/reviews.js';
import type {QueueItem} from '../writing/moderation.js';

export {withholdingReasons};

/** The reasons for withholding, in the words of whoever has to choose one. */
export const reasonWords: Readonly<Record<WithholdingReason, string>> = {
  spam: 'Spam or advertising',
  fake: 'Not a real experience',
  'off-topic': 'About something else',
  illegal: 'Against the law',
  'personal-data': 'Personal data of somebody',
  duplicate: 'Sent twice',
  abusive: 'Insults or threats',
  'author-request': 'Its author asked for it',
  'court-order': 'A court ordered it',
  other: 'Something else (say what)',
};

/** What an author disclosed. */
export const disclosureWords: Readonly<Record<Disclosure, string>> = {
  incentivized: 'got something for it',
  employee: 'works here',
  affiliated: 'has business with the company',
  family: 'is family or a friend',
  syndicated: 'was published elsewhere',
  generated: 'was written by a machine',
};

/** A rating as a person reads it: `2 of 5 stars`; on another scale, `7 of 10`. */
export const ratingWords = ({reviewRating}: Review): string | undefined => {
  if (!reviewRating) return undefined;
  const {ratingValue, bestRating = 5} = reviewRating;
  return `${ratingValue} of ${bestRating}${bestRating === 5 ? ' stars' : ''}`;
};

/** What an item is, in a few words. */
export const kindWords = ({kind, report, change}: QueueItem): string => {
  if (kind === 'review') return 'Review';
  if (kind === 'report') return `Report: ${reasonWords[report?.reason ?? 'other'].replace(/ \(.*/, '')}`;
  return change?.change === 'withdraw' ? 'Wish to withdraw' : 'Wish to correct';
};

/** The states, as they stand above the lists. */
export const stateWords = {
  pending: 'Waiting',
  published: 'Published',
  withheld: 'Withheld',
  done: 'Dealt with',
} as const satisfies Record<QueueItem['state'], string>;

/** A moment on the clock of this machine: `2026-10-02 14:03`. */
export const momentWords = (at: number): string => {
  const date = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  return date.toISOString().slice(0, 16).replace('T', ' ');
};

/** How a review's author came to write it, as far as it was checked. */
export const collectedWords = ({review, verified}: QueueItem): string => {
  if (verified) return 'Verified purchase: it came with an invitation';
  const how = review?.collected?.how;
  if (how === 'open') return 'Not verified: sent without an invitation';
  return how ? `Collected: ${how.replaceAll('-', ' ')}` : 'How it was collected is not known';
};
