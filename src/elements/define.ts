/** Registers all four elements. */
import './person/define.js';
import './pledge/define.js';
import './rating/define.js';
import './reviews/define.js';

export * from './index.js';
