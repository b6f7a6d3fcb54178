import type {ReadBytes} from '../proof/read-bytes.js';

/** What every part of a verification works with. */
export interface Work {
  /** How absolute addresses are read. */
  readonly read: ReadBytes;
  /** Integer seconds since 1970. */
  readonly now: number;
  /** Whose reviews are asked for at an endpoint; the organisation's own, unless said otherwise. */
  readonly subject?: string | undefined;
  /** Whom badges must have been awarded to: an address; whose site it is, unless said otherwise. */
  readonly organization?: string | undefined;
  /** Read all pages of reviews, and all events of their subject. */
  readonly isWhole?: boolean | undefined;
  /** Read the whole log: every chain and tally of every subject. */
  readonly isLog?: boolean | undefined;
  /** A receipt (`trust-receipt+jwt`), as its author has kept it: was its promise kept? */
  readonly receipt?: string | undefined;
  /** A checkpoint of the log that was kept from earlier: has it only grown since? */
  readonly earlier?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Told how far it is, in a line that the next one replaces. */
  readonly progress?: ((line: string) => void) | undefined;
}
