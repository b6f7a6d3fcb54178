import type {Filters} from '../protocol/filters.js';
import type {SortOrder} from '../protocol/reviews.js';
import type {TemplateValue} from './uri-template.js';

/** Which reviews are wanted, and in which order. */
export interface Selection {
  readonly filters?: Filters | undefined;
  readonly sort?: SortOrder | undefined;
}

/** The part of some filters that an endpoint can do itself: those whose variable its template names (protocol §2). */
export const filtersWithin = (can: readonly string[], filters: Filters): Filters =>
  Object.fromEntries(Object.entries(filters).filter(([name]) => can.includes(name)));

const prefixed = (context: Filters['context']): Record<string, readonly string[]> | undefined =>
  context && Object.fromEntries(Object.entries(context).map(([key, values]) => [`context.${key}`, values]));

/** A selection as the values of a reviews template. */
export const filterValues = ({filters = {}, sort}: Selection): Record<string, TemplateValue | undefined> => ({
  sort,
  q: filters.q,
  rating: filters.rating?.map(String),
  language: filters.language,
  topic: filters.topic,
  aspect: filters.aspect,
  media: filters.media?.toString(),
  verified: filters.verified?.toString(),
  context: prefixed(filters.context),
});
