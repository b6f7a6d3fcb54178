import {expandFrom} from '../client/links.js';
import {parseUriTemplate} from '../client/uri-template.js';
import {fromBase64url} from '../proof/base64.js';
import {contentOf, docHash} from '../proof/content.js';
import type {LogEvent} from '../proof/events.js';
import type {Fact} from '../proof/facts.js';
import {isObject} from '../proof/i-json.js';
import type {LogBook} from '../proof/log-book.js';
import {watchPromise} from '../proof/promise-kept.js';
import {ProofError, toFact} from '../proof/proof-error.js';
import {readLog} from '../proof/read-log.js';
import {type Receipt, verifyReceipt} from '../proof/receipt.js';
import {readerOf} from './check-log.js';
import {payloadOf} from './payload.js';
import {type KnownLog, readJson, type Trust} from './trust.js';
import type {Check} from './verification.js';
import type {Work} from './work.js';

const MOST_PASSES = 20;

// Whether the log as a whole holds is another question.
const noBook: LogBook = {tip: () => undefined, setTip: () => undefined, reviews: () => new Map()};

/** What a promise is looked for in. */
export interface Promised {
  readonly trust: Trust;
  /** How many entries the log has, by the checkpoint it has signed; `undefined` where that does not hold. */
  readonly size: bigint | undefined;
}

/**
 * Checks a receipt: who signed it, and whether what it promises has come to be in the log. The whole log is read: that an
 * event is nowhere can't be told otherwise.
 */
export const checkReceipt = async (text: string, {trust, size}: Promised, work: Work): Promise<Check[]> => {
  let receipt: Receipt | undefined;
  const fact = await toFact(async () => {
    receipt = await verifyReceipt(compactOf(text), trust.keys);
    return receipt.grounds;
  });
  const known = receipt;
  const promise: Fact = known
    ? await promiseOf(known, {trust, size}, work)
    : {status: 'unchecked', reason: 'not-asked', detail: 'the receipt itself does not hold'};
  return [
    {name: 'receipt', about: known?.id, fact},
    {name: 'promise', about: known?.id, fact: promise},
  ];
};

// As it was kept: by itself, or with the answer in which it came.
const compactOf = (text: string): string => {
  const trimmed = text.trim();
  if (!trimmed.startsWith('{')) return trimmed;
  try {
    const json: unknown = JSON.parse(trimmed);
    if (isObject(json) && typeof json.receipt === 'string') return json.receipt;
  } catch {
    // It is said below.
  }
  throw new ProofError('malformed', {detail: 'no receipt in it'});
};

const promiseOf = async (receipt: Receipt, {trust, size}: Promised, work: Work): Promise<Fact> => {
  const {log} = trust;
  const found = await toFact(async () => {
    if (!log || size === undefined)
      throw new ProofError('not-provided', {detail: 'there is no log that holds'});
    return undefined;
  });
  if (found.status !== 'held' || !log || size === undefined) return found;
  const docs = await docsOf(receipt, trust, work);
  if (receipt.doc === undefined && docs.length === 0) {
    const detail = 'the receipt does not say under which name the review is logged, and no document shows it';
    return {status: 'unchecked', reason: 'unreadable', ...receipt.grounds, detail};
  }
  const names = new Set(docs);
  // An edit gives a review another name: the one before it is found in its event, and then looked for as well.
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const {size: before} = names;
    const watch = watchPromise(receipt, [...names]);
    const see = (event: LogEvent): void => {
      watch.see(event);
      if (event.was !== undefined && event.t !== 'reply' && names.has(event.doc ?? '')) names.add(event.was);
    };
    const read = await toFact(() => readAll(log, size, see, work));
    if (read.status !== 'held') return read;
    const fact = await watch.fact(work.now);
    if (fact.status === 'held' || names.size === before) return fact;
  }
  return {status: 'unchecked', reason: 'stopped', detail: `edited more than ${MOST_PASSES} times`};
};

const readAll = async (
  log: KnownLog,
  size: bigint,
  see: (event: LogEvent) => void,
  work: Work,
): Promise<undefined> => {
  await readLog({
    ...{size, book: noBook, signal: work.signal, read: readerOf(log, work.read)},
    each: ({event}) => see(event),
    progress: (read, of) => work.progress?.(`${read} of ${of} events`),
    failed: () => undefined,
  });
  return undefined;
};

/** Under which names the review may stand in the log, where the first document of its subject shows it. */
const docsOf = async ({id, sub}: Receipt, {discovery, url}: Trust, work: Work): Promise<string[]> => {
  if (typeof discovery.reviews !== 'string') return [];
  const docs: string[] = [];
  await toFact(async () => {
    const template = parseUriTemplate(String(discovery.reviews));
    const {reviews} = await readJson(expandFrom(url, template, {subjectHash: sub}), work.read);
    for (const item of Array.isArray(reviews) ? reviews : []) {
      if (!isObject(item) || !isObject(item.log) || typeof item.log.salt !== 'string') continue;
      const itsId = typeof item.jws === 'string' ? payloadOf(item.jws)?.id : item.id;
      if (itsId === id) docs.push(await docHash(fromBase64url(item.log.salt), contentOf(item)));
    }
    return undefined;
  });
  return docs;
};
