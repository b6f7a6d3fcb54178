import type {Catalogue, PledgeKey} from '../english.js';
import {common} from './common.js';
import {pledge} from './pledge.js';

/** Italian: all that `<candor-pledge>` says. */
export const catalogue: Catalogue<PledgeKey> = {...common, ...pledge};
