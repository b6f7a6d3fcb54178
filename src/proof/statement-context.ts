import type {TrustedKey} from './keys.js';
import type {ReadBytes} from './read-bytes.js';

/** What statements, of a pledge or of a person, are checked against. */
export interface StatementContext {
  /** The keys of the origins that may speak, of the organisation's own and of its delegates. */
  readonly keys: readonly TrustedKey[];
  /** How a status list is had, by its absolute address. */
  readonly readBytes: ReadBytes;
  /** Integer seconds since 1970. */
  readonly now: number;
  readonly signal?: AbortSignal | undefined;
  /** The address of whom the statements are shown for. Without it, whom they name is not checked. */
  readonly organization?: string | undefined;
}
