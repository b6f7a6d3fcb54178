import type {Outcome, Review} from '../../protocol/reviews.js';

/** Where each "you said, we did" stands: behind the first review on screen that it came from, else after the list. */
export interface OutcomePlaces {
  readonly behind: ReadonlyMap<Review, readonly Outcome[]>;
  readonly after: readonly Outcome[];
}

/**
 * Finds a place for each outcome.
 *
 * @param visible - The reviews first on screen. Those shown later change no place: nothing moves once it is read.
 */
export const placeOutcomes = (
  outcomes: readonly Outcome[] = [],
  visible: readonly Review[] = [],
): OutcomePlaces => {
  const behind = new Map<Review, Outcome[]>();
  const after: Outcome[] = [];
  for (const outcome of outcomes) {
    const review = visible.find(({id}) => id !== undefined && outcome.reviews?.includes(id));
    if (!review) after.push(outcome);
    else behind.set(review, [...(behind.get(review) ?? []), outcome]);
  }
  return {behind, after};
};

/** What came of a review and stands elsewhere than behind it. */
export const outcomesElsewhere = (
  {behind, after}: OutcomePlaces,
  review: Pick<Review, 'id'>,
): readonly Outcome[] =>
  [...[...behind].flatMap(([other, outcomes]) => (other.id === review.id ? [] : outcomes)), ...after].filter(
    ({reviews}) => review.id !== undefined && reviews?.includes(review.id),
  );
