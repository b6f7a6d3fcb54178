import type {Person} from '../../protocol/people.js';
import type {Reply, Review} from '../../protocol/reviews.js';
import type {Consent, ConsentField, Somebody} from '../../protocol/things.js';

const allows = (consent: Consent | undefined, field: ConsentField): boolean =>
  consent?.fields.includes(field) ?? true;

const without = <T extends object>(
  thing: T,
  consent: Consent | undefined,
  members: readonly (ConsentField & keyof T)[],
): T => {
  const kept = {...thing};
  for (const member of members) if (!allows(consent, member)) delete kept[member];
  return kept;
};

const somebody = (person: Somebody): Somebody =>
  without(person, person.consent, ['name', 'image', 'jobTitle']);

const reply = (answer: Reply): Reply =>
  answer.author ? {...answer, author: somebody(answer.author)} : answer;

/** A review as far as its author agreed to be shown (protocol §3): what is not agreed to does not leave the store. */
export const reviewWithinConsent = (review: Review): Review => {
  const {consent, author, replies} = review;
  return {
    ...without(review, consent, ['media']),
    ...(author ? {author: without(author, consent, ['name', 'image', 'context'])} : {}),
    ...(replies ? {replies: replies.map(reply)} : {}),
  };
};

/** A person to talk to, as far as they agreed to be shown (protocol §5). */
export const personWithinConsent = (person: Person): Person =>
  without(person, person.consent, ['name', 'image', 'jobTitle', 'pronouns', 'description']);
