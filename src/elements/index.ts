/** The elements as classes. Importing this registers nothing; see `define.ts` for that. */
export * from './events.js';
export {CandorPerson} from './person/candor-person.js';
export {CandorPledge} from './pledge/candor-pledge.js';
export {CandorRating} from './rating/candor-rating.js';
export {CandorReviews} from './reviews/candor-reviews.js';
