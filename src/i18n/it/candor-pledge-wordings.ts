/** Italian: what the wordings of a pledge say. A file of its own. */
export {wordings as catalogue} from './wordings.js';
