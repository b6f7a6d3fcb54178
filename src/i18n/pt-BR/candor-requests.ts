/** Brazilian Portuguese: what the panel says of requests. A file of its own. */
export {requests as catalogue} from './requests.js';
