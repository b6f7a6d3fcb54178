import type {NoteKey} from '../endpoint/keys/note-key.js';
import type {SigningKey} from '../endpoint/keys/signing-key.js';

/** The day of a time: `2026-11-22`. */
export const dayOf = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10);

/** A key in one line, without anything secret. */
export const keyWords = ({kid, alg, uses, nbf, exp, revoked}: SigningKey): string =>
  [
    `${kid}  ${alg}  ${uses.join(',')}  from ${dayOf(nbf)}`,
    ...(exp === undefined ? [] : [`until ${dayOf(exp)}`]),
    ...(revoked ? [`revoked since ${dayOf(revoked.at)}: ${revoked.reason}`] : []),
  ].join('  ');

/** The key of a log or a witness in one line, by what others know it by. */
export const noteKeyWords = (what: 'log' | 'witness', {vkey}: NoteKey): string => `${vkey}  (${what})`;
