import {CandorReviews} from './candor-reviews.js';

CandorReviews.define();

export {CandorReviews};
