import type {Errors} from '../../shared/form/form.js';
import type {Draft} from './draft.js';
import {monthOf} from './month-field.js';
import type {Voice} from './words.js';

/** Characters of a review. More does not fit into what may be sent in languages that write with few of them. */
export const LONGEST_TEXT = 5000;

/**
 * What is wrong with a draft, as far as can be known before it is sent.
 *
 * @param now - Milliseconds since 1970.
 */
export const checkDraft = (voice: Voice, {rating, body, month, name}: Draft, now: number): Errors => {
  const errors: Errors = new Map();
  const {length} = body.trim();
  if (rating === undefined && length === 0) errors.set('rating', voice.say('needSomething'));
  if (length > LONGEST_TEXT) errors.set('body', voice.say('tooLong', {most: LONGEST_TEXT, count: length}));
  if (month && !/^\d{4}-\d\d$/.test(month)) errors.set('month', voice.say('monthHalf'));
  else if (month > monthOf(now)) errors.set('month', voice.say('monthAhead'));
  if (/\S@\S+\.\S/.test(name)) errors.set('name', voice.say('nameIsAddress'));
  return errors;
};

const fields: readonly (readonly [pointer: RegExp, field: string])[] = [
  [/^\/\w+\/reviewRating/, 'rating'],
  [/^\/\w+\/name/, 'title'],
  [/^\/\w+\/reviewBody/, 'body'],
  [/^\/\w+\/experienceDate/, 'month'],
  [/^\/\w+\/author\/context/, 'context'],
  [/^\/\w+\/author/, 'name'],
  [/^\/\w+\/incentive/, 'incentive'],
  [/^\/\w+\/disclosures/, 'incentivized'],
  [/^\/media/, 'media'],
  [/^\/(?:iat|sub|signature)/, 'sign'],
  [/^\/(reason|text|reach|receipt|change)$/, '$1'],
];

/**
 * The field that a JSON Pointer into what was sent leads to.
 *
 * @returns `undefined` where none of ours does.
 */
export const fieldAt = (pointer = ''): string | undefined => {
  const [pattern, field] = fields.find(([each]) => each.test(pointer)) ?? [];
  return pattern && field && (field === '$1' ? pattern.exec(pointer)?.[1] : field);
};
