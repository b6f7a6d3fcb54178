import {expandFrom} from '../client/links.js';
import {parseUriTemplate} from '../client/uri-template.js';
import type {Fact, Grounds} from '../proof/facts.js';
import {mergeDelayOf, verifyHead} from '../proof/head.js';
import {ProofError, toFact} from '../proof/proof-error.js';
import {groupFacts} from './group-facts.js';
import type {NewestEvents} from './newest-events.js';
import {type KnownLog, readJson, type Trust} from './trust.js';
import type {Check} from './verification.js';
import type {Work} from './work.js';

/** A log that was read, and whose documents are to be held against it. */
export interface ReadLog {
  readonly log: KnownLog;
  readonly trust: Trust;
  readonly newest: NewestEvents;
  /** How many entries were read. */
  readonly size: bigint;
}

const AT_ONCE = 6;

/**
 * Checks that the head of every subject is its newest event: only who has read the whole log can tell that an older one is
 * signed anew again and again. Needs a template with `subjectHash`; without one nothing can be said.
 */
export const checkHeads = async (read: ReadLog, work: Work): Promise<Check[]> => {
  const template = read.trust.discovery.reviews;
  const subjects = read.newest.reviewed;
  if (subjects.length === 0) return [];
  const addressOf = addresses(template, read.trust.url);
  if (!addressOf) return [{name: 'heads', fact: {status: 'unchecked', reason: 'not-provided'}}];
  const facts: (readonly [string, Fact])[] = [];
  const left = subjects.entries();
  const walk = async (): Promise<void> => {
    for (const [at, sub] of left) {
      facts[at] = [sub, await toFact(() => checkHead(sub, addressOf(sub), read, work))];
      work.progress?.(`${at + 1} of ${subjects.length} heads`);
    }
  };
  await Promise.all(Array.from({length: AT_ONCE}, walk));
  return groupFacts('heads', facts, 'subjects');
};

const addresses = (template: unknown, base: string): ((subjectHash: string) => string) | undefined => {
  if (typeof template !== 'string') return undefined;
  const parsed = parseUriTemplate(template);
  return parsed.variables.has('subjectHash')
    ? (subjectHash) => expandFrom(base, parsed, {subjectHash})
    : undefined;
};

const checkHead = async (sub: string, url: string, read: ReadLog, work: Work): Promise<Grounds> => {
  const {log, trust, newest, size} = read;
  const {head} = await readJson(url, work.read);
  if (head === undefined) throw new ProofError('not-provided', {detail: `${url} has no head`});
  const verified = await verifyHead(head, {subjectHash: sub, keys: trust.keys, log, now: work.now});
  // It is of a larger log than the one that was read: it has grown meanwhile.
  if (verified.checkpoint.size > size) return verified.grounds;
  const next = newest.after(sub, verified.seq);
  if (next !== undefined && next + mergeDelayOf(log) < work.now) {
    const detail = `${url} shows event ${verified.seq}, and another happened at ${next}`;
    throw new ProofError('head-stale', {...verified.grounds, detail});
  }
  return verified.grounds;
};
