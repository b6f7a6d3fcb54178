import type {Io} from './io.js';

/** One of the things `candor` can do. */
export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  /** All about it. */
  readonly help: string;
  /**
   * Does it.
   *
   * @param args - What stands behind the command's name.
   * @returns The exit code.
   * @throws {CandorError} With a sentence for a person.
   */
  readonly run: (args: readonly string[], io: Io) => Promise<number>;
}
