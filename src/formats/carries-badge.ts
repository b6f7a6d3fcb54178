import {isObject} from '../protocol/open-jws.js';

const isBadge = (certification: unknown): boolean =>
  isObject(certification) && (certification.jws ?? undefined) !== undefined;

/**
 * Whether something in a pledges document came as a badge: a pledge's `certification`, or what its organisation has (schema.org
 * `hasCertification`).
 */
export const carriesBadge = (json: unknown): boolean => {
  const {pledges, organization} = isObject(json) ? json : {};
  return [organization, pledges]
    .flat()
    .some((one) => isObject(one) && [one.certification, one.hasCertification].flat().some(isBadge));
};
