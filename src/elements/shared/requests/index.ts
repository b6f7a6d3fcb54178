export {gateTemplate} from './gate.js';
export {showRequests} from './panel.js';
