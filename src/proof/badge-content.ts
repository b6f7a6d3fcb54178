import {readWebUrl} from '../protocol/url.js';
import {type Credential, issuerOf, type JsonObject, listOf} from './credential.js';
import {addressOf, siteOf} from './did-web.js';
import {isObject} from './i-json.js';
import {malformed} from './malformed.js';

/** What a badge says: who awarded what to whom, and when. Addresses are `https:`; all else is plain text. */
export interface Badge {
  readonly name: string;
  readonly description?: string | undefined;
  /** What had to be done for it. */
  readonly criteria?: {readonly text?: string | undefined; readonly url?: string | undefined} | undefined;
  readonly image?: string | undefined;
  readonly issuer: {
    readonly id: string;
    /** The origin that answers for it. A name is anybody's to choose; this is what a signature is held against. */
    readonly site?: string | undefined;
    readonly name?: string | undefined;
    readonly url?: string | undefined;
  };
  /** By which identifiers it names whom it was awarded to. */
  readonly recipients: readonly string[];
  /** The host of the first of them that is a site. */
  readonly awardedTo?: string | undefined;
  /** The number it has with its issuer (Open Badges 3.0 `licenseNumber`). */
  readonly number?: string | undefined;
  /** Instants with their zone. */
  readonly awardedOn?: string | undefined;
  readonly validUntil?: string | undefined;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** A text, in whatever language comes first (VC Data Model 2.0 §11.1). */
const textIn = (value: unknown): string | undefined =>
  listOf(value)
    .map((words) => (isObject(words) ? words['@value'] : words))
    .find(isText);

/** An address as text, or the `id` of what it stands for. */
const urlIn = (value: unknown): string | undefined => {
  const url = isObject(value) ? value.id : value;
  return isText(url) ? readWebUrl(url) : undefined;
};

const objectIn = (value: unknown): JsonObject => (isObject(value) ? value : {});

/**
 * Reads what a badge says: an `OpenBadgeCredential` of Open Badges 3.0, or any credential of VC 2.0 that has a name.
 *
 * @throws {ProofError} `malformed` where it has no name, or was awarded to several.
 */
export const readBadge = (credential: Credential): Badge => {
  const {credentialSubject: subject, validFrom, validUntil, issuanceDate, expirationDate} = credential;
  if (!isObject(subject)) throw malformed('badge: several subjects');
  const achievement = objectIn(subject.achievement);
  const name = textIn(achievement.name) ?? textIn(credential.name);
  if (name === undefined) throw malformed('badge: no name');
  const issuer = objectIn(credential.issuer);
  const criteria = objectIn(achievement.criteria);
  const id = issuerOf(credential);
  const recipients = [subject.id, subject.url].filter(isText);
  return {
    name,
    description: textIn(achievement.description) ?? textIn(credential.description),
    criteria: {text: textIn(criteria.narrative), url: urlIn(criteria)},
    image: urlIn(achievement.image) ?? urlIn(subject.image) ?? urlIn(credential.image),
    issuer: {id, site: siteOf(id), name: textIn(issuer.name), url: urlIn(issuer.url)},
    recipients,
    awardedTo: recipients.map((recipient) => addressOf(recipient)?.host).find(isText),
    number: [subject.licenseNumber].find(isText),
    awardedOn: [credential.awardedDate, validFrom, issuanceDate].find(isText),
    validUntil: [validUntil, expirationDate].find(isText),
  };
};
