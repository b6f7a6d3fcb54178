/** Schemes a link may have where a field allows a way to reach somebody (protocol §1). */
export const contactSchemes = ['mailto:', 'tel:', 'sms:'] as const;

/** Whether a host is this very machine, where `http:` is as safe as `https:` (W3C Secure Contexts §3.1). */
const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' ||
  hostname.endsWith('.localhost') ||
  hostname === '[::1]' ||
  /^127\.\d+\.\d+\.\d+$/.test(hostname);

const parse = (value: string, base: string | undefined): URL | undefined => {
  // The URL parser drops tabs and newlines silently, which lets `java\nscript:` through filters.
  // An empty address would resolve to the document itself.
  if (value === '' || /\p{Cc}/u.test(value)) return undefined;
  try {
    return new URL(value, base);
  } catch {
    return undefined;
  }
};

/**
 * The address of a document or a picture: absolute, `https:` (or `http:` on loopback), without user or password.
 *
 * @param value - As the document says it; may be relative.
 * @param base - The address of the document it stands in.
 * @returns The absolute address, or `undefined` if it must not be used (protocol §1).
 */
export const readWebUrl = (value: string, base?: string): string | undefined => {
  const url = parse(value.trim(), base);
  if (!url || url.username || url.password) return undefined;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))
    ? url.href
    : undefined;
};

/** The address of a link by which somebody can be reached: as {@link readWebUrl}, or `mailto:`, `tel:`, `sms:`. */
export const readContactUrl = (value: string, base?: string): string | undefined => {
  const url = parse(value.trim(), base);
  return url && contactSchemes.some((scheme) => scheme === url.protocol) ? url.href : readWebUrl(value, base);
};
