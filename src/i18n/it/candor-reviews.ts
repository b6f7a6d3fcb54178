import type {Catalogue, ReviewsKey} from '../english.js';
import {common} from './common.js';
import {rating} from './rating.js';
import {reviews} from './reviews.js';

/** Italian: all that `<candor-reviews>` says. */
export const catalogue: Catalogue<ReviewsKey> = {...common, ...rating, ...reviews};
