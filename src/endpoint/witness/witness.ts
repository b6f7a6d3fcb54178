import {type Bytes, isEqual} from '../../proof/bytes.js';
import {type Checkpoint, parseCheckpoint} from '../../proof/checkpoint.js';
import {emptyRoot, verifyConsistency} from '../../proof/merkle.js';
import {type Note, parseNote, verifyNote} from '../../proof/note.js';
import {ProofError} from '../../proof/proof-error.js';
import type {NoteKey} from '../keys/note-key.js';
import {type AddCheckpoint, parseAddCheckpoint} from './add-checkpoint.js';
import {cosign} from './cosign.js';
import type {Misconduct} from './misconduct.js';
import {cosignatures, otherSize, refusal, type WitnessAnswer} from './witness-answer.js';
import type {WitnessLog} from './witness-log.js';
import type {Cosigned, WitnessState} from './witness-state.js';

/** What a witness is made of. */
export interface WitnessOptions {
  readonly key: NoteKey;
  readonly logs: readonly WitnessLog[];
  readonly state: WitnessState;
  /** Seconds since 1970. */
  readonly now: () => number;
  /** Told of what is evidence against a log. */
  readonly onMisconduct: (misconduct: Misconduct) => void;
  /**
   * What must hold beyond consistency before a checkpoint is signed: a monitor reads all that is new.
   *
   * @returns A refusal, or nothing where it may be signed.
   */
  readonly examine?: (
    log: WitnessLog,
    submitted: Submitted,
    latest: Cosigned | undefined,
  ) => Promise<WitnessAnswer | undefined>;
  /** Told of a checkpoint whose proof does not hold: a wrong proof, perhaps, which anybody can send, perhaps a fork. */
  readonly suspect?: (log: WitnessLog, submitted: Submitted, latest: Cosigned) => void;
}

/** A checkpoint that a log has signed. */
export interface Submitted extends Checkpoint {
  /** The whole note, as it was sent. */
  readonly note: string;
}

/** Signs that a log has only ever grown: never two checkpoints that contradict each other (C2SP tlog-witness). */
export class Witness {
  readonly #options: WitnessOptions;

  constructor(options: WitnessOptions) {
    this.#options = options;
  }

  /** What others know this witness by. */
  get vkey(): string {
    return this.#options.key.vkey;
  }

  /** The answer to a request to add a checkpoint. */
  async addCheckpoint(body: Bytes): Promise<WitnessAnswer> {
    try {
      const request = parseAddCheckpoint(body);
      const note = parseNote(request.note);
      return await this.#answer(request, note, parseCheckpoint(note.text));
    } catch (error) {
      if (!(error instanceof ProofError)) throw error;
      return refusal(400, error.message);
    }
  }

  async #answer(request: AddCheckpoint, note: Note, checkpoint: Checkpoint): Promise<WitnessAnswer> {
    const {logs, state, examine} = this.#options;
    const submitted = {...checkpoint, note: request.note};
    const {origin, size} = submitted;
    const trusted = logs.filter(({key}) => key.name === origin);
    const [log] = trusted;
    if (!log) return refusal(404, 'This witness does not know the log.');
    if (!(await isSigned(note, trusted))) return refusal(403, 'The log’s signature does not hold.');
    if (request.oldSize > size) return refusal(400, 'The old size is larger than the checkpoint’s.');
    const latest = state.cosigned(origin);
    if ((latest?.size ?? 0n) !== request.oldSize) return otherSize(latest?.size ?? 0n);
    const refused =
      (await this.#inconsistency(log, request, submitted, latest)) ??
      (await examine?.(log, submitted, latest));
    return refused ?? this.#sign(request.oldSize, submitted, note);
  }

  async #inconsistency(
    log: WitnessLog,
    {oldSize, proof}: AddCheckpoint,
    submitted: Submitted,
    latest: Cosigned | undefined,
  ): Promise<WitnessAnswer | undefined> {
    const {size, origin} = submitted;
    if (await hasGrown(latest, submitted, proof)) return undefined;
    if (latest && size > latest.size) this.#options.suspect?.(log, submitted, latest);
    if (oldSize !== size || proof.length > 0) return refusal(422, 'The consistency proof does not hold.');
    // One size and two roots, both signed by the log: this needs no proof.
    if (latest)
      this.#options.onMisconduct({
        ...{reason: 'fork', origin, earlier: latest.note, later: submitted.note},
        detail: `the log signed two different trees of the size ${size}`,
      });
    return refusal(409, 'Another tree of this size was signed before.');
  }

  // Remembered first: what has been given out can't be taken back.
  #sign(oldSize: bigint, submitted: Submitted, {text}: Note): WitnessAnswer {
    const {state, key, now} = this.#options;
    if (!state.advance(submitted.origin, oldSize, submitted))
      return otherSize(state.cosigned(submitted.origin)?.size ?? 0n);
    return cosignatures([cosign(text, now(), key)]);
  }
}

const hasGrown = async (
  latest: Cosigned | undefined,
  {size, root}: Submitted,
  proof: readonly Bytes[],
): Promise<boolean> => {
  // Every log begins with the empty one; a proof of that would say nothing.
  if (!latest?.size) return proof.length === 0 && (size > 0n || isEqual(root, await emptyRoot()));
  try {
    await verifyConsistency({size1: latest.size, size2: size, root1: latest.root, root2: root, proof});
    return true;
  } catch (error) {
    if (error instanceof ProofError) return false;
    throw error;
  }
};

const isSigned = async (note: Note, logs: readonly WitnessLog[]): Promise<boolean> => {
  try {
    const held = await verifyNote(
      note,
      logs.map(({key}) => key),
    );
    return held.length > 0;
  } catch (error) {
    if (error instanceof ProofError) return false;
    throw error;
  }
};
