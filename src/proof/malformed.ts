import {ProofError} from './proof-error.js';

/** What is no proof at all, and why: one phrase for developers. */
export const malformed = (detail: string): ProofError => new ProofError('malformed', {detail});
