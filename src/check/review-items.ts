import {isObject} from '../proof/i-json.js';
import type {JsonObject} from '../proof/json.js';
import type {ReadBytes} from '../proof/read-bytes.js';
import {readWebUrl} from '../protocol/url.js';
import {payloadOf} from './payload.js';
import {readJson} from './trust.js';

/** How the pages of reviews are read. */
export interface Pages {
  readonly read: ReadBytes;
  /** Read all pages that follow, too. */
  readonly isWhole?: boolean | undefined;
  readonly progress?: ((line: string) => void) | undefined;
}

// No honest list is longer; a chain of pages may be one without an end.
const MOST_PAGES = 100_000;

/** A document or page of reviews, as it was served. */
export interface ServedPage {
  readonly head: unknown;
  readonly items: readonly unknown[];
}

/** A document and, where all is asked for, all pages that follow. */
export const allPages = async (
  first: JsonObject,
  url: string,
  {read, isWhole, progress}: Pages,
): Promise<readonly ServedPage[]> => {
  const pages = [pageOf(first)];
  let count = listOf(first.reviews).length;
  const asked = new Set([url]);
  let [page, base] = [first, url];
  while (isWhole && typeof page.next === 'string' && asked.size < MOST_PAGES) {
    const next = readWebUrl(page.next, base);
    if (!next || asked.has(next)) break;
    asked.add(next);
    [page, base] = [await readJson(next, read), next];
    pages.push(pageOf(page));
    count += listOf(page.reviews).length;
    progress?.(`${count} reviews`);
  }
  return pages;
};

const pageOf = ({head, reviews}: JsonObject): ServedPage => ({head, items: listOf(reviews)});

const listOf = (json: unknown): readonly unknown[] => (Array.isArray(json) ? json : []);

const idOf = (item: unknown): string | undefined => {
  if (!isObject(item)) return undefined;
  const signed = typeof item.jws === 'string' ? payloadOf(item.jws)?.id : undefined;
  const seq = isObject(item.log) ? item.log.seq : undefined;
  const id = signed ?? item.id ?? (typeof seq === 'number' ? `event ${seq}` : undefined);
  return typeof id === 'string' ? id.slice(0, 80) : undefined;
};

/**
 * The reviews by the names they have for people. Pages may overlap: the first document repeats the newest (protocol §3).
 * Without an id, its place is its name.
 */
export const namedItems = (items: readonly unknown[]): {id: string; item: unknown}[] => {
  const named = new Map<string, {id: string; item: unknown}>();
  items.forEach((item, index) => {
    const id = idOf(item) ?? `number ${index + 1}`;
    const before = named.get(id);
    // The same name for another text is not the same review.
    if (!before) named.set(id, {id, item});
    else if (JSON.stringify(before.item) !== JSON.stringify(item))
      named.set(`${id} (number ${index + 1})`, {id: `${id} (number ${index + 1})`, item});
  });
  return [...named.values()];
};
