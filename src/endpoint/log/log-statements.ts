import {randomBytes} from 'node:crypto';
import {utf8} from '../../proof/bytes.js';
import type {EventType} from '../../proof/events.js';
import {isObject} from '../../proof/i-json.js';
import {canonicalize} from '../../proof/jcs.js';
import {hasWithdrawn} from '../../protocol/consent.js';
import {relativeTo} from '../documents/addresses.js';
import {readSettings} from '../store/settings.js';
import {readStatements, type Statements, statementLanguages} from '../store/statements.js';
import type {Store} from '../store/store.js';
import {hashOfSubject} from '../store/subjects.js';
import {consentContent} from './consent-content.js';
import type {EventWriter} from './event-writer.js';
import {docHash, sha256} from './hashes.js';
import type {LogAuthor} from './log-author.js';
import {noteSignedSince} from './note-signed-since.js';

type Kind = 'key' | 'pledge' | 'consent';

const ends: Readonly<Record<Kind, EventType>> = {key: 'key', pledge: 'pledge-end', consent: 'consent-end'};

const SALT_BYTES = 32;

/**
 * Logs what changed of the keys that the endpoint lists, of the organisation's pledges and of the consent of its people, in
 * the chain of the organisation. For use inside one transaction.
 */
export const logStatements = (store: Store, author: LogAuthor, writer: EventWriter): void => {
  const {organization} = readSettings(store);
  const sub = hashOfSubject(relativeTo(author.url, organization?.url ?? author.url));
  const now: Readonly<Record<Kind, ReadonlyMap<string, unknown>>> = {
    key: new Map(author.keys.map((key) => [key.kid, key])),
    pledge: byId(store, author, 'pledges', (pledge) => pledge),
    consent: byId(store, author, 'people', (person) => (hasWithdrawn(person) ? undefined : person.consent)),
  };
  for (const kind of ['key', 'pledge', 'consent'] as const)
    if (logKind(store, writer, sub, kind, now[kind]) && kind === 'key')
      for (const key of author.keys) noteSignedSince(store, key);
};

/** What is said under one id, in all languages. */
const byId = <K extends keyof Statements>(
  store: Store,
  {url}: LogAuthor,
  kind: K,
  pick: (item: Statements[K]) => unknown,
): Map<string, unknown> => {
  const said = new Map<string, Record<string, unknown>>();
  for (const language of statementLanguages(store, kind)) {
    for (const item of readStatements(store, kind, language)) {
      const picked = pick(item);
      if (picked === undefined) continue;
      const id = item.id ?? item.name ?? '';
      said.set(id, {...said.get(id), [language]: relativeTo(url, picked)});
    }
  }
  return said;
};

/** Logs what changed of one kind. Returns whether anything did. */
const logKind = (
  store: Store,
  writer: EventWriter,
  sub: string,
  kind: Kind,
  now: ReadonlyMap<string, unknown>,
): boolean => {
  let isChanged = false;
  const known = new Map(
    store
      .prepare('SELECT id, doc, content FROM log_statements WHERE kind = ? ORDER BY id')
      .all(kind)
      .map(({id, doc, content}) => [String(id), {doc: String(doc), content: content as Uint8Array}]),
  );
  for (const [id, value] of now) {
    const content = kind === 'consent' && isObject(value) ? consentContent(value) : utf8(canonicalize(value));
    const before = known.get(id);
    if (before && sha256(content).equals(before.content)) continue;
    isChanged = true;
    const salt = randomBytes(SALT_BYTES);
    const doc = docHash(salt, content);
    writer.append(sub, {t: kind, doc, was: before?.doc});
    store
      .prepare('INSERT OR REPLACE INTO log_statements (kind, id, doc, salt, content) VALUES (?, ?, ?, ?, ?)')
      .run(kind, id, doc, salt, sha256(content));
  }
  for (const [id, {doc}] of known) {
    if (now.has(id)) continue;
    writer.append(sub, {t: ends[kind], was: doc});
    store.prepare('DELETE FROM log_statements WHERE kind = ? AND id = ?').run(kind, id);
    isChanged = true;
  }
  return isChanged;
};
