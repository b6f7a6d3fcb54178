export {bring} from './bring.js';
export {copyLink} from './copy-link.js';
export {find} from './find.js';
export {styles} from './finding.styles.js';
export {markTemplate} from './mark.js';
export {chosenTemplate, panelTemplate} from './panel.js';
export {keepUrl, readUrl} from './url.js';
export {learn} from './words.js';
