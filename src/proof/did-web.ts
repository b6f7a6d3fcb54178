/**
 * The address that an identifier stands for: a URL itself, or where a `did:web` would be a page (did:web method, "Read").
 *
 * @returns `undefined` for any other identifier.
 */
export const addressOf = (id: string): URL | undefined => {
  const [, host = '', path = ''] = /^did:web:([^:/?#]+)((?::[^:/?#]+)*)/.exec(id) ?? [];
  const address = host ? `https://${host.replace('%3A', ':')}${path.replaceAll(':', '/')}` : id;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
};

/** The origin that answers for an identifier. */
export const siteOf = (id: string): string | undefined => addressOf(id)?.origin;

const didOf = (id: string): string => id.replace(/[?#].*$/s, '');

/**
 * Whether something is an owner's to say: for a URL its whole site answers, as everywhere on the web; a DID is nobody but itself,
 * whoever else has one at that host (DID Core 1.0 §3.1).
 *
 * @param id - A URL or a `did:web`, as is `owner`.
 */
export const isOwnedBy = (id: string, owner: string): boolean =>
  owner.startsWith('did:')
    ? didOf(id) === didOf(owner)
    : siteOf(id) !== undefined && siteOf(id) === siteOf(owner);
