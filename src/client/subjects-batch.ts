import {BoundedCache} from '../internal/bounded-cache.js';
import {untilAborted} from '../internal/until-aborted.js';
import type {Operation} from './operation.js';

/** What a URL may be long: servers and proxies refuse more than about 8 KB (RFC 9110 §4.1 asks for 8,000 octets). */
const maxUrlLength = 6000;

interface Batch {
  /** How many wait for each subject. */
  readonly waiting: Map<string, number>;
  readonly urls: Promise<ReadonlyMap<string, string>>;
}

const batches = new Map<string, Batch>();
const known = new BoundedCache<string>(1000);

/**
 * The address of the subjects document that holds one subject and all others asked for within the same frame.
 *
 * @param name - Of the endpoint: subjects of one name go together.
 * @param toUrl - The address for several subjects.
 */
export const batchedUrl = async (
  name: string,
  subject: string,
  operation: Operation,
  toUrl: (subjects: readonly string[]) => string,
): Promise<string> => {
  const {signal, settings} = operation;
  const before = known.get(`${name} ${subject}`, settings.freshness);
  if (before !== undefined) return before;
  const batch = batches.get(name) ?? open(name, settings.batchDelay, toUrl);
  const count = (by: 1 | -1): unknown => batch.waiting.set(subject, (batch.waiting.get(subject) ?? 0) + by);
  count(1);
  try {
    return (await untilAborted(batch.urls, signal)).get(subject) ?? toUrl([subject]);
  } catch (error) {
    count(-1);
    throw error;
  }
};

const open = (name: string, delay: number, toUrl: (subjects: readonly string[]) => string): Batch => {
  const waiting = new Map<string, number>();
  const urls = new Promise<ReadonlyMap<string, string>>((resolve, reject) => {
    setTimeout(() => {
      batches.delete(name);
      try {
        resolve(
          close(
            name,
            [...waiting].filter(([, count]) => count > 0).map(([subject]) => subject),
            toUrl,
          ),
        );
      } catch (error) {
        reject(error);
      }
    }, delay);
  });
  // All may have left by then.
  urls.catch(() => undefined);
  const batch = {waiting, urls};
  batches.set(name, batch);
  return batch;
};

const close = (
  name: string,
  subjects: readonly string[],
  toUrl: (subjects: readonly string[]) => string,
): ReadonlyMap<string, string> => {
  const urls = new Map<string, string>();
  for (const group of groups(subjects, toUrl)) {
    const url = toUrl(group);
    for (const subject of group) {
      urls.set(subject, url);
      known.set(`${name} ${subject}`, url);
    }
  }
  return urls;
};

const groups = (subjects: readonly string[], toUrl: (subjects: readonly string[]) => string): string[][] => {
  const all: string[][] = [];
  let group: string[] = [];
  for (const subject of subjects) {
    if (group.length > 0 && toUrl([...group, subject]).length > maxUrlLength) {
      all.push(group);
      group = [];
    }
    group.push(subject);
  }
  return group.length > 0 ? [...all, group] : all;
};
