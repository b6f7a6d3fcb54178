import type {ConsentField} from '../../../protocol/things.js';
import type {ReviewWords} from '../../../protocol/writing.js';
import type {Voice} from './words.js';

/** To whom something is sent, and what they ask for. */
export interface Terms {
  readonly host: string;
  readonly hasTerms: boolean;
}

/** What sending a review means, in words: all that will be public, by name. */
export const agreementText = (voice: Voice, words: ReviewWords, {host, hasTerms}: Terms): string => {
  const {reviewRating, name, reviewBody, experienceDate, disclosures, consent} = words;
  const list = [
    ...(reviewRating ? [voice.say('agree_rating')] : []),
    ...(name || reviewBody ? [voice.say('agree_words')] : []),
    ...(experienceDate ? [voice.say('agree_experienceDate')] : []),
    ...(consent?.fields ?? []).filter(isAsked).map((field) => voice.say(`agree_${field}`)),
    ...(disclosures ? [voice.say('agree_disclosures')] : []),
  ];
  const agreed = voice.say('agree', {host, list: voice.list(list)});
  return hasTerms ? `${agreed} ${voice.say('agreeTerms')}` : agreed;
};

type Asked = Extract<ConsentField, 'name' | 'context' | 'media' | 'image'>;
const isAsked = (field: ConsentField): field is Asked =>
  ['name', 'context', 'media', 'image'].includes(field);
