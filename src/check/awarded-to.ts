import {addressOf} from '../proof/did-web.js';
import type {Fact} from '../proof/facts.js';
import {isObject} from '../proof/i-json.js';
import type {JsonObject} from '../proof/json.js';
import {isAbout} from '../proof/same-site.js';
import {readWebUrl} from '../protocol/url.js';
import type {Trust} from './trust.js';

/** Whom badges must have been awarded to. */
export interface Recipient {
  /** The address of the organisation, where whoever asks names it, or its own site does. */
  readonly organization: string | undefined;
  /** Where the badges stand: meant where no organisation is known. */
  readonly url: string;
  /** Says of whom a badge was awarded to what the fact leaves open. */
  explain(fact: Fact, recipients: readonly string[]): Fact;
}

const originOf = (address: string): string => new URL(address).origin;

const addressIn = ({organization}: JsonObject, base: string): string | undefined => {
  const address = isObject(organization) ? organization.url : undefined;
  return typeof address === 'string' ? readWebUrl(address, base) : undefined;
};

/**
 * Whom the badges of a document must have been awarded to: whom whoever asks names; else the organisation of the document, or
 * of the endpoint, where either stands at its own site; else whoever has the address that the document stands at.
 *
 * @param organization - Whom whoever asks names.
 */
export const awardedTo = (
  document: JsonObject,
  url: string,
  {trust, organization}: {readonly trust?: Trust | undefined; readonly organization?: string | undefined},
): Recipient => {
  const named = addressIn(document, url) ?? (trust && addressIn(trust.endpoint, trust.home));
  const places = [url, ...(trust ? [trust.home] : [])].map(originOf);
  const own = named !== undefined && places.includes(originOf(named)) ? named : undefined;
  const meant = organization ?? own;
  return {
    organization: meant,
    url,
    explain: (fact, recipients) => {
      if (fact.status === 'held') return {...fact, detail: meant ?? originOf(url)};
      if (fact.status !== 'failed' || fact.reason !== 'subject-differs') return fact;
      const isNamed = (id: string): boolean => isAbout(addressOf(id)?.href ?? '', named ?? '');
      // On that organisation's own pages it may well be shown; whose word the name is cannot be told here.
      if (meant === undefined && recipients.some(isNamed)) {
        const detail = `awarded to ${named}, which is not where this stands: name it as the organisation`;
        return {status: 'unchecked', reason: 'not-provided', detail};
      }
      return {...fact, detail: `awarded to ${recipients.join(', ')}, not to ${meant ?? originOf(url)}`};
    },
  };
};
