import {textOf} from './bytes.js';
import {type Credential, hasType, type JsonObject, listOf} from './credential.js';
import {isUrl} from './credential-context.js';
import {clockSkew, endOf, toSeconds} from './credential-times.js';
import type {Fact, Grounds} from './facts.js';
import {isObject} from './i-json.js';
import {must, toFact} from './proof-error.js';
import type {ReadBytes} from './read-bytes.js';
import {isSet, readStatusList, type StatusList} from './status-list.js';

/** A status list whose signature holds and whose time is not over. */
interface ReadList {
  readonly list: StatusList;
  readonly grounds: Grounds;
}

/** Status lists that were asked for, by their addresses: statements share them. */
export type ReadLists = Map<string, Promise<ReadList>>;

/** What the check of a status needs. */
export interface StatusContext {
  readonly readBytes: ReadBytes;
  /** Integer seconds since 1970. */
  readonly now: number;
  readonly signal?: AbortSignal | undefined;
  /** The origin of whoever issued what is checked. Lists elsewhere are not asked for: a third party would learn of the visit. */
  readonly origin: string;
  /** Opens a status list credential and says by whose key its signature holds. */
  readonly open: (compact: string) => Promise<{credential: Credential; grounds: Grounds}>;
  readonly lists: ReadLists;
}

const notProvided: Fact = {status: 'unchecked', reason: 'not-provided'};

/** Seconds after which a list is no news, whatever it says of itself: as for a head. */
const longestList = 604_800;

const entryType = 'BitstringStatusListEntry';

// Each may be a request of every visitor's browser.
const mostEntries = 4;

/**
 * Whether a credential was revoked or suspended, by all status lists that it names (Bitstring Status List 1.0 §3.2).
 *
 * @returns failed with `revoked`, else `suspended`, or with what is wrong with a list; unchecked with `not-provided` where the
 *   credential names none, `too-large` where it names more than four, `status-stale` for a list past its time, `unsupported-here` for another kind of list, and whatever
 *   reading it came to. What is unknown is never held (protocol §6).
 */
export const checkStatus = async (credential: Credential, context: StatusContext): Promise<Fact> => {
  const entries = listOf(credential.credentialStatus)
    .filter(isObject)
    .filter((entry) => !hasType(entry, entryType) || meaningOf(entry));
  if (entries.length > mostEntries)
    return {status: 'unchecked', reason: 'too-large', detail: 'credentialStatus'};
  const facts = await Promise.all(entries.map((entry) => toFact(() => checkEntry(entry, context))));
  const rank = (fact: Fact): number =>
    'reason' in fact && fact.reason === 'revoked'
      ? 0
      : ['failed', 'unchecked', 'held'].indexOf(fact.status) + 1;
  // That it is not suspended says nothing of whether it was revoked.
  if (!entries.some((entry) => meaningOf(entry) === 'revoked')) facts.push(notProvided);
  const [worst = notProvided] = facts.toSorted((a, b) => rank(a) - rank(b));
  return worst;
};

/** What a bit says that is set; other purposes say nothing of whether a credential holds. */
const meaningOf = ({statusPurpose: purpose}: JsonObject): 'revoked' | 'suspended' | undefined =>
  purpose === 'revocation' ? 'revoked' : purpose === 'suspension' ? 'suspended' : undefined;

const checkEntry = async (entry: JsonObject, context: StatusContext): Promise<Grounds> => {
  const meaning = meaningOf(entry);
  must(meaning && hasType(entry, entryType), 'unsupported-here');
  const {statusListCredential: url} = entry;
  must(isUrl(url), 'malformed', 'statusListCredential');
  must(new URL(url).origin === context.origin, 'not-asked', url);
  const read = context.lists.get(url) ?? askForList(url, context);
  context.lists.set(url, read);
  const {list, grounds} = await read;
  must(!isSet(list, entry), meaning, grounds);
  return grounds;
};

const askForList = async (url: string, context: StatusContext): Promise<ReadList> => {
  const bytes = await context.readBytes(url, context.signal);
  const {credential, grounds} = await context.open(textOf(bytes).trim());
  must(grounds.origin === context.origin, 'unknown-key', grounds);
  checkFreshness(credential, context.now);
  return {list: await readStatusList(credential, url), grounds};
};

/** Until `validUntil`; where there is none, for `ttl` milliseconds from its beginning. A list without an end is no news. */
const checkFreshness = (credential: Credential, now: number): void => {
  const {credentialSubject: list, validFrom, iat} = credential;
  const ttl = isObject(list) && typeof list.ttl === 'number' ? list.ttl / 1000 : 0;
  const start = toSeconds(validFrom ?? iat) ?? 0;
  const last = endOf(credential) ?? start + ttl;
  const isFresh = last > now && start <= now + clockSkew && start + longestList >= now;
  must(isFresh, 'status-stale', {at: last});
};
