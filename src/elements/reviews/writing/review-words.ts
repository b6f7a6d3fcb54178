import type {Review} from '../../../protocol/reviews.js';
import {type ConsentField, consentFields} from '../../../protocol/things.js';
import type {ReviewWords} from '../../../protocol/writing.js';
import {type Draft, wholeStars} from './draft.js';

/** What a review is made of when it is sent. */
export interface Material {
  readonly draft: Draft;
  /** The review that is corrected. */
  readonly given?: Review | undefined;
  readonly hasPictures: boolean;
}

const shown = ({draft, given, hasPictures}: Material): Readonly<Partial<Record<ConsentField, boolean>>> => ({
  name: draft.name.trim() !== '',
  context: Object.values(draft.context).some(Boolean),
  image: given?.author?.image !== undefined,
  media: hasPictures,
});

/** What its author agrees to be shown: what they filled in, and nothing else. */
export const fieldsOf = (material: Material): readonly ConsentField[] => {
  const is = shown(material);
  return consentFields.filter((field) => is[field]);
};

/** What is sent of a draft. What a correction does not touch stays as it was. */
export const wordsOf = (material: Material): ReviewWords => {
  const {draft, given} = material;
  const {disclosures, incentive} = draft;
  return {
    ...untouched(given),
    ...authorOf(draft),
    ...ratingOf(draft, given),
    ...text('name', draft.title),
    ...text('reviewBody', draft.body),
    ...monthOf(draft, given),
    ...(disclosures.length > 0 ? {disclosures: [...disclosures]} : {}),
    ...(disclosures.includes('incentivized') ? text('incentive', incentive) : {}),
    consent: {fields: [...fieldsOf(material)]},
  };
};

const text = <Name extends string>(name: Name, value: string): Partial<Record<Name, string>> =>
  value.trim() === '' ? {} : ({[name]: value.trim()} as Record<Name, string>);

// Of what the form has no field for.
const untouched = (given: Review | undefined): Partial<ReviewWords> => {
  const {inLanguage, positiveNotes, negativeNotes, aspects} = given ?? {};
  return {
    ...(inLanguage ? {inLanguage} : {}),
    ...(positiveNotes ? {positiveNotes} : {}),
    ...(negativeNotes ? {negativeNotes} : {}),
    ...(aspects ? {aspects} : {}),
  };
};

const authorOf = ({name, context}: Draft): Pick<ReviewWords, 'author'> => {
  const said = Object.fromEntries(Object.entries(context).filter(([, value]) => value));
  const author = {...text('name', name), ...(Object.keys(said).length > 0 ? {context: said} : {})};
  return Object.keys(author).length > 0 ? {author} : {};
};

// A rating on another scale stays what it was, unless other stars are chosen.
const ratingOf = ({rating}: Draft, given: Review | undefined): Pick<ReviewWords, 'reviewRating'> => {
  if (rating === undefined) return {};
  const before = given?.reviewRating;
  return {
    reviewRating: before && wholeStars({reviewRating: before}) === rating ? before : {ratingValue: rating},
  };
};

const monthOf = ({month}: Draft, given: Review | undefined): Pick<ReviewWords, 'experienceDate'> => {
  const before = given?.experienceDate;
  if (!month) return {};
  return {experienceDate: before?.startsWith(month) ? before : month};
};
