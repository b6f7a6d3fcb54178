/** Swedish: what is said of checks. A file of its own. */
export {proof as catalogue} from './proof.js';
