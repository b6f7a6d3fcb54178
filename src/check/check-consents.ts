import {expandFrom} from '../client/links.js';
import {parseUriTemplate} from '../client/uri-template.js';
import {fromBase64url} from '../proof/base64.js';
import {utf8} from '../proof/bytes.js';
import {docHash} from '../proof/content.js';
import {isObject} from '../proof/i-json.js';
import {jwsId, parseJws} from '../proof/jws.js';
import {attempt, ProofError} from '../proof/proof-error.js';
import {verifyPerson} from '../proof/verify-people.js';
import {CandorError} from '../protocol/errors.js';
import {groupFacts} from './group-facts.js';
import type {NewestEvents} from './newest-events.js';
import {payloadOf} from './payload.js';
import {readJson, type Trust} from './trust.js';
import type {Check} from './verification.js';
import type {Work} from './work.js';

/**
 * Checks that no card is shown whose consent has ended by the log: only who has read the organisation's events can tell. Cards
 * say by a salt beside their signature which event their consent is; of one that says nothing, nothing can be said.
 */
export const checkConsents = async (
  {discovery, url, keys, organization}: Trust,
  newest: NewestEvents,
  {read, now}: Work,
): Promise<Check[]> => {
  const cards = await cardsOf(discovery.people, url, read);
  const facts = cards.map(async (card) => {
    const {fact, value} = await attempt(() => consentOf(card));
    if (!value) return [nameOf(card), fact] as const;
    const endedConsents = new Set(newest.endedConsents.has(value.doc) ? [value.id] : []);
    const {consented} = await verifyPerson(card, {keys, organization, now, endedConsents});
    return [nameOf(card), consented] as const;
  });
  return groupFacts('consent-lasts', await Promise.all(facts), 'people');
};

/** A card, and by which salt the log names its consent. */
interface PlacedCard {
  readonly jws: string;
  readonly salt: string | undefined;
}

const hasConsent = (jws: string): boolean => consentIn(payloadOf(jws)) !== undefined;

const consentIn = ({consent}: Readonly<Record<string, unknown>> = {}): string | undefined => {
  const compact = isObject(consent) ? consent.jws : consent;
  return typeof compact === 'string' ? compact : undefined;
};

// A document that cannot be read is told of where the document itself is checked.
const cardsOf = async (template: unknown, url: string, read: Work['read']): Promise<PlacedCard[]> => {
  if (typeof template !== 'string') return [];
  try {
    const {people} = await readJson(expandFrom(url, parseUriTemplate(template), {}), read);
    return (Array.isArray(people) ? people : []).flatMap((item: unknown) => {
      const {jws, log} = isObject(item) ? item : {};
      const salt = isObject(log) ? log.salt : undefined;
      if (typeof jws !== 'string') return [];
      const card: PlacedCard = {jws, salt: typeof salt === 'string' ? salt : undefined};
      return card.salt !== undefined || hasConsent(jws) ? [card] : [];
    });
  } catch (error) {
    if (error instanceof ProofError || error instanceof CandorError) return [];
    throw error;
  }
};

/** What the log calls the consent of a card, and what the consent calls itself. */
const consentOf = async ({jws, salt}: PlacedCard): Promise<{readonly doc: string; readonly id: string}> => {
  const compact = consentIn(parseJws(jws).payload);
  if (compact === undefined || salt === undefined)
    throw new ProofError('not-provided', 'the site has a log, and this does not refer to it');
  return {doc: await docHash(fromBase64url(salt), utf8(compact)), id: await jwsId(parseJws(compact))};
};

const nameOf = ({jws}: PlacedCard): string => {
  const {id, name} = payloadOf(jws) ?? {};
  return (
    [id, name]
      .find((one) => typeof one === 'string')
      ?.toString()
      .slice(0, 80) ?? 'a person'
  );
};
