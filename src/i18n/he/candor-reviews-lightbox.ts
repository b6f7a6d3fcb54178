/** Hebrew: what the pictures of a review say in full. A file of its own. */
export {lightbox as catalogue} from './lightbox.js';
