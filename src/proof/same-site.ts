import {isText} from './members.js';

/**
 * Whether what is said of an address is said of an organisation. One that has a whole site is meant by each of its addresses;
 * one that has a page on somebody else's, by that page alone.
 *
 * @param address - Anything: what is no URL is about nobody.
 * @param organization - Its address.
 */
export const isAbout = (address: string, organization: string): boolean => {
  if (!URL.canParse(address) || !URL.canParse(organization)) return false;
  const [one, other] = [new URL(address), new URL(organization)];
  return one.origin === other.origin && (other.pathname === '/' || pathOf(one) === pathOf(other));
};

const pathOf = ({pathname}: URL): string => pathname.replace(/\/$/, '');

const originOf = (address: unknown): string | undefined =>
  isText(address) && URL.canParse(address) ? new URL(address).origin : undefined;

/**
 * Whether a statement is one for an organisation: for the one that it names; where it names none, for whoever has issued it.
 * Who issues for others has to say for whom.
 *
 * @param named - The address of the one it names, if any.
 * @param issuer - The address of who signed it.
 * @param organization - Its address. Without it, nobody asks.
 */
export const isFor = (named: unknown, issuer: unknown, organization: string | undefined): boolean => {
  if (!organization) return true;
  if (named !== undefined) return isText(named) && isAbout(named, organization);
  const origin = originOf(organization);
  return origin !== undefined && originOf(issuer) === origin;
};
