import {parseJws} from '../proof/jws.js';
import {ProofError} from '../proof/proof-error.js';

/** What a JWS says, whoever signed it: for names that people recognise, and for nothing else. */
export const payloadOf = (compact: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    return parseJws(compact).payload;
  } catch (error) {
    if (error instanceof ProofError) return undefined;
    throw error;
  }
};
