import type {Filters} from '../../protocol/filters.js';
import {type SortOrder, sortOrders} from '../../protocol/reviews.js';

/** A fixed selection as the page writes it: star counts, `verified`, `media`. Always labelled as one. */
export const readOnly = (only: string): Filters => {
  const words = only.split(/[\s,]+/);
  return withoutEmpty({
    rating: words.map(Number).filter((stars) => [1, 2, 3, 4, 5].includes(stars)),
    verified: words.includes('verified') || undefined,
    media: words.includes('media') || undefined,
  });
};

/** Filters without members that ask for nothing: two that find the same look the same. */
export const withoutEmpty = ({context = {}, ...filters}: Filters): Filters => ({
  ...given(filters),
  ...given({context: given(context)}),
});

const given = <T extends object>(values: T): T =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value === true || value === false || Object.keys(value ?? '').length > 0,
    ),
  ) as T;

/** An order as the page writes it; newest first where it is none. */
export const orderOf = (order: string): SortOrder => sortOrders.find((each) => each === order) ?? 'newest';
