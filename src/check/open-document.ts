import {textOf} from '../proof/bytes.js';
import type {Fact} from '../proof/facts.js';
import type {JsonObject} from '../proof/json.js';
import {openBadge} from '../proof/open-badge.js';
import {isProofError, ProofError, toFact} from '../proof/proof-error.js';
import type {ReadBytes} from '../proof/read-bytes.js';
import type {DocumentKind} from '../protocol/document-kinds.js';
import {CandorError} from '../protocol/errors.js';
import {limits} from '../protocol/limits.js';
import {documentKind} from '../protocol/read-as.js';
import {jsonIn} from './trust.js';

/** A document as it stands at its address. */
export interface OpenedDocument {
  readonly url: string;
  /** `badge` is one badge and nothing else: a compact JWS. */
  readonly kind: DocumentKind | 'badge';
  /** Of a badge, a document of pledges with nothing but that. */
  readonly json: JsonObject;
}

/** Reads a document and tells what kind it is. */
export const openDocument = async (
  url: string,
  read: ReadBytes,
): Promise<{readonly fact: Fact; readonly document?: OpenedDocument}> => {
  let document: OpenedDocument | undefined;
  const fact = await toFact(async () => {
    const text = textOf(await read(url));
    // No JSON begins like that; base64url of JSON does.
    document = /^\s*e/.test(text) ? badgeAt(url, text.trim()) : documentAt(url, jsonIn(text));
    return {origin: new URL(url).origin, detail: document.kind};
  });
  return document ? {fact, document} : {fact};
};

const documentAt = (url: string, json: JsonObject): OpenedDocument => ({url, json, kind: kindOf(json, url)});

const badgeAt = (url: string, jws: string): OpenedDocument => {
  if (jws.length > limits.encoded)
    throw new ProofError('too-large', {detail: `a badge of more than ${limits.encoded} characters`});
  try {
    openBadge(jws);
  } catch (error) {
    if (!isProofError(error)) throw error;
    throw new ProofError('unreadable', {detail: `${url} is no badge that can be read: ${error.message}`});
  }
  return {url, kind: 'badge', json: {organization: {hasCertification: [{jws}]}}};
};

const kindOf = (json: JsonObject, url: string): DocumentKind => {
  try {
    const kind = documentKind(json, url);
    if (kind) return kind;
  } catch (error) {
    if (!(error instanceof CandorError)) throw error;
    throw new ProofError('unreadable', {detail: error.message});
  }
  throw new ProofError('unreadable', {detail: `${url} is no trust-data document`});
};
