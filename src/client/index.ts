export {
  type Answer,
  type AnswerFormat,
  answerFormats,
  type Question,
  type RatingAnswer,
  type Source,
  type SubjectQuestion,
} from './answer.js';
export {filtersWithin, filterValues, type Selection} from './filter-values.js';
export {newIdempotencyKey} from './idempotency-key.js';
export {loadNextReviews, type NextOptions} from './load-next-reviews.js';
export {loadPeople} from './load-people.js';
export {loadPledges} from './load-pledges.js';
export {loadPresence, type Presences} from './load-presence.js';
export {loadRating} from './load-rating.js';
export {loadReviews} from './load-reviews.js';
export type {ClientOptions} from './options.js';
export {sendAction} from './send-action.js';
export {sendMedia} from './send-media.js';
