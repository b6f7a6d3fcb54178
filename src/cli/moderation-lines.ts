import {
  collectedWords,
  disclosureWords,
  kindWords,
  momentWords,
  ratingWords,
  stateWords,
} from '../endpoint/http/moderation-page-words.js';
import type {QueueItem} from '../endpoint/writing/moderation.js';

type Review = NonNullable<QueueItem['review']>;

/** What was sent, one line each: reference, when, what, stars, what it is about, how it begins. */
export const queueLines = (items: readonly QueueItem[]): string[] =>
  items.map((item) => {
    const {ref, receivedAt, review, subject, report, change} = item;
    const rating = review && ratingWords(review);
    const words = [report?.text ?? change?.text, review?.name, review?.reviewBody]
      .filter(Boolean)
      .join(' · ');
    return [
      ref,
      momentWords(receivedAt),
      kindWords(item),
      rating,
      subject.name ?? subject.id,
      beginning(words),
    ]
      .filter(Boolean)
      .join('  ');
  });

const beginning = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60).toWellFormed()}…` : line;
};

/** One item, all of it. */
export const itemLines = (item: QueueItem): string[] => {
  const {ref, receivedAt, state, subject, review, report, change, reason, note, kind, verified} = item;
  const wish = report ?? change;
  return [
    `${ref}  ${kindWords(item)}  ${stateWords[state].toLowerCase()}  ${momentWords(receivedAt)}`,
    `About: ${[subject.name, subject.id].filter(Boolean).join(', ')}`,
    ...(reason ? [`Withheld: ${reason}`] : []),
    ...(note ? [`Note: ${note}`] : []),
    ...(kind === 'change'
      ? [verified ? 'From its author (receipt)' : 'Not checked to be from its author']
      : []),
    ...(kind === 'review' ? [collectedWords(item)] : []),
    ...(wish?.text ? [`Says: ${wish.text}`] : []),
    ...(wish?.reach ? [`Wants to be answered: ${wish.reach}`] : []),
    ...(change?.corrected ? ['', 'How it should read:', ...reviewLines(change.corrected)] : []),
    '',
    ...(review ? reviewLines(review) : ['The review is not here any more.']),
  ];
};

const reviewLines = (review: Review): string[] => {
  const {author, name, reviewBody, positiveNotes = [], negativeNotes = [], aspects = [], media = []} = review;
  const {disclosures = [], incentive, experienceDate, consent} = review;
  return [
    ratingWords(review) ?? 'No rating',
    ...[name, reviewBody].filter((text) => text !== undefined).flatMap((text) => text.split('\n')),
    ...positiveNotes.map((note) => `+ ${note}`),
    ...negativeNotes.map((note) => `- ${note}`),
    ...aspects.map(({name: aspect, ratingValue}) => `${aspect}: ${ratingValue}`),
    ...(disclosures.length
      ? [`Discloses: ${disclosures.map((one) => disclosureWords[one]).join(', ')}`]
      : []),
    ...(incentive ? [`Incentive: ${incentive}`] : []),
    ...(author?.name ? [`Author: ${author.name}`] : []),
    ...Object.entries(author?.context ?? {}).map(([key, value]) => `${key}: ${value}`),
    ...(consent
      ? [`May be shown: ${consent.fields.join(', ') || 'neither name nor anything else about the author'}`]
      : []),
    ...(experienceDate ? [`Experienced: ${experienceDate}`] : []),
    ...media.map(
      ({url, alt}) => `Picture: ${url.replace(/^.*\/media\//, 'media/')}${alt ? ` (${alt})` : ''}`,
    ),
  ];
};
