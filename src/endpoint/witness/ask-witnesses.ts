import type {Bytes} from '../../proof/bytes.js';
import {askWitness, type WitnessAddress, type WitnessReply} from './ask-witness.js';

export type {WitnessAddress, WitnessReply} from './ask-witness.js';

/** What is asked of witnesses. */
export interface AskOptions {
  /** The checkpoint, signed by the log. */
  readonly note: string;
  readonly witnesses: readonly WitnessAddress[];
  /** The consistency proof from a size to that of the note (RFC 6962 §2.1.2). */
  readonly prove: (oldSize: bigint) => Promise<readonly Bytes[]>;
  /** The sizes the witnesses are believed to have signed last, by their keys; a wrong one costs a request. */
  readonly knownSizes?: ReadonlyMap<string, bigint> | undefined;
  /** Milliseconds all of it may take. */
  readonly deadline?: number | undefined;
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
}

/** What came of asking witnesses. */
export interface Cosignatures {
  /** Signature lines that hold, to stand below the log's own, in the order of the witnesses. */
  readonly lines: readonly string[];
  /** How it went with each of them, in their order. */
  readonly answers: readonly WitnessReply[];
}

/**
 * Asks all witnesses at once to sign a checkpoint too (C2SP tlog-witness). A witness that cannot be had, or signs nothing
 * that holds, is a line in the report and holds nobody up beyond the deadline.
 */
export const askWitnesses = async (options: AskOptions): Promise<Cosignatures> => {
  const {witnesses, knownSizes, deadline = 10_000} = options;
  const {note, prove, fetch: ask = (request) => globalThis.fetch(request)} = options;
  const signal = AbortSignal.timeout(deadline);
  const answers = await Promise.all(
    witnesses.map((witness) =>
      askWitness(witness, {note, prove, signal, fetch: ask, oldSize: knownSizes?.get(witness.vkey) ?? 0n}),
    ),
  );
  return {lines: answers.flatMap(({line}) => line ?? []), answers};
};
