import {askWitnesses} from '../witness/ask-witnesses.js';
import {witnessesOf} from '../witness/policy-text.js';
import type {Cosign} from './tend-log.js';

/** How those are asked who could not be had, in words. */
export type WitnessTrouble = (vkey: string, problem: string) => void;

/**
 * Asks the witnesses that a policy names with an address to cosign.
 *
 * @returns `undefined` where it names none.
 */
export const cosignByPolicy = (policy: string, onTrouble?: WitnessTrouble): Cosign | undefined => {
  const witnesses = witnessesOf(policy);
  if (witnesses.length === 0) return undefined;
  return async ({note, prove}) => {
    const {lines, answers} = await askWitnesses({note, witnesses, prove});
    for (const {vkey, problem} of answers) if (problem !== undefined) onTrouble?.(vkey, problem);
    return lines;
  };
};
