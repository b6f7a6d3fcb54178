import type {Review} from './reviews.js';
import {type Consent, type ConsentField, consentFields} from './things.js';

/** Something with members that consent may govern. Each of these must be optional. */
export type Governed = {[Field in ConsentField]?: unknown};

/**
 * Somebody as far as the consent they carry reaches: without the governed members that it does not list, so that these are
 * neither shown nor requested (protocol §3). Where there is no consent, nothing is governed.
 */
export const withConsent = <T extends Governed & {readonly consent?: Consent | undefined}>(somebody: T): T =>
  somebody.consent ? limitedTo(somebody.consent, somebody) : somebody;

/** Whether somebody has taken their consent back: one that covers nothing. Then they are not shown at all (protocol §3, §5). */
export const hasWithdrawn = ({consent}: {readonly consent?: Consent | undefined}): boolean =>
  consent?.fields.length === 0;

/**
 * A review as far as its author's consent reaches. It governs `name`, `image` and `context` of the author, and the media of
 * the review; the review's own `name` is its title. Whoever replies carries a consent of their own.
 */
export const reviewWithConsent = (review: Review): Review => {
  const {author, consent} = review;
  if (!consent) return review;
  const shown = {...review};
  if (author) shown.author = limitedTo(consent, author);
  if (!consent.fields.includes('media')) delete shown.media;
  return shown;
};

const limitedTo = <T extends Governed>({fields}: Consent, thing: T): T => {
  const shown = {...thing};
  for (const field of consentFields) if (!fields.includes(field)) delete shown[field];
  return shown;
};
