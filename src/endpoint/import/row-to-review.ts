import {toCount, toRating} from '../../formats/numbers.js';
import {toDate} from '../../formats/written-date.js';
import {CandorError} from '../../protocol/errors.js';
import {toFive} from '../../protocol/scale.js';
import {cleanText} from '../../protocol/text.js';
import {collectionWays, type Rating} from '../../protocol/things.js';
import type {Columns, Target} from './columns.js';

/** The ends of the scale of a CSV's ratings. */
export interface Scale {
  readonly best?: number | undefined;
  readonly worst?: number | undefined;
}

/** What a row gives: members of a review, still to be read by its schema, and what had to be left out. */
export interface RowReview {
  readonly json: Readonly<Record<string, unknown>>;
  readonly omitted: readonly string[];
}

type Cells = (target: Target) => string | undefined;

/**
 * A row of a CSV as a review.
 *
 * @throws {CandorError} `invalid` where its rating cannot be read: without it the review would count as one that did not
 *   rate.
 */
export const rowToReview = (row: readonly string[], columns: Columns, scale: Scale): RowReview => {
  const cell: Cells = (target) => {
    const at = columns.get(target);
    return at === undefined ? undefined : row[at]?.trim() || undefined;
  };
  const omitted: string[] = [];
  const convert = <T>(target: Target, to: (text: string) => T | undefined): T | undefined => {
    const text = cell(target);
    const value = text === undefined ? undefined : to(text);
    if (text !== undefined && value === undefined) omitted.push(`${quoted(text)} is no ${target}`);
    return value;
  };
  const [name, rating, context] = [
    convert('author.name', toName),
    toReviewRating(cell, scale),
    toContext(row, columns),
  ];
  const [up, down] = [convert('helpful.up', toCount), convert('helpful.down', toCount)];
  const how = convert('collected.how', (text) => collectionWays.find((way) => way === text));
  const json = {
    id: cell('id'),
    author: some({name, context}),
    reviewRating: rating,
    name: cell('name'),
    reviewBody: cell('reviewBody'),
    inLanguage: cell('inLanguage')?.replaceAll('_', '-'),
    datePublished: convert('datePublished', toDate),
    dateModified: convert('dateModified', toDate),
    experienceDate: convert('experienceDate', (text) => toDate(text)?.slice(0, 10)),
    helpful: some({up, down}),
    collected: how && {how},
    incentive: cell('incentive'),
    url: cell('url'),
  };
  return {json, omitted};
};

const toReviewRating = (cell: Cells, {best, worst}: Scale): Rating | undefined => {
  const text = cell('reviewRating');
  if (text === undefined) return undefined;
  const written = toRating(text);
  if (!written) throw bad(`${quoted(text)} is no rating`);
  const [bestRating, worstRating] = [written.best ?? best ?? 5, written.worst ?? worst ?? 1];
  const rating = {ratingValue: written.value, bestRating, worstRating};
  if (toFive(rating) === undefined)
    throw bad(`the rating ${quoted(text)} is not between ${worstRating} and ${bestRating}`);
  return rating;
};

const toContext = (row: readonly string[], columns: Columns): Record<string, string> | undefined => {
  const named = [...columns].flatMap(([target, at]) => {
    const value = row[at]?.trim();
    return target.startsWith('context.') && value ? [[target.slice('context.'.length), value] as const] : [];
  });
  return named.length ? Object.fromEntries(named) : undefined;
};

// What looks like an address of e-mail must never be published as somebody's name.
const toName = (text: string): string | undefined => (/\S@\S+\.\S/.test(text) ? undefined : text);

const some = <T extends object>(members: T): T | undefined =>
  Object.values(members).some((member) => member !== undefined) ? members : undefined;

// For a terminal: no control characters, not long.
const quoted = (text: string): string => `“${cleanText(text).slice(0, 40).toWellFormed()}”`;

const bad = (detail: string): CandorError => new CandorError('invalid', {detail});
