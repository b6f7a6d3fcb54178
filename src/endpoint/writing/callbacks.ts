import {toTime} from '../../protocol/dates.js';
import {CandorError} from '../../protocol/errors.js';
import {cleanText} from '../../protocol/text.js';
import {deliverAgain} from '../store/callback-deliveries.js';
import {
  type CallbackFilter,
  closeCallback,
  countStoredCallbacks,
  findStoredCallback,
  type StoredCallback,
  storedCallbacks,
} from '../store/callbacks.js';
import type {Store} from '../store/store.js';

/** A request to be called back, for whoever calls. Moments are milliseconds since 1970. */
export interface Callback {
  readonly ref: string;
  /** The `id` of the person who is to call. */
  readonly person: string;
  readonly state: 'open' | 'done';
  readonly receivedAt: number;
  readonly name?: string;
  /** How to reach the visitor; missing once it was forgotten. */
  readonly reach?: string;
  /** Without it, as soon as the person can. */
  readonly when?: {readonly from: number; readonly until: number};
  readonly topic?: string;
  readonly consent?: {readonly text: string; readonly at: string};
  readonly doneAt?: number;
  readonly note?: string;
  readonly forgottenAt?: number;
  /** Whether the webhook has it, if there is one. */
  readonly webhook: {
    readonly state: 'waiting' | 'delivered' | 'given-up';
    /** How often it failed, and why it failed last. */
    readonly failures: number;
    readonly problem?: string;
    readonly nextTryAt?: number;
    readonly deliveredAt?: number;
  };
}

/** Which requests are wanted: without anything else said, the open ones. */
export interface CallbackOptions extends CallbackFilter {
  readonly limit?: number | undefined;
}

/** Requests to be called back, oldest first. */
export const callbacks = (store: Store, {limit = 50, ...filter}: CallbackOptions = {}): Callback[] =>
  storedCallbacks(store, filter, limit).map(toCallback);

/** How many there are. */
export const countCallbacks = (store: Store, filter: CallbackFilter = {}): number =>
  countStoredCallbacks(store, filter);

/** One by its reference, which a person may have typed: case and spaces around it do not matter. */
export const findCallback = (store: Store, ref: string): Callback | undefined => {
  const stored = findStoredCallback(store, ref.trim().toUpperCase());
  return stored && toCallback(stored);
};

/**
 * Notes that a request was dealt with.
 *
 * @throws {CandorError} `not-found`; `invalid` where it was already.
 */
export const settleCallback = (store: Store, ref: string, note: string | undefined, now: number): void =>
  store.transaction(() => {
    const stored = knownCallback(store, ref);
    if (stored.state === 'done') throw invalid(`${stored.ref} was dealt with already`);
    closeCallback(store, stored.number, cleanText(note ?? '') || undefined, now);
  });

/**
 * Has the webhook tried again at once, also where it was given up.
 *
 * @throws {CandorError} `not-found`; `invalid` where it has been delivered or dealt with.
 */
export const resendCallback = (store: Store, ref: string, now: number): void =>
  store.transaction(() => {
    const stored = knownCallback(store, ref);
    if (stored.state === 'done') throw invalid(`${stored.ref} was dealt with already`);
    if (stored.delivery === 'delivered') throw invalid(`${stored.ref} was delivered already`);
    deliverAgain(store, stored, now);
  });

/**
 * A request as it is stored.
 *
 * @throws {CandorError} `not-found`
 */
export const knownCallback = (store: Store, ref: string): StoredCallback => {
  const stored = findStoredCallback(store, ref.trim().toUpperCase());
  if (stored) return stored;
  const detail = `nobody asked to be called back with the reference ${ref.trim().slice(0, 40)}`;
  throw new CandorError('not-found', {detail});
};

const invalid = (detail: string): CandorError => new CandorError('invalid', {detail});

/** A stored request, as whoever calls is given it. */
export const toCallback = (stored: StoredCallback): Callback => {
  const {ref, person, state, received, name, reach, when, topic, agreement, decided, note, forgotten} =
    stored;
  const {delivery, tries, problem, nextTry, delivered} = stored;
  const isWaiting = state === 'open' && delivery === 'waiting' && tries > 0;
  return {
    ...{ref, person, state, receivedAt: received},
    ...(name === undefined ? {} : {name}),
    ...(reach === undefined ? {} : {reach}),
    ...(when ? {when: {from: toTime(when.from) ?? 0, until: toTime(when.until) ?? 0}} : {}),
    ...(topic === undefined ? {} : {topic}),
    ...(agreement ? {consent: agreement} : {}),
    ...(decided === undefined ? {} : {doneAt: decided}),
    ...(note === undefined ? {} : {note}),
    ...(forgotten === undefined ? {} : {forgottenAt: forgotten}),
    webhook: {
      ...{state: delivery, failures: tries},
      ...(problem === undefined ? {} : {problem}),
      ...(isWaiting ? {nextTryAt: nextTry} : {}),
      ...(delivered === undefined ? {} : {deliveredAt: delivered}),
    },
  };
};
