/** German: what taking part says: votes, reports, and reviews of one’s own. A file of its own. */
export {writing as catalogue} from './writing.js';
