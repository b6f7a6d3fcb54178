import {CandorRating} from './candor-rating.js';

CandorRating.define();

export {CandorRating};
