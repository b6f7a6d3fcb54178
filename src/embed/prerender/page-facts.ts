import {scanHtml} from '../../internal/scan-html.js';
import {readAttributes} from './attributes.js';

/** What a page says of itself. */
export interface PageFacts {
  /** Its own address. */
  readonly address: string;
  /** What its addresses are relative to. */
  readonly base: string;
  /** Where its trust data is, where it says so for all elements. */
  readonly endpoint: string | undefined;
}

const hasWord = (attributes: ReadonlyMap<string, string>, name: string, word: string): boolean =>
  (attributes.get(name) ?? '').toLowerCase().split(/\s+/).includes(word);

const resolved = (href: string | undefined, base: string): string | undefined =>
  href && URL.canParse(href, base) ? new URL(href, base).href : undefined;

/**
 * Reads what a page says of itself: its canonical address, its base, its endpoint.
 *
 * @param address - Where it will stand.
 */
export const pageFacts = (html: string, address: string): PageFacts => {
  const tags = [...scanHtml(html)].flatMap((tag) => (tag.type === 'tag' && !tag.closing ? [tag] : []));
  const read = (name: string) =>
    tags
      .filter((tag) => tag.name === name)
      .map(({attributes}) => readAttributes(attributes.replace(/\/?>$/, '')));
  const base =
    resolved(
      read('base')
        .find((each) => each.has('href'))
        ?.get('href'),
      address,
    ) ?? address;
  const link = (rel: string) =>
    resolved(
      read('link')
        .find((each) => hasWord(each, 'rel', rel) && each.get('href'))
        ?.get('href'),
      base,
    );
  return {address: link('canonical') ?? address, base, endpoint: link('trust-data')};
};
