/**
 * A key that makes a repetition known as one (`Idempotency-Key`, protocol §9): 122 or more random bits.
 *
 * `crypto.randomUUID` is there in secure contexts only.
 */
export const newIdempotencyKey = (): string =>
  typeof crypto.randomUUID === 'function'
    ? crypto.randomUUID()
    : Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
        byte.toString(16).padStart(2, '0'),
      ).join('');
