import type {Facet} from '../../protocol/reviews.js';
import {type ContextTally, readContexts} from '../store/read-tallies.js';
import type {Store} from '../store/store.js';

const MOST_FACETS = 12;
const MOST_VALUES = 20;

/** How the authors of a subject's reviews differ: the contexts named most often, each with its most frequent values. */
export const facetsOf = (store: Store, subject: number): Facet[] => {
  const byName = new Map<string, ContextTally[]>();
  for (const tally of readContexts(store, subject)) {
    const values = byName.get(tally.name);
    if (values) values.push(tally);
    else byName.set(tally.name, [tally]);
  }
  return [...byName.entries()]
    .map(([name, values]) => ({name, values, reviews: values.reduce((sum, {reviews}) => sum + reviews, 0)}))
    .sort((a, b) => b.reviews - a.reviews || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_FACETS)
    .map(({name, values}) => ({
      name: values[0]?.label ?? name,
      key: name,
      values: values.slice(0, MOST_VALUES).map(toValue),
    }));
};

const toValue = ({value, reviews, ratings, stars}: ContextTally): Facet['values'][number] => ({
  value,
  count: reviews,
  ...(ratings > 0 ? {ratingValue: Math.round((stars / ratings) * 100) / 100} : {}),
});
