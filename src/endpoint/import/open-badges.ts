import {type OpenedBadge, openBadge} from '../../proof/open-badge.js';
import {unlessBad} from '../../proof/proof-error.js';
import type {Organization} from '../../protocol/things.js';

type Members = Readonly<Record<string, unknown>>;

const isObject = (json: unknown): json is Members =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** A badge as it is kept: a compact JWS. */
export interface Badge {
  readonly jws: string;
}

/** An organisation with what it was awarded (schema.org `hasCertification`). */
export interface BadgedOrganization extends Organization {
  readonly hasCertification?: readonly Badge[] | undefined;
}

/** A document of pledges whose badges were read. */
export interface Opened {
  readonly json: unknown;
  /** What the organisation was awarded; `undefined` where the document does not say. */
  readonly badges: readonly Badge[] | undefined;
  /** The paths of what stands where a badge would, and is none. */
  readonly unread: readonly string[];
}

/**
 * A pledges document in which each certification that came as a badge says what that badge says, whatever stands beside it, and
 * keeps the badge itself; and the badges of its organisation. What is none certifies nothing. Nobody checks them here: that is
 * done where they are shown.
 *
 * @param json - As it came.
 */
export const openBadges = (json: unknown): Opened => {
  const unread: string[] = [];
  if (!isObject(json) || !Array.isArray(json.pledges)) return {json, badges: undefined, unread};
  const pledges = json.pledges.map((pledge: unknown, at) => {
    const jws = isObject(pledge) ? badgeIn(pledge.certification) : undefined;
    if (!isObject(pledge) || jws === undefined) return pledge;
    const {certification: _, ...rest} = pledge;
    const opened = read(jws);
    if (opened) return {...rest, certification: certificationOf(opened, String(jws).trim())};
    unread.push(`/pledges/${at}/certification`);
    return rest;
  });
  const {hasCertification} = isObject(json.organization) ? json.organization : {};
  const badges = [hasCertification ?? []].flat().flatMap((certification: unknown, at) => {
    const jws = badgeIn(certification);
    if (jws === undefined) return [];
    if (read(jws)) return [{jws: String(jws).trim()}];
    unread.push(`/organization/hasCertification/${at}`);
    return [];
  });
  return {json: {...json, pledges}, badges: hasCertification === undefined ? undefined : badges, unread};
};

const badgeIn = (certification: unknown): unknown =>
  isObject(certification) ? (certification.jws ?? undefined) : undefined;

const read = (jws: unknown): OpenedBadge | undefined =>
  typeof jws === 'string' ? unlessBad(() => openBadge(jws)) : undefined;

// For readers that know no badges; those that do read the badge.
const certificationOf = ({badge}: OpenedBadge, jws: string): Members => ({
  name: badge.name,
  issuedBy: {name: badge.issuer.name, url: badge.issuer.site},
  certificationIdentification: badge.number,
  expires: badge.validUntil,
  url: badge.criteria?.url,
  jws,
});
