import {BoundedCache} from '../internal/bounded-cache.js';
import {onPage} from '../internal/on-page.js';
import {SharedWork} from '../internal/shared-work.js';
import {readWebUrl} from '../protocol/url.js';
import type {AnswerFormat} from './answer.js';
import {type Found, isUnreadable, wrongKind} from './found.js';
import type {Operation} from './operation.js';
import {others, recognize} from './recognize.js';
import {request} from './request.js';

/** What the elements of a page keep of documents, in common. */
export interface Documents {
  readonly kept: BoundedCache<Found>;
  readonly underWay: SharedWork<Found>;
}

// Each element may be a file of its own with a client of its own; an address is asked once for all of them.
const shared: {documents1?: Documents} = onPage;
shared.documents1 ??= {kept: new BoundedCache(32), underWay: new SharedWork()};
const {kept, underWay} = shared.documents1;

/**
 * What stands at an address: one request for all who ask at the same time, none where it is still fresh, or has just failed.
 *
 * @throws {CandorError} `insecure-url`, or whatever asking and reading can throw.
 */
export const getDocument = async (
  address: string,
  operation: Operation,
  format?: AnswerFormat,
): Promise<Found> => {
  const url = readWebUrl(address) ?? (await others(address)).addressOf(address);
  const found = await share(url.replace(/#.*/, ''), operation, format === 'schema.org');
  if (format === 'trust-data' && found.kind === 'schema.org') throw wrongKind(found, 'trust data');
  return found;
};

const share = async (url: string, operation: Operation, isSchemaOrg: boolean): Promise<Found> => {
  const name = isSchemaOrg ? `schema.org ${url}` : url;
  const {freshness} = operation.settings;
  const known = kept.get(name, freshness);
  if (known && !isUnreadable(known)) return known;
  const ask = async (signal: AbortSignal): Promise<Found> => {
    const found = await recognize(await request(url, signal, operation), isSchemaOrg, operation.settings);
    kept.set(name, found);
    return found;
  };
  return underWay.join(name, operation.signal, ask, freshness === 0);
};
