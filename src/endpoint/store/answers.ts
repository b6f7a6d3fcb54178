import {createCipheriv, createDecipheriv, createHash, randomBytes} from 'node:crypto';

import type {Store} from './store.js';

/** An answer that was given, to be given again. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** What an answer was given to. */
export interface Asked {
  readonly action: string;
  /** The `Idempotency-Key` of the request. */
  readonly key: string;
  /** The SHA-256 of its body. */
  readonly body: string;
}

// Milliseconds for which an answer is kept (protocol §9).
const KEPT = 86_400_000;
const NONCE = 12;
const TAG = 16;

/**
 * The answer that was given to the same request before.
 *
 * @returns `other` where the key was used for another body.
 */
export const recall = (
  store: Store,
  {action, key, body}: Asked,
  now: number,
): Answer | 'other' | undefined => {
  const row = store
    .prepare('SELECT body, status, answer FROM answers WHERE action = ? AND key = ? AND expires > ?')
    .get(action, hash('row', key), now);
  if (!row) return undefined;
  if (row.body !== body) return 'other';
  return {status: Number(row.status), body: open(row.answer as Uint8Array, key)};
};

/** Keeps an answer for a day, inside the transaction that did what it says; forgets those that are older. */
export const remember = (store: Store, {action, key, body}: Asked, answer: Answer, now: number): void => {
  store.prepare('DELETE FROM answers WHERE expires <= ?').run(now);
  store
    .prepare('INSERT INTO answers (action, key, body, status, answer, expires) VALUES (?, ?, ?, ?, ?, ?)')
    .run(action, hash('row', key), body, answer.status, seal(answer.body, key), now + KEPT);
};

// An answer holds a receipt, and whoever has a receipt passes for the author. So it can be read only with the key, of which
// the store has nothing but a hash.
const seal = (body: unknown, key: string): Uint8Array => {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', digest('seal', key), nonce);
  return Buffer.concat([nonce, cipher.update(JSON.stringify(body)), cipher.final(), cipher.getAuthTag()]);
};

const open = (sealed: Uint8Array, key: string): unknown => {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv('aes-256-gcm', digest('seal', key), bytes.subarray(0, NONCE));
  decipher.setAuthTag(bytes.subarray(-TAG));
  const text = Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]).toString();
  return JSON.parse(text);
};

const digest = (purpose: string, key: string): Buffer =>
  createHash('sha256').update(`${purpose}\n${key}`).digest();
const hash = (purpose: string, key: string): string => digest(purpose, key).toString('base64url');
