import type {ConsentField} from '../protocol/things.js';
import {toSeconds} from './credential-times.js';
import type {Fact, Grounds} from './facts.js';
import {isObject} from './i-json.js';
import {checkJwk, thumbprint} from './jwk.js';
import {jwsId, parseJws, verifyJws} from './jws.js';
import {ProofError, toFact} from './proof-error.js';
import {checkSigner, groundsAt, type StatementContext} from './signed-by-origin.js';

/** What is known of one person's card (protocol §6, §8). */
export interface PersonFacts {
  /** Signed by a key that the origin lists for people. */
  readonly signed: Fact;
  /** Nothing in it beyond what the person agreed to, with the key that the card names as theirs. */
  readonly consented: Fact;
}

/** What people are checked against. */
export interface PeopleContext extends Omit<StatementContext, 'readBytes'> {
  /** The ids (`jwsId`) of consents that the log says have ended. */
  readonly endedConsents?: ReadonlySet<string> | undefined;
}

type JsonObject = Record<string, unknown>;

// The members that consent governs (protocol §3): the compiler sees to it that none is forgotten.
const governed: Readonly<Record<ConsentField, true>> = {
  name: true,
  image: true,
  jobTitle: true,
  pronouns: true,
  description: true,
  context: true,
  media: true,
};

/**
 * Checks the card of a person that came as `{jws}`, and the consent in it.
 *
 * @param item - Of which nothing but `jws` is read.
 */
export const verifyPerson = async (
  item: {readonly jws?: string | undefined},
  context: PeopleContext,
): Promise<PersonFacts> => {
  let card: JsonObject | undefined;
  const signed = await toFact(async () => {
    if (!item.jws) throw new ProofError('not-provided');
    const jws = parseJws(item.jws, 'trust-person+jwt');
    const signer = await checkSigner(jws, 'person', jws.payload.iss, context.keys);
    card = jws.payload;
    return groundsAt(signer, context.now);
  });
  const known = card;
  if (!known) return {signed, consented: {status: 'unchecked', reason: 'not-asked'}};
  return {signed, consented: await toFact(() => checkConsent(known, context))};
};

const checkConsent = async (card: JsonObject, context: PeopleContext): Promise<Grounds> => {
  const compact = isObject(card.consent) ? card.consent.jws : card.consent;
  if (typeof compact !== 'string') throw new ProofError('not-provided');
  const jws = parseJws(compact, 'trust-consent+jwt');
  const jwk = checkJwk(jws.header.jwk);
  const key = await thumbprint(jwk);
  const grounds = {key, at: toSeconds(jws.payload.iat)};
  if (!isObject(card.cnf) || card.cnf.jkt !== key) throw new ProofError('unknown-key', grounds);
  await verifyJws(jws, jwk);
  if (isEnded(jws.payload, context.now) || context.endedConsents?.has(await jwsId(jws))) {
    throw new ProofError('consent-ended', grounds);
  }
  checkReach(jws.payload, card);
  return grounds;
};

/** One that covers nothing is one that was taken back. */
const isEnded = ({exp, fields}: JsonObject, now: number): boolean =>
  (toSeconds(exp) ?? Number.POSITIVE_INFINITY) <= now || !Array.isArray(fields) || fields.length === 0;

/** For this person, at this origin, with this picture, and for every governed member that the card has. */
const checkReach = ({sub, aud, fields, image}: JsonObject, card: JsonObject): void => {
  if (sub === undefined || sub !== card.id) throw new ProofError('subject-differs', {detail: 'consent'});
  const origin = new URL(String(card.iss)).origin;
  const beyond = Object.keys(governed).filter(
    (field) => card[field] !== undefined && !(Array.isArray(fields) && fields.includes(field)),
  );
  if (![aud].flat().includes(origin)) beyond.unshift(origin);
  if (beyond.length > 0) throw new ProofError('beyond-consent', {detail: beyond.join(', ')});
  const shown = isObject(card.image) ? card.image.sha256 : undefined;
  if (card.image !== undefined && isObject(image) && shown !== image.sha256) {
    throw new ProofError('photo-differs', {detail: 'consent'});
  }
};
