/** What a command may do to the world beside its own work, so that tests can be the world. */
export interface Io {
  /** A line of the result. */
  readonly out: (line: string) => void;
  /** A line about how it went. */
  readonly err: (line: string) => void;
  /** Shows a line that the next one replaces; absent where nobody watches. */
  readonly progress?: ((line: string) => void) | undefined;
  /** Settles when the person wants it to end. */
  readonly untilStopped: () => Promise<void>;
}

/** A line for a terminal: what comes out of files must not steer it, nor turn it around. */
export const plainLine = (line: string): string => line.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ');
