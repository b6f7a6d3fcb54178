import {read} from '../../protocol/read.js';
import {type SortOrder, sortOrders} from '../../protocol/reviews.js';
import {LanguageTag} from '../../protocol/values.js';
import type {ReviewFilter} from '../store/review-filter.js';
import type {Place} from '../store/select-reviews.js';
import {readCursor, writeCursor} from './cursor.js';
import {problem} from './problem.js';

/** What is asked of a reviews document: the variables of its template (protocol §2). */
export interface ReviewQuery {
  readonly order: SortOrder;
  readonly filter: ReviewFilter;
  readonly from: Place | undefined;
}

// What one question may weigh.
const MOST_VALUES = 20;
const MOST_FACETS = 12;
const LONGEST_SEARCH = 200;

/**
 * Reads the parameters of a request for reviews. Parameters that are not ours are left alone.
 *
 * @throws {CandorError} `invalid` for a value that is not understood.
 */
export const readReviewQuery = (params: URLSearchParams): ReviewQuery => {
  const order = sortOf(params.get('sort') || 'newest');
  const from = cursorOf(params.get('cursor'), order);
  const filter: ReviewFilter = {
    rating: listOf(params, 'rating', /^[1-5]$/)?.map(Number),
    language: languagesOf(params),
    media: flagOf(params, 'media'),
    verified: flagOf(params, 'verified'),
    topic: namesOf(params, 'topic'),
    aspect: namesOf(params, 'aspect'),
    context: contextOf(params),
    q: searchOf(params.get('q')),
  };
  return {order, filter, from};
};

/** The address of another page of the same question, relative to the document. */
export const pageAddress = (
  hash: string,
  params: URLSearchParams,
  change: {order?: SortOrder; place?: Place},
): string => {
  const kept = [...params].filter(
    ([name]) => isVariable(name) && name !== 'cursor' && (name !== 'sort' || !change.order),
  );
  if (change.order && change.order !== 'newest') kept.push(['sort', change.order]);
  if (change.place) kept.push(['cursor', writeCursor(change.place)]);
  const query = new URLSearchParams(kept).toString();
  return `${hash}.json${query && `?${query}`}`;
};

const variables = ['sort', 'rating', 'language', 'media', 'verified', 'topic', 'aspect', 'q', 'cursor'];

const isVariable = (name: string): boolean => variables.includes(name) || name.startsWith('context.');

const sortOf = (value: string): SortOrder => {
  const order = sortOrders.find((known) => known === value);
  if (order) return order;
  throw problem('invalid', `sort is one of ${sortOrders.join(', ')}`);
};

const cursorOf = (value: string | null, order: SortOrder): Place | undefined => {
  if (!value) return undefined;
  const place = readCursor(value);
  if (place?.order === order) return place;
  throw problem('invalid', 'cursor is not one that this endpoint gave for this order');
};

// RFC 6570 writes a list as `rating=4,5`; some clients repeat the parameter.
const listOf = (params: URLSearchParams, name: string, pattern: RegExp): string[] | undefined => {
  const values = params
    .getAll(name)
    .flatMap((value) => value.split(','))
    .filter(Boolean);
  if (values.length > MOST_VALUES || !values.every((value) => pattern.test(value)))
    throw problem('invalid', `${name} has a value that is not understood`);
  return values.length ? values : undefined;
};

const languagesOf = (params: URLSearchParams): string[] | undefined => {
  const tags = listOf(params, 'language', /^[\w-]{1,70}$/);
  if (tags?.every((tag) => read(LanguageTag, tag).value !== undefined) === false)
    throw problem('invalid', 'language is a tag like en or de-AT');
  return tags;
};

const flagOf = (params: URLSearchParams, name: 'media' | 'verified'): boolean | undefined => {
  const value = params.get(name);
  if (!value) return undefined;
  if (value === 'true' || value === '1') return true;
  if (value === 'false' || value === '0') return false;
  throw problem('invalid', `${name} is true or false`);
};

// Names may hold commas, so that what is a list is seen where the names are known.
const namesOf = (params: URLSearchParams, name: 'topic' | 'aspect'): string[] | undefined => {
  const values = params.getAll(name).filter(Boolean);
  if (values.length > MOST_VALUES || values.some((value) => value.split(',').length > MOST_VALUES))
    throw problem('invalid', `at most ${MOST_VALUES} values of ${name} can be asked for at once`);
  return values.length ? values : undefined;
};

const contextOf = (params: URLSearchParams): ReadonlyMap<string, readonly string[]> => {
  const context = new Map<string, string[]>();
  for (const [name, value] of params) {
    if (!name.startsWith('context.') || value === '') continue;
    const key = name.slice('context.'.length);
    context.set(key, [...(context.get(key) ?? []), value]);
  }
  if (context.size > MOST_FACETS || [...context.values()].some((values) => values.length > MOST_VALUES))
    throw problem('invalid', 'there is more context than can be asked for at once');
  return context;
};

const searchOf = (value: string | null): string | undefined => {
  const text = value?.trim();
  if (!text) return undefined;
  if (text.length <= LONGEST_SEARCH) return text;
  throw problem('invalid', `q has at most ${LONGEST_SEARCH} characters`);
};
