import {form} from './form.js';
import {writing} from './writing.js';

/** Simplified Chinese: what taking part says: votes, reports, and reviews of one’s own. A file of its own. */
export const catalogue = {...form, ...writing};
