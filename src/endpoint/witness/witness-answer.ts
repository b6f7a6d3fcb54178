/** What a witness answers to a checkpoint (C2SP tlog-witness). */
export interface WitnessAnswer {
  readonly status: 200 | 400 | 403 | 404 | 409 | 413 | 422 | 503;
  readonly body: string;
  readonly type: string;
  /** Seconds after which asking again is welcome. */
  readonly retryAfter?: number | undefined;
}

const PLAIN = 'text/plain; charset=utf-8';

/** The cosignature lines. */
export const cosignatures = (lines: readonly string[]): WitnessAnswer => ({
  ...{status: 200, type: PLAIN},
  body: lines.map((line) => `${line}\n`).join(''),
});

/** The log is mistaken about the size that was signed last. */
export const otherSize = (size: bigint): WitnessAnswer => ({
  ...{status: 409, type: 'text/x.tlog.size'},
  body: `${size}\n`,
});

/** A refusal in words. */
export const refusal = (
  status: Exclude<WitnessAnswer['status'], 200>,
  reason: string,
  retryAfter?: number,
): WitnessAnswer => ({...{status, type: PLAIN, retryAfter}, body: `${reason}\n`});
