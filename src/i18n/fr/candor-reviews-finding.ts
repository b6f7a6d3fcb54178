/** French: what finding reviews says. A file of its own. */
export {finding as catalogue} from './finding.js';
