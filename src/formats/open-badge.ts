import {limits} from '../protocol/limits.js';
import {isObject} from '../protocol/open-jws.js';
import {readWebUrl} from '../protocol/url.js';

type Members = Readonly<Record<string, unknown>>;

/** What a badge says (Open Badges 3.0, VC 2.0), read and not checked. */
export interface SaidByBadge {
  readonly name: string;
  readonly description?: string | undefined;
  readonly criteria?: {readonly text?: string | undefined; readonly url?: string | undefined} | undefined;
  readonly image?: string | undefined;
  readonly issuer: {
    readonly id: string;
    /** The origin that answers for it. */
    readonly site?: string | undefined;
    readonly name?: string | undefined;
    readonly url?: string | undefined;
  };
  /** The host of whom it was awarded to. */
  readonly awardedTo?: string | undefined;
  readonly number?: string | undefined;
  /** Instants with their zone. */
  readonly awardedOn?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** Reads a compact JWS as a badge; `undefined` where it is none. */
export type OpenBadge = (compact: string) => SaidByBadge | undefined;

const short = (text: string | undefined): string | undefined =>
  text && text.length <= limits.text ? text : undefined;

/** Who issued a badge. Anybody may call themselves anything: beside the name stands the site whose key has to have signed. */
const issuerOf = ({id, site, name, url}: SaidByBadge['issuer']): Members => {
  const answersFor = site ? new URL(site).host : id.slice(0, 100);
  const isItsOwn = url !== undefined && site !== undefined && new URL(url).origin === site;
  return {
    name: name && name.length <= 200 ? `${name} (${answersFor})` : answersFor,
    url: isItsOwn ? url : readWebUrl(site ?? ''),
  };
};

const toCertification = (badge: SaidByBadge, jws: string): Members => ({
  name: badge.name,
  issuedBy: issuerOf(badge.issuer),
  certificationIdentification: short(badge.number),
  validFrom: badge.from,
  expires: badge.until,
  url: badge.criteria?.url,
  jws,
});

/** A badge as the one pledge of its issuer's that it is: nothing in it is the word of whom it was awarded to. */
const toAward = (badge: SaidByBadge, jws: string): Members => {
  const {name, description, criteria, awardedOn, from, until} = badge;
  const words = [short(description), short(criteria?.text)].filter(Boolean);
  const text = short(words.join('\n\n')) ?? words[0];
  return {
    ...(text ? {name, text} : {text: name}),
    madeOn: awardedOn,
    validFrom: from,
    validUntil: until,
    certification: toCertification(badge, jws),
    jws,
  };
};

/**
 * A pledges document (protocol §4) of one badge, still to be read with `readAs`.
 *
 * @returns `undefined` where it is none.
 */
export const readOpenBadge = (jws: string, open: OpenBadge): Members | undefined => {
  const badge = opened(jws, open);
  return badge && {trustData: '1', pledges: [toAward(badge, jws)]};
};

const jwsIn = (certification: unknown): unknown =>
  isObject(certification) ? (certification.jws ?? undefined) : undefined;

const badgesOf = (organization: unknown): readonly unknown[] => {
  const badges = isObject(organization) ? organization.hasCertification : undefined;
  return [badges ?? []].flat().filter((badge) => jwsIn(badge) !== undefined);
};

const opened = (jws: unknown, open: OpenBadge): SaidByBadge | undefined => {
  const badge = typeof jws === 'string' ? open(jws) : undefined;
  return badge && short(badge.name) ? badge : undefined;
};

/**
 * A pledges document in which each certification that came as `{jws}` is what that badge says, whatever stands beside it, and
 * each badge of its organisation is an item of its own. One that cannot be read certifies nothing: it is dropped, and counted.
 */
export const withBadges = (json: unknown, open: OpenBadge): unknown => {
  if (!isObject(json) || !Array.isArray(json.pledges)) return json;
  let unread = 0;
  const read = <T>(jws: unknown, make: (badge: SaidByBadge, compact: string) => T): T | undefined => {
    const badge = opened(jws, open);
    if (!badge) unread += 1;
    return badge && make(badge, String(jws));
  };
  const pledges = json.pledges.map((pledge) => {
    const jws = jwsIn(isObject(pledge) ? pledge.certification : undefined);
    // No certification at all would be no fault, and so not be told.
    return jws === undefined ? pledge : {...pledge, certification: read(jws, toCertification) ?? false};
  });
  const awards = badgesOf(json.organization).flatMap((badge) => read(jwsIn(badge), toAward) ?? []);
  return {...json, pledges: [...pledges, ...awards, ...Array.from({length: unread}, () => null)]};
};
