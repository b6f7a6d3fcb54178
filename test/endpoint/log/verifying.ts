import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Fact} from '../../../src/proof/facts.js';
import {keysOf} from '../../../src/proof/keys.js';
import {ProofError} from '../../../src/proof/proof-error.js';
import type {ReadBytes} from '../../../src/proof/read-bytes.js';
import {verifyLog} from '../../../src/proof/verify-log.js';
import {type ReviewsVerdict, verifyReviews} from '../../../src/proof/verify-reviews.js';
import {walkChain} from '../../../src/proof/walk.js';
import {at, url} from './logged-store.js';

type Json = Record<string, unknown>;

/** What somebody who knows nothing but an endpoint finds out about it. */
export interface Findings {
  readonly verdict: ReviewsVerdict;
  /** After walking the whole chain. */
  readonly walked: Fact | undefined;
  readonly log: Awaited<ReturnType<typeof verifyLog>>;
  /** The reviews as they were served. */
  readonly items: readonly Json[];
}

/** Reads the files of a folder by their addresses. */
export const fromFolder =
  (folder: string): ReadBytes =>
  async (path) => {
    try {
      return new Uint8Array(readFileSync(join(folder, path)));
    } catch (cause) {
      throw new ProofError('unreachable', {detail: `${path}: ${String(cause)}`});
    }
  };

/** Reads what an endpoint answers. */
export const fromServer =
  (fetch: (path: string) => Response | Promise<Response>): ReadBytes =>
  async (path) => {
    const response = await fetch(`/${path}`);
    if (!response.ok) throw new ProofError('unreachable', {detail: `${path}: ${response.status}`});
    return new Uint8Array(await response.arrayBuffer());
  };

/**
 * Checks everything that an endpoint says of a subject, with all its pages, and its whole log.
 *
 * @param root - Where the endpoint is.
 */
export const findOut = async (
  read: ReadBytes,
  subjectHash: string,
  now = at,
  root = url,
): Promise<Findings> => {
  const json = async (path: string): Promise<Json> =>
    JSON.parse(new TextDecoder().decode(await read(path))) as Json;
  const discovery = await json('.well-known/trust-data.json');
  const log = discovery.log as {origin: string; vkeys: string[]; maxMergeDelay: number};
  const keys = await keysOf(discovery, root);
  const readLog: ReadBytes = (path) => read(`log/${path}`);
  const first = `reviews/${subjectHash}.json`;
  const document = await json(first);
  const items = [...(document.reviews as Json[])];
  for (let {next} = document, from = first; typeof next === 'string'; ) {
    const path: string = new URL(next, `https://x.example/${from}`).href.slice('https://x.example/'.length);
    const page: Json = await json(path);
    items.push(...(page.reviews as Json[]));
    ({next} = page);
    from = path;
  }
  const verdict = await verifyReviews({
    ...{subjectHash, document, keys, log, now, view: 'all', read: readLog, maxPages: 1000},
    items: items.map((item, index) => ({id: String(index), item})),
    policy: new TextDecoder().decode(await readLog('policy.txt')),
  });
  const head = verdict.chain?.head;
  return {
    ...{verdict, items},
    walked: head && (await walkChain({subjectHash, head, read: readLog}, {})),
    log: await verifyLog({
      ...{log, read: readLog, now, heads: new Map(head ? [[subjectHash, head]] : [])},
      checkpoint: new TextDecoder().decode(await readLog('checkpoint')),
    }),
  };
};

/** Each fact that failed, in words. */
export const failedIn = ({verdict, walked, log}: Findings): string[] => {
  const {items, head, unbroken, complete, witnessed, aggregate} = verdict;
  const facts: Array<readonly [string, Fact | undefined]> = [
    ...Object.entries({head, unbroken, complete, witnessed, aggregate, walked}),
    ...[...items].flatMap(([id, facts]) =>
      Object.entries(facts).map(([name, fact]) => [`${id}.${name}`, fact as Fact] as const),
    ),
    ...Object.entries({checkpoint: log.checkpoint, entries: log.entries, chains: log.chains}),
    ...[...log.heads].map(([sub, fact]) => [`head of ${sub}`, fact] as const),
  ];
  return facts.flatMap(([name, fact]) =>
    fact?.status === 'failed' ? [`${name}: ${fact.reason} ${fact.detail ?? ''}`] : [],
  );
};

/** What is not proven of what a log can prove. */
export const unprovenIn = ({verdict, walked, log}: Findings): string[] => {
  const {items, head, unbroken, aggregate} = verdict;
  const facts: Array<readonly [string, Fact | undefined]> = [
    ...Object.entries({head, unbroken, aggregate, walked}),
    ...[...items].flatMap(([id, {logged, content, rating, collector}]) => [
      [`${id}.logged`, logged] as const,
      [`${id}.content`, content] as const,
      [`${id}.rating`, rating] as const,
      [`${id}.collector`, collector] as const,
    ]),
    ...Object.entries({checkpoint: log.checkpoint, entries: log.entries, chains: log.chains}),
  ];
  return facts.flatMap(([name, fact]) =>
    fact?.status === 'held'
      ? []
      : [
          `${name}: ${fact ? `${fact.status} ${'reason' in fact ? fact.reason : ''} ${fact.detail ?? ''}` : 'none'}`,
        ],
  );
};
