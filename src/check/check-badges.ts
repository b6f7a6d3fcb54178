import {proveBadges} from '../client/prove-badges.js';
import type {Bytes} from '../proof/bytes.js';
import type {Fact} from '../proof/facts.js';
import {isObject} from '../proof/i-json.js';
import type {JsonObject} from '../proof/json.js';
import {type BadgeVerdict, openBadge} from '../proof/open-badge.js';
import {unlessBad} from '../proof/proof-error.js';
import type {ReadBytes} from '../proof/read-bytes.js';
import {openSignedItems} from '../protocol/signed-items.js';
import {awardedTo, type Recipient} from './awarded-to.js';
import type {Trust} from './trust.js';
import type {Check} from './verification.js';
import type {Work} from './work.js';

// As many as are asked for at once on behalf of a visitor; here the others come after them.
const AT_ONCE = 10;

const unreadable: Fact = {status: 'unchecked', reason: 'unreadable', detail: 'it is no badge'};

/**
 * Checks the badges of a pledges document, those of its pledges and of its organisation: by a key that the site of each issuer
 * publishes, awarded to this organisation, in its time, not revoked.
 *
 * @param url - Where the document stands: meant is whose site that is, where nobody names another.
 */
export const checkBadges = async (
  document: JsonObject,
  url: string,
  {trust, ...work}: Work & {readonly trust?: Trust | undefined},
): Promise<Check[]> => {
  const found = [...new Set(badgesIn(await openSignedItems('pledges', document)))];
  const badges = found.filter(isBadge);
  const recipient = awardedTo(document, url, {trust, organization: work.organization});
  const read = once(work.read);
  const checks: Check[] = [];
  for (let at = 0; at < badges.length; at += AT_ONCE) {
    const some = badges.slice(at, at + AT_ONCE);
    for (const verdict of (await prove(some, recipient, {...work, read})).values())
      checks.push(...checksOf(verdict, recipient));
    work.progress?.(`${Math.min(at + AT_ONCE, badges.length)} of ${badges.length} badges`);
  }
  const unread = found
    .slice(badges.length)
    .map((): Check => ({name: 'badge', about: 'a badge', fact: unreadable}));
  return [...checks, ...unread];
};

const prove = (badges: readonly string[], {organization, url}: Recipient, {read, now, signal}: Work) =>
  proveBadges(badges, {
    ...{organization, page: url, url, now},
    readBytes: read,
    signal: signal ?? new AbortController().signal,
  });

/** What stands where a badge would, whether it is one or not. */
const badgesIn = (json: unknown): readonly unknown[] => {
  const {pledges, organization} = isObject(json) ? json : {};
  const certifications = [pledges]
    .flat()
    .map((pledge) => (isObject(pledge) ? pledge.certification : undefined));
  const own = isObject(organization) ? [organization.hasCertification].flat() : [];
  return [...certifications, ...own].flatMap((one) => (isObject(one) ? (one.jws ?? []) : []));
};

const isBadge = (compact: unknown): compact is string =>
  typeof compact === 'string' && unlessBad(() => openBadge(compact)) !== undefined;

const checksOf = ({badge, signed, subject, current, status}: BadgeVerdict, recipient: Recipient): Check[] => {
  const about = badge?.name.slice(0, 80);
  return [
    {name: 'badge', about, fact: signed},
    {name: 'badge-awarded', about, fact: recipient.explain(subject, badge?.recipients ?? [])},
    {name: 'badge-current', about, fact: current},
    {name: 'badge-status', about, fact: status},
  ];
};

// Badges of one programme share its keys and its lists.
const once = (read: ReadBytes): ReadBytes => {
  const asked = new Map<string, Promise<Bytes>>();
  return (path, signal) => {
    const bytes = asked.get(path) ?? read(path, signal);
    asked.set(path, bytes);
    return bytes;
  };
};
