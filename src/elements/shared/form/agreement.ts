import type {Agreement} from '../../../protocol/writing.js';

/** An agreement, as of now. */
export const agreedNow = (text: string): Agreement => ({text, at: new Date().toISOString()});
