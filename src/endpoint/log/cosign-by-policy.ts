import {parseNote, parseVkey} from '../../proof/note.js';
import type {WitnessAddress} from '../witness/ask-witness.js';
import {type AskOptions, askWitnesses} from '../witness/ask-witnesses.js';
import {witnessesOf} from '../witness/policy-text.js';
import type {Cosign} from './have-cosigned.js';

/** Told of a witness that could not be had, and why, in words. */
export type WitnessTrouble = (vkey: string, problem: string) => void;

/**
 * Asks the witnesses that a policy names with an address to cosign; each until it has, and then no more.
 *
 * @param policy - C2SP tlog-policy.
 * @returns `undefined` where it names none.
 */
export const cosignByPolicy = (
  policy: string,
  onTrouble?: WitnessTrouble,
  options: Pick<AskOptions, 'deadline' | 'fetch'> = {},
): Cosign | undefined => {
  const all = witnessesOf(policy);
  if (all.length === 0) return undefined;
  return async ({note, prove}) => {
    const witnesses = await missingIn(note, all);
    if (witnesses.length === 0) return [];
    const {lines, answers} = await askWitnesses({...options, note, witnesses, prove});
    for (const {vkey, problem} of answers) if (problem !== undefined) onTrouble?.(vkey, problem);
    return lines;
  };
};

const missingIn = async (note: string, witnesses: readonly WitnessAddress[]): Promise<WitnessAddress[]> => {
  const signed = new Set(parseNote(note).signatures.map(({name, keyId}) => `${name} ${keyId}`));
  const asked = witnesses.map(async (witness) => ((await isThere(witness, signed)) ? [] : [witness]));
  return (await Promise.all(asked)).flat();
};

// What stands in the note was verified before it came there. A key that cannot be read is told of when it is asked.
const isThere = async ({vkey}: WitnessAddress, signed: ReadonlySet<string>): Promise<boolean> => {
  const key = await parseVkey(vkey).catch(() => undefined);
  return key !== undefined && signed.has(`${key.name} ${key.keyId}`);
};
