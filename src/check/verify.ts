import {firstAddress} from '../client/first-address.js';
import {toFact} from '../proof/proof-error.js';
import type {ReadBytes} from '../proof/read-bytes.js';
import {CandorError} from '../protocol/errors.js';
import {readWebUrl} from '../protocol/url.js';
import {checkBadges} from './check-badges.js';
import {checkCheckpoint} from './check-checkpoint.js';
import {checkDocument} from './check-document.js';
import {checkEndpoint} from './check-endpoint.js';
import {checkLog} from './check-log.js';
import {checkReceipt} from './check-receipt.js';
import {httpReader} from './http-reader.js';
import {type OpenedDocument, openDocument} from './open-document.js';
import {type Trust, trustOf, wellKnown} from './trust.js';
import type {Check, Evidence, Verification} from './verification.js';
import type {Work} from './work.js';

/** What is to be verified, and with what. */
export interface VerifyOptions extends Omit<Work, 'read'> {
  /** How absolute addresses are read; over HTTP, unless something else stands in. */
  readonly read?: ReadBytes | undefined;
  /** The discovery document that is trusted, where it is not the one of the address's own origin. */
  readonly discovery?: string | undefined;
}

/**
 * Verifies what stands at an address, independently of the page that shows it: a document of reviews, pledges or people, a
 * badge, or an endpoint with all it offers. What is wrong there is never thrown: that is what the checks say.
 *
 * @throws {CandorError} `insecure-url` where the address, or that of the organisation, must not be asked.
 */
export const verify = async (address: string, options: VerifyOptions): Promise<Verification> => {
  const url = addressIn(firstAddress(address, undefined));
  if (options.organization !== undefined) addressIn(options.organization);
  const work: Work = {...options, read: options.read ?? httpReader()};
  const found: Found = {checks: [], evidence: []};
  const opened = await openDocument(url, work.read);
  found.checks.push({name: 'document', fact: opened.fact});
  const {document} = opened;
  if (document?.kind === 'badge' && !asksForLog(work))
    found.checks.push(...(await checkBadges(document.json, url, work)));
  else if (document) await checkTrusted(document, options.discovery, work, found);
  return {url, at: options.now, ...found};
};

const addressIn = (text: string): string => {
  const url = readWebUrl(text);
  if (url) return url;
  const detail = 'name an address that begins with https:, or with http: on this machine';
  throw new CandorError('insecure-url', {url: text, detail});
};

// A badge needs nobody's keys but its issuer's.
const asksForLog = ({isLog, earlier, receipt}: Work): boolean =>
  isLog === true || earlier !== undefined || receipt !== undefined;

const checkTrusted = async (
  document: OpenedDocument,
  discovery: string | undefined,
  work: Work,
  found: Found,
): Promise<void> => {
  const {trust, check} = await openTrust(document, discovery, work);
  found.checks.push(check);
  if (trust) await checkAll(document, trust, work, found);
  else if (document.kind === 'badge' || document.kind === 'pledges')
    found.checks.push(...(await checkBadges(document.json, document.url, work)));
};

/** What was found so far. */
interface Found {
  readonly checks: Check[];
  readonly evidence: Evidence[];
  checkpoint?: string;
}

const openTrust = async ({kind, url}: OpenedDocument, discovery: string | undefined, {read}: Work) => {
  let trust: Trust | undefined;
  const fact = await toFact(async () => {
    trust = await trustOf(discovery ?? (kind === 'discovery' ? url : wellKnown(url)), read, url);
    const {origin} = new URL(trust.url);
    return {origin, detail: `${trust.keys.length} in ${trust.url}`};
  });
  return {trust, check: {name: 'keys', fact} as const};
};

const checkAll = async (document: OpenedDocument, trust: Trust, work: Work, found: Found): Promise<void> => {
  const {checks, evidence} = found;
  if (document.kind === 'discovery') checks.push(...(await checkEndpoint(document, trust, work)));
  else checks.push(...(await checkDocument(document, trust, work)));
  const {log} = trust;
  let size: bigint | undefined;
  if (log) {
    const {checks: signatures, signed} = await checkCheckpoint(log, work);
    checks.push(...signatures);
    size = signed?.checkpoint.size;
    if (signed) {
      found.checkpoint = signed.text;
      checks.push(...(await checkLog({log, trust, signed}, work, evidence)));
    }
  } else if (work.isLog || work.earlier !== undefined) {
    checks.push({
      name: 'log',
      fact: {status: 'unchecked', reason: 'not-provided', detail: 'there is no log'},
    });
  }
  if (work.receipt !== undefined) checks.push(...(await checkReceipt(work.receipt, {trust, size}, work)));
};
