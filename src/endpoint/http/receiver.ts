import {createHash} from 'node:crypto';

import {checkLimits} from '../../protocol/limits.js';
import type {Accepted} from '../../protocol/writing.js';
import type {EndpointKeys} from '../keys/load-keys.js';
import {authorOfKeys} from '../log/author-of-keys.js';
import {logSent} from '../log/log-sent.js';
import {type Answer, type Asked, recall, remember} from '../store/answers.js';
import type {Store} from '../store/store.js';
import {hashOfSubject} from '../store/subjects.js';
import {findCallback} from '../writing/callbacks.js';
import {type MediaStore, mediaLimits, storeMedia} from '../writing/media.js';
import {readSignedReview} from '../writing/read-signed-review.js';
import {receiveCallback} from '../writing/receive-callback.js';
import {receiveChange} from '../writing/receive-change.js';
import {receiveReport} from '../writing/receive-report.js';
import {receiveReview} from '../writing/receive-review.js';
import {receiveVote} from '../writing/receive-vote.js';
import {Voters} from '../writing/voters.js';
import type {Write, WritingContext} from '../writing/writing-context.js';
import {type ActionName, type ActionOptions, acceptedTypes, agreementsOf, usualLimits} from './actions.js';
import {commonHeaders} from './headers.js';
import {problem} from './problem.js';
import {RateLimits} from './rate-limits.js';
import {checkType, MOST_BODY_BYTES, readBytes, readJson} from './request-body.js';

/** Something that was sent: to which action, in which request, from where. */
export interface Sending {
  readonly action: ActionName;
  readonly request: Request;
  readonly address: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

// What was answered, and whether it was done just now; else it was done before, and only the answer is given again.
type Written =
  | {readonly answer: Answer & {readonly body: Accepted}; readonly isNew: true}
  | {readonly answer: Answer; readonly isNew: false};

const LONGEST_KEY = 255;

/** Takes what visitors send: once for each key, not too often, all of it or nothing. */
export class Receiver {
  readonly #store: Store;
  readonly #media: MediaStore;
  readonly #options: ActionOptions;
  readonly #onError: (error: unknown) => void;
  readonly #keys: EndpointKeys | undefined;
  readonly #limits: RateLimits<ActionName>;
  readonly #voters = new Voters();

  /**
   * @param onError - Told of what went wrong after the answer was settled.
   * @param keys - What receipts and reviews are signed with.
   */
  constructor(
    store: Store,
    media: MediaStore,
    options: ActionOptions,
    onError: (error: unknown) => void = () => {},
    keys?: EndpointKeys,
  ) {
    this.#store = store;
    this.#media = media;
    this.#options = options;
    this.#onError = onError;
    this.#keys = keys;
    this.#limits = new RateLimits({...usualLimits, ...options.limits});
  }

  /**
   * The answer to something that was sent.
   *
   * @throws {CandorError} What the visitor is to know.
   */
  async receive(sending: Sending): Promise<Response> {
    const {action, request, address, now} = sending;
    const isPicture = action === 'media';
    if (!isPicture) checkType(request.headers.get('Content-Type'), acceptedTypes(action, this.#keys));
    // A picture is counted before it has arrived, since it is large; words once they are known not to be a repetition.
    else this.#limits.count(action, address, now);
    const bytes = await readBytes(request, isPicture ? mediaLimits.maxBytes : MOST_BODY_BYTES);
    const asked = toAsked(action, request, bytes);
    const before = asked && this.#recall(asked, now);
    if (before) return toResponse(before);
    if (!isPicture) this.#limits.count(action, address, now);
    const write = await this.#prepare(sending, bytes);
    const {answer, isNew} = this.#store.transaction(() => this.#write(asked, write, now));
    if (isNew && action === 'requestCallback') void this.#announce(answer.body.ref);
    return toResponse(answer);
  }

  async #announce(ref: string): Promise<void> {
    try {
      const callback = findCallback(this.#store, ref);
      if (callback) await this.#options.onCallback?.(callback);
    } catch (error) {
      this.#onError(error);
    }
  }

  #recall(asked: Asked, now: number): Answer | undefined {
    const answer = recall(this.#store, asked, now);
    if (answer !== 'other') return answer;
    throw problem('duplicate', 'this Idempotency-Key was sent with something else before');
  }

  #write(asked: Asked | undefined, write: Write, now: number): Written {
    // Asked again: the same request may have been answered while this one was prepared.
    const before = asked && this.#recall(asked, now);
    if (before) return {answer: before, isNew: false};
    const answer = {status: 202, body: write()};
    if (asked) remember(this.#store, asked, answer, now);
    return {answer, isNew: true};
  }

  async #prepare({action, request, address, now}: Sending, bytes: Uint8Array): Promise<Write> {
    const context = this.#context(now);
    switch (action) {
      case 'submitReview':
        return this.#receiveReview(context, request, bytes);
      case 'voteHelpful':
        return receiveVote(context, this.#voters, address, readJson(bytes));
      case 'reportReview':
        return receiveReport(context, readJson(bytes));
      case 'changeReview':
        return receiveChange(context, readJson(bytes));
      case 'requestCallback':
        if (this.#options.callbacks === false) throw problem('closed');
        return receiveCallback(context, readJson(bytes));
      case 'media':
        return this.#receiveMedia(request, bytes, now);
    }
  }

  async #receiveReview(context: WritingContext, request: Request, bytes: Uint8Array): Promise<Write> {
    const type = checkType(request.headers.get('Content-Type'), acceptedTypes('submitReview', this.#keys));
    if (type === 'application/json') return receiveReview(context, readJson(bytes));
    const {json, signed} = await readSignedReview(this.#store, bytes, context.now);
    checkLimits(json);
    return receiveReview(context, json, signed);
  }

  async #receiveMedia(request: Request, bytes: Uint8Array, now: number): Promise<Write> {
    if (this.#options.closed === true) throw problem('closed');
    const type = request.headers.get('Content-Type') ?? '';
    const {ref} = await storeMedia(this.#store, this.#media, bytes, type, now);
    return () => ({ref, status: 'stored', at: new Date(now).toISOString()});
  }

  #context(now: number): WritingContext {
    const {moderation = 'before', closed} = this.#options;
    const hashes = closed === true ? [] : closed?.map(hashOfSubject);
    const author = authorOfKeys(this.#store, this.#keys);
    return {
      ...{store: this.#store, now, moderation, keys: this.#keys},
      hasTerms: agreementsOf(this.#store, this.#options).terms !== undefined,
      isClosed: (subject) => closed === true || (hashes?.includes(hashOfSubject(subject)) ?? false),
      logSent:
        author &&
        ((subject, review) => logSent(this.#store, author, {subject, review}, Math.floor(now / 1000))),
    };
  }
}

const toAsked = (action: ActionName, request: Request, bytes: Uint8Array): Asked | undefined => {
  const key = request.headers.get('Idempotency-Key');
  if (key === null) return undefined;
  if (!/^[\x20-\x7e]+$/.test(key) || key.length > LONGEST_KEY)
    throw problem('invalid', `an Idempotency-Key has 1 to ${LONGEST_KEY} characters of ASCII`, 400);
  return {action, key, body: createHash('sha256').update(bytes).digest('base64url')};
};

const toResponse = ({status, body}: Answer): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: {...commonHeaders, 'Content-Type': 'application/json', 'Cache-Control': 'no-store'},
  });
