import {booking} from './booking.js';
import {form} from './form.js';
import {times} from './times.js';

/** Hebrew: what booking a time says. A file of its own. */
export const catalogue = {...form, ...times, ...booking};
