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
