import type {Fact} from '../proof/facts.js';
import type {JsonObject} from '../proof/json.js';
import {ProofError, toFact} from '../proof/proof-error.js';
import type {ReadBytes} from '../proof/read-bytes.js';
import type {DocumentKind} from '../protocol/document-kinds.js';
import {CandorError} from '../protocol/errors.js';
import {documentKind} from '../protocol/read-as.js';
import {readJson} from './trust.js';

/** A document as it stands at its address. */
export interface OpenedDocument {
  readonly url: string;
  readonly kind: DocumentKind;
  readonly json: JsonObject;
}

/** Reads a document and tells what kind it is. */
export const openDocument = async (
  url: string,
  read: ReadBytes,
): Promise<{readonly fact: Fact; readonly document?: OpenedDocument}> => {
  let document: OpenedDocument | undefined;
  const fact = await toFact(async () => {
    const json = await readJson(url, read);
    document = {url, json, kind: kindOf(json, url)};
    return {origin: new URL(url).origin, detail: document.kind};
  });
  return document ? {fact, document} : {fact};
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
