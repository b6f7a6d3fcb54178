/**
 * The address an element asks: its own `src`, else the page's `<link rel="trust-data">`.
 *
 * @returns Absolute, or empty where the page names none.
 */
export const sourceOf = (src: string, {ownerDocument: page}: Element): string => {
  if (src) return URL.canParse(src, page.baseURI) ? new URL(src, page.baseURI).href : src;
  return page.querySelector<HTMLLinkElement>('link[rel~="trust-data"][href]')?.href ?? '';
};

/** The page's own address as it wants to be known: its canonical link, else where it stands, without fragment. */
export const pageAddress = ({ownerDocument: page}: Element): string => {
  const canonical = page.querySelector<HTMLLinkElement>('link[rel~="canonical"][href]')?.href;
  return (canonical || page.URL).replace(/#.*$/, '');
};
