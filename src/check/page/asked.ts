import type {VerifyOptions} from '../verify.js';
import type {Parts} from './parts.js';

/** What the visitor asks for. */
export type Asked = Pick<
  VerifyOptions,
  'subject' | 'organization' | 'discovery' | 'isWhole' | 'isLog' | 'receipt' | 'earlier'
> & {
  readonly address: string;
};

/** What stands in the form. */
export const askedIn = async (parts: Parts): Promise<Asked> => ({
  address: withScheme(parts.address.value.trim()),
  subject: textIn(parts.subject),
  organization: withScheme(parts.organization.value.trim()) || undefined,
  discovery: textIn(parts.discovery),
  isWhole: parts.whole.checked,
  isLog: parts.log.checked,
  receipt: textIn(parts.pasted) ?? (await fileIn(parts.receipt)),
  earlier: await fileIn(parts.earlier),
});

/** Fills the form with what a link to the page asks for: `#url=…&subject=…&organization=…`. Nothing is asked until the visitor says so. */
export const fillFrom = (
  link: string,
  {address, subject, organization}: Pick<Parts, 'address' | 'subject' | 'organization'>,
): void => {
  const asked = new URLSearchParams(new URL(link).hash.slice(1));
  const url = asked.get('url') ?? '';
  // Of the site it stands on, a page may name an address as it names all others.
  address.value = url.startsWith('/') && URL.canParse(url, link) ? new URL(url, link).href : url;
  subject.value = asked.get('subject') ?? '';
  organization.value = asked.get('organization') ?? '';
  // What a link asks for is seen.
  const folded = organization.closest('details');
  if (folded && organization.value) folded.open = true;
};

const textIn = ({value}: HTMLInputElement | HTMLTextAreaElement): string | undefined =>
  value.trim() || undefined;

const fileIn = async ({files}: HTMLInputElement): Promise<string | undefined> => files?.[0]?.text();

// As people type it.
const withScheme = (address: string): string =>
  /^[\w-]+(\.[\w-]+)+(?=[/:?#]|$)/.test(address) ? `https://${address}` : address;
