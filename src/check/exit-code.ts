import type {Verdict} from './verification.js';

/** The exit codes of `candor verify`; 2 is for what was not understood, as everywhere. */
export const exitCodes: Readonly<Record<Verdict, number>> = {held: 0, failed: 1, unchecked: 3};
