import type {ConsentField} from '../protocol/things.js';
import {toSeconds} from './credential-times.js';
import type {Fact, Grounds} from './facts.js';
import {isObject} from './i-json.js';
import {objectIn} from './json.js';
import {checkJwk, thumbprint} from './jwk.js';
import {jwsId, parseJws, verifyJws} from './jws.js';
import {isText} from './members.js';
import {must, toFact} from './proof-error.js';
import {isFor} from './same-site.js';
import {checkSigner, groundsAt, signedAt} from './signed-by-origin.js';
import type {StatementContext} from './statement-context.js';

/** What is known of one person's card (protocol §6, §8). */
export interface PersonFacts {
  /** Signed by a key that the origin lists for people, as somebody who works for the organisation (`worksFor`). */
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
    must(item.jws, 'not-provided');
    const jws = parseJws(item.jws, 'trust-person+jwt');
    const {iss, worksFor} = jws.payload;
    must(isText(iss));
    must(isFor(objectIn(worksFor).url, iss, context.organization), 'subject-differs', 'worksFor');
    const signer = await checkSigner(jws, 'person', context.keys);
    card = jws.payload;
    return groundsAt(signer, context.now);
  });
  const known = card;
  if (!known) return {signed, consented: {status: 'unchecked', reason: 'not-asked'}};
  return {signed, consented: await toFact(() => checkConsent(known, context))};
};

const checkConsent = async (card: JsonObject, context: PeopleContext): Promise<Grounds> => {
  const compact = isObject(card.consent) ? card.consent.jws : card.consent;
  must(isText(compact), 'not-provided');
  const jws = parseJws(compact, 'trust-consent+jwt');
  const jwk = checkJwk(jws.header.jwk);
  const key = await thumbprint(jwk);
  const grounds = {key, at: signedAt(jws)};
  must(objectIn(card.cnf).jkt === key, 'unknown-key', grounds);
  await verifyJws(jws, jwk);
  const wasEnded = context.endedConsents?.has(await jwsId(jws));
  must(!wasEnded && !isEnded(jws.payload, context.now), 'consent-ended', grounds);
  checkReach(jws.payload, card);
  return grounds;
};

/** One that covers nothing is one that was taken back. */
const isEnded = ({exp, fields}: JsonObject, now: number): boolean =>
  (toSeconds(exp) ?? Number.POSITIVE_INFINITY) <= now || !Array.isArray(fields) || fields.length === 0;

/** For this person, at this origin, with this picture, and for every governed member that the card has. */
const checkReach = ({sub, aud, fields, image}: JsonObject, card: JsonObject): void => {
  must(sub !== undefined && sub === card.id, 'subject-differs', 'consent');
  const origin = new URL(String(card.iss)).origin;
  const beyond = Object.keys(governed).filter(
    (field) => card[field] !== undefined && !(Array.isArray(fields) && fields.includes(field)),
  );
  if (![aud].flat().includes(origin)) beyond.unshift(origin);
  must(beyond.length === 0, 'beyond-consent', beyond.join(', '));
  const isItsOwn =
    card.image === undefined || !isObject(image) || objectIn(card.image).sha256 === image.sha256;
  must(isItsOwn, 'photo-differs', 'consent');
};
