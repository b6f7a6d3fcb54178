import {isInstant, toTime} from '../protocol/dates.js';
import {follows, isUrl, readContext} from './credential-context.js';
import {isObject} from './i-json.js';
import {isText} from './members.js';

/** A JSON object of which nothing is known yet. */
export type JsonObject = Record<string, unknown>;

/** A document that holds to the VC Data Model 2.0. Members that it does not define are left as they are. */
export interface Credential extends JsonObject {
  readonly type: string | readonly string[];
  /** Who says it: a URL. */
  readonly issuer: string | (JsonObject & {readonly id: string});
  readonly credentialSubject: JsonObject | readonly JsonObject[];
  /** An instant with its zone; likewise `validUntil`. */
  readonly validFrom?: string;
  readonly validUntil?: string;
}

/** What may stand alone or in a list, as a list. */
export const listOf = (value: unknown): readonly unknown[] => (value === undefined ? [] : [value].flat());

/** Whether a node has this type. */
export const hasType = (node: JsonObject, type: string): boolean => listOf(node.type).includes(type);

/** The URL of whoever issued it. */
export const issuerOf = ({issuer}: Credential): string => (typeof issuer === 'string' ? issuer : issuer.id);

/** Members whose nodes must say what they are (§4.9 to §4.13, §5.4 to §5.6). */
const typedMembers = [
  'proof',
  'credentialStatus',
  'credentialSchema',
  'refreshService',
  'termsOfUse',
  'evidence',
];

/**
 * Holds a document against the VC Data Model 2.0 (§4), as far as it can be told without fetching contexts.
 *
 * @param json - The payload of a JWS, or any parsed JSON.
 * @param base - The context it begins with, where that is another version's.
 * @throws {ProofError} `malformed`, naming the member that breaks a rule.
 */
export function checkCredential(json: unknown, base?: string): asserts json is Credential {
  follows(isObject(json), 'object');
  const isMapped = readContext(json['@context'], base);
  const checkTyped = (node: unknown, name: string): void => {
    checkNode(node, name);
    const types = listOf(node.type);
    follows(types.length > 0 && types.every(isMapped), name);
  };
  checkTyped(json, 'type');
  follows(hasType(json, 'VerifiableCredential'), 'type');
  for (const name of typedMembers) for (const node of listOf(json[name])) checkTyped(node, name);
  for (const {id} of listOf(json.credentialSchema).filter(isObject)) follows(isUrl(id), 'credentialSchema');
  const issuer = isObject(json.issuer) ? json.issuer : {id: json.issuer};
  follows(isUrl(issuer.id), 'issuer');
  for (const named of [json, issuer]) checkWords(named);
  checkSubjects(listOf(json.credentialSubject));
  checkPeriod(json);
}

function checkNode(node: unknown, name: string): asserts node is JsonObject {
  follows(isObject(node) && (node.id === undefined || isUrl(node.id)), name);
}

const checkSubjects = (subjects: readonly unknown[]): void => {
  const name = 'credentialSubject';
  follows(subjects.length > 0, name);
  for (const subject of subjects) {
    checkNode(subject, name);
    follows(Object.keys(subject).length > 0, name);
  }
};

const wordsMembers = ['@value', '@language', '@direction'];

/** A name or a description: text, or text with its language, or several of these (§11.1). */
const checkWords = ({name, description}: JsonObject): void => {
  for (const words of [name, description].flatMap(listOf)) {
    const members = isObject(words) ? words : {'@value': words};
    const isKnown = Object.keys(members).every((key) => wordsMembers.includes(key));
    follows(isKnown && isText(members['@value']), 'name');
  }
};

const instantOf = (time: unknown): number | undefined => {
  if (time === undefined) return undefined;
  follows(isText(time) && isInstant(time), 'validFrom');
  return toTime(time);
};

const checkPeriod = ({validFrom, validUntil}: JsonObject): void => {
  const [from = 0, until = Number.POSITIVE_INFINITY] = [validFrom, validUntil].map(instantOf);
  follows(from <= until, 'validUntil');
};
