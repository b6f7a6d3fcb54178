import {type Bytes, textOf} from '../proof/bytes.js';
import {isObject} from '../proof/i-json.js';
import type {ReadBytes} from '../proof/read-bytes.js';
import type {RawDocument, Source} from './answer.js';
import {type Operation, operate} from './operation.js';
import type {ClientOptions} from './options.js';
import {bytesReader} from './read-bytes.js';
import {findTrusted, type Trusted} from './trusted.js';
import {VisitorClock} from './visitor-clock.js';

/** How checking may differ from the usual. */
export interface ProofOptions extends ClientOptions {
  /** Integer seconds since 1970; without it, by the visitor's clock. */
  readonly now?: number;
}

/** All that a verdict rests on, to be kept and checked elsewhere: the documents, whose keys, and what was read of the log. */
export interface Evidence {
  /** Integer seconds since 1970. */
  readonly checkedAt: number;
  readonly documents: readonly RawDocument[];
  readonly endpoint?: RawDocument | undefined;
  /** What else was read, by address. */
  readonly files: Readonly<Record<string, string>>;
}

/** One act of checking: who is trusted, how more is read, what time it is by what was read until then. */
export interface Proving extends Trusted {
  readonly operation: Operation;
  /** Paths are relative to the log's prefix, or addresses. What is read becomes evidence. */
  readonly read: ReadBytes;
  /** As `read`, from the very host that was asked: for keys, which are believed because they stand there. */
  readonly readThere: ReadBytes;
  /** As `read`, without keeping anything: for a whole log. */
  readonly readOnce: ReadBytes;
  readonly clock: VisitorClock;
  /** What was read until now. */
  evidence(): Evidence;
}

/**
 * Checks what is signed in answers.
 *
 * @param about - `reviews`, `pledges` or `people`: what a delegate has to be let speak of.
 * @throws {CandorError} `aborted` where the caller leaves.
 */
export const proving = <T>(
  answers: readonly [Source, ...Source[]],
  about: 'reviews' | 'pledges' | 'people',
  signal: AbortSignal,
  {now, ...options}: ProofOptions,
  check: (proving: Proving) => Promise<T>,
): Promise<T> => {
  const [{url, endpoint, format}] = answers;
  const clock = new VisitorClock(now);
  return operate(url, signal, options, async (operation) => {
    const signatures = answers.flatMap(({json}) => signaturesIn(json, about));
    // Elsewhere only authors sign, with keys that nobody vouches for.
    const isOurs = format === 'trust-data';
    const trusted: Trusted = isOurs
      ? await findTrusted(endpoint, {url, about, signatures}, operation)
      : {keys: []};
    const files = new Map<string, Bytes>();
    const heard = heardBy(clock, operation);
    const readOnce = bytesReader(trusted.log?.prefix, heard);
    const keeping =
      (from: ReadBytes): ReadBytes =>
      async (path, stop) => {
        const bytes = await from(path, stop);
        files.set(path, bytes);
        return bytes;
      };
    const read = keeping(readOnce);
    const readThere = keeping(bytesReader(undefined, heard, 'own'));
    const evidence = (): Evidence => ({
      checkedAt: clock.now,
      documents: answers.map(({url: at, json}) => ({url: at, json})),
      endpoint: endpoint && {url: endpoint.url, json: endpoint.json},
      files: Object.fromEntries([...files].map(([path, bytes]) => [path, readable(bytes)])),
    });
    const proof = await check({...trusted, operation, read, readThere, readOnce, clock, evidence});
    // A deadline that has passed is told by the facts; whoever has left is told nothing.
    if (signal.aborted) operation.signal.throwIfAborted();
    return proof;
  });
};

const heardBy = (clock: VisitorClock, operation: Operation): Operation => {
  const {settings} = operation;
  const fetch = async (request: Request): Promise<Response> => {
    const response = await settings.fetch(request);
    clock.hear(response);
    return response;
  };
  return {...operation, settings: {...settings, fetch}};
};

// What is no text was no part of any proof.
const readable = (bytes: Bytes): string => {
  try {
    return textOf(bytes);
  } catch {
    return '';
  }
};

const signaturesIn = (json: unknown, list: string): unknown[] => {
  const {[list]: items, head} = isObject(json) ? json : {};
  return [head, ...objectsIn(items).flatMap((item) => [item, ...objectsIn(item.replies)])].flatMap((item) =>
    isObject(item) ? [item.jws] : [],
  );
};

const objectsIn = (list: unknown): Record<string, unknown>[] =>
  (Array.isArray(list) ? list : []).filter(isObject);

/** An item of a document's list as it came, under its `id`. */
export interface Named {
  readonly id: string;
  readonly item: Readonly<Record<string, unknown>>;
}

/**
 * The items of a document's list. Those without an `id` are named by their page and place, as no `id` can be: on another page,
 * another has that place.
 */
export const namedItems = (json: unknown, list: string, page = 0): Named[] => {
  const items = isObject(json) ? json[list] : undefined;
  return (Array.isArray(items) ? items : []).flatMap((item, index) =>
    isObject(item)
      ? [{id: typeof item.id === 'string' && item.id ? item.id : `\n${page}#${index}`, item}]
      : [],
  );
};
