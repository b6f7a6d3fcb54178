export {changesTemplate} from './changes.js';
export {styles} from './wordings.styles.js';
export {learn} from './words.js';
