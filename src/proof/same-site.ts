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
