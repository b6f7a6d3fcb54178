import type {Catalogue, PersonKey} from '../english.js';
import {common} from './common.js';
import {person} from './person.js';

/** Hebrew: all that `<candor-person>` says. */
export const catalogue: Catalogue<PersonKey> = {...common, ...person};
