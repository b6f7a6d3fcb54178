import {fileName} from './built.js';

const isOurs = (url: string): boolean => url.includes(`/${fileName}`);

// A module has no current script; a tag manager removes the tag again, or runs the text of the file in one without address.
const address = (): string | undefined =>
  document.querySelector<HTMLLinkElement>('link[rel~="trust-files"]')?.href ||
  (document.currentScript as HTMLScriptElement | null)?.src ||
  [
    ...Array.from(document.scripts, ({src}) => src),
    ...performance.getEntriesByType('resource').map(({name}) => name),
  ].find(isOurs);

/**
 * The folder of the built files, for a classic script: `<link rel="trust-files" href="…/">` where the page has one; else that
 * of the script, as far as it can be found. Files from a wrong folder would be refused like changed ones.
 */
export const folder: string = new URL('.', address() ?? document.baseURI).href;
