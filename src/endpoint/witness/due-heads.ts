import {textOf} from '../../proof/bytes.js';
import {mergeDelayOf, verifyHead} from '../../proof/head.js';
import {parseIJson} from '../../proof/i-json.js';
import {type JsonObject, toObject} from '../../proof/json.js';
import {keysOf, type TrustedKey} from '../../proof/keys.js';
import {ProofError} from '../../proof/proof-error.js';
import type {ReadBytes} from '../../proof/read-bytes.js';
import {readWebUrl} from '../../protocol/url.js';
import type {DueHead, MonitorBook} from './monitor-book.js';
import type {WitnessLog} from './witness-log.js';

/** A head that shows an older event as the newest, after the time in which it should have gone. */
export interface StaleHead {
  readonly detail: string;
  /** As it was served: signed by the publisher. */
  readonly jws: string;
}

/** What the heads that are due are held against. */
export interface DueHeads {
  readonly log: WitnessLog;
  readonly book: MonitorBook;
  /** Reads absolute addresses. */
  readonly read: ReadBytes;
  /** Integer seconds since 1970. */
  readonly now: number;
}

const MOST = 50;
const DAY = 86_400;

interface Publisher {
  readonly url: string;
  readonly template: string;
  readonly keys: readonly TrustedKey[];
  readonly vkeys: readonly string[];
}

/**
 * Looks whether what was logged has come to be shown: an older head that is signed anew again and again hides what came
 * after it, and only who reads the log can tell (protocol §7). What cannot be read is looked at again the next time.
 *
 * @returns The first head that is too old.
 */
export const findStaleHead = async ({log, book, read, now}: DueHeads): Promise<StaleHead | undefined> => {
  if (log.discovery === undefined) return undefined;
  try {
    const discovery = await readJson(log.discovery, read);
    const publisher = await publisherOf(discovery, log.discovery, log.key.vkey);
    const {maxMergeDelay} = toObject(discovery.log ?? {});
    const promised = typeof maxMergeDelay === 'number' ? maxMergeDelay : DAY;
    const delay = mergeDelayOf({origin: log.key.name, vkeys: [log.key.vkey], maxMergeDelay: promised});
    for (const due of book.dueHeads(now - delay, MOST)) {
      const stale = await look(due, publisher, {log, book, read, now});
      if (stale) return stale;
    }
  } catch (error) {
    if (!(error instanceof ProofError)) throw error;
  }
  return undefined;
};

const look = async (
  {sub, seq, at}: DueHead,
  {url, template, keys, vkeys}: Publisher,
  {log, book, read, now}: DueHeads,
): Promise<StaleHead | undefined> => {
  const address = readWebUrl(expand(template, sub), url);
  if (!address || isWithin(address, url)) return undefined;
  try {
    const {head} = await readJson(address, read);
    const description = {origin: log.key.name, vkeys};
    const shown = await verifyHead(head, {subjectHash: sub, keys, log: description, now});
    if (shown.seq >= seq) book.headSeen(sub, shown.seq, now);
    else
      return {
        detail: `${address} shows event ${shown.seq} as the newest; event ${seq} was logged at ${at}`,
        jws: String(toObject(head).jws),
      };
  } catch (error) {
    if (!(error instanceof ProofError)) throw error;
  }
  return undefined;
};

// Whoever publishes a log must not have a monitor ask the machine it runs on; http: is for loopback alone.
const isWithin = (address: string, url: string): boolean =>
  address.startsWith('http:') && new URL(address).origin !== new URL(url).origin;

const readJson = async (url: string, read: ReadBytes): Promise<JsonObject> =>
  toObject(parseIJson(textOf(await read(url))));

const publisherOf = async (discovery: JsonObject, url: string, vkey: string): Promise<Publisher> => {
  const {reviews} = discovery;
  if (typeof reviews !== 'string' || !/\{[^{}]*subjectHash/.test(reviews))
    throw new ProofError('not-provided', {detail: 'no template with subjectHash'});
  return {url, template: reviews, keys: await keysOf(discovery, url), vkeys: [vkey]};
};

// Of RFC 6570 just this one variable, whole or its beginning; all others are left out.
const expand = (template: string, subjectHash: string): string =>
  template.replace(/\{([^{}]*)\}/g, (_, inside: string) => {
    const [, length] = /^\+?subjectHash(?::(\d{1,4}))?$/.exec(inside) ?? [inside, '0'];
    return subjectHash.slice(0, length === undefined ? undefined : Number(length));
  });
