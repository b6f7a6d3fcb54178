import {callback} from './callback.js';
import {form} from './form.js';
import {times} from './times.js';

/** Swedish: what asking somebody to call back says. A file of its own. */
export const catalogue = {...form, ...times, ...callback};
