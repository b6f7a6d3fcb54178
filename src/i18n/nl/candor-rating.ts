import type {Catalogue, RatingKey} from '../english.js';
import {common} from './common.js';
import {rating} from './rating.js';

/** Dutch: all that `<candor-rating>` says. */
export const catalogue: Catalogue<RatingKey> = {...common, ...rating};
