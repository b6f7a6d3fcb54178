export {type ElementName, elementNames} from './element-names.js';
export {type Filled, type FilledPage, type FillOptions, fillPage} from './fill-page.js';
export type {Prerendered, PrerenderOptions} from './options.js';
export {prerender} from './prerender.js';
