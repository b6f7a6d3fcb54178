export {checkLayers, type Sources} from './layers/check-layers.js';
export {checkMirror} from './layers/check-mirror.js';
