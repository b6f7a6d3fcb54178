import {isObject} from '../proof/i-json.js';
import type {JsonObject} from '../proof/json.js';
import type {ReadBytes} from '../proof/read-bytes.js';
import {verifyPerson} from '../proof/verify-people.js';
import {verifyPledges} from '../proof/verify-pledges.js';
import {payloadOf} from './payload.js';
import type {Trust} from './trust.js';
import type {Check} from './verification.js';

/** What statements are checked with. */
export interface StatementOptions {
  readonly trust: Trust;
  readonly read: ReadBytes;
  /** Integer seconds since 1970. */
  readonly now: number;
}

type Item = {readonly jws?: string | undefined};

const itemsOf = (json: unknown): Item[] =>
  (Array.isArray(json) ? json : []).map((item) =>
    isObject(item) && typeof item.jws === 'string'
      ? {...item, jws: item.jws}
      : {...(isObject(item) ? item : {}), jws: undefined},
  );

/** Checks each pledge of a document: who signed it, its time, its status. */
export const checkPledges = async (document: JsonObject, options: StatementOptions): Promise<Check[]> => {
  const {trust, read, now} = options;
  const items = itemsOf(document.pledges);
  const {keys, organization} = trust;
  const facts = await verifyPledges(items, {keys, organization, readBytes: read, now});
  return facts.flatMap(({signed, current, status}, index) => {
    const about = nameOf(items[index], 'pledge', index);
    return [
      {name: 'pledge', about, fact: signed},
      {name: 'pledge-current', about, fact: current},
      {name: 'pledge-status', about, fact: status},
    ] as const;
  });
};

/** Checks each card of a document: who signed it, and that it keeps within the person's consent. */
export const checkPeople = async (document: JsonObject, options: StatementOptions): Promise<Check[]> => {
  const {trust, now} = options;
  const {keys, organization} = trust;
  const checks = itemsOf(document.people).map(async (item, index) => {
    const {signed, consented} = await verifyPerson(item, {keys, organization, now});
    const about = nameOf(item, 'person', index);
    return [
      {name: 'person', about, fact: signed},
      {name: 'consent', about, fact: consented},
    ] as const;
  });
  return (await Promise.all(checks)).flat();
};

/** What an item calls itself, for a person who looks for it. Nothing is believed here. */
const nameOf = (item: Item | undefined, kind: string, index: number): string => {
  const payload = item?.jws ? payloadOf(item.jws) : item;
  const subject = payload && 'credentialSubject' in payload ? payload.credentialSubject : payload;
  const own = isObject(subject) && isObject(subject.pledge) ? subject.pledge : subject;
  const name = isObject(own) ? (own.id ?? own.name) : undefined;
  return typeof name === 'string' ? name.slice(0, 80) : `${kind} ${index + 1}`;
};
