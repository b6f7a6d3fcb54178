/** Czech: what the other ways to lay reviews out say. A file of its own. */
export {layout as catalogue} from './layout.js';
