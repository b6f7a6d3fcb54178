import {createHmac, randomBytes} from 'node:crypto';

// Votes of a day that are remembered; beyond, the oldest are forgotten.
const MOST = 200_000;
const DAY = 86_400_000;

/** Who voted on what today, in memory alone and as keyed hashes; the key is another one each day. */
export class Voters {
  #day = -1;
  #secret = randomBytes(32);
  readonly #votes = new Set<string>();

  hasVoted(address: string, subject: number, review: string, now: number): boolean {
    return this.#votes.has(this.#hash(address, subject, review, now));
  }

  note(address: string, subject: number, review: string, now: number): void {
    const [oldest] = this.#votes;
    if (this.#votes.size >= MOST && oldest !== undefined) this.#votes.delete(oldest);
    this.#votes.add(this.#hash(address, subject, review, now));
  }

  #hash(address: string, subject: number, review: string, now: number): string {
    const day = Math.floor(now / DAY);
    if (day !== this.#day) {
      this.#day = day;
      this.#secret = randomBytes(32);
      this.#votes.clear();
    }
    return createHmac('sha256', this.#secret)
      .update(JSON.stringify([address, subject, review]))
      .digest('base64url')
      .slice(0, 22);
  }
}
