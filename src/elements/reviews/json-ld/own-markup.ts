import {parseJsonLd} from '../../../formats/json-ld-blocks.js';
import {type Graph, list, member, type Node, toGraph, typesOf} from '../../../formats/json-ld-graph.js';
import {findRated} from '../../../formats/rated-nodes.js';
import {normalizeSubject} from '../../../protocol/subject.js';
import type {Subject} from '../../../protocol/things.js';

/** What the page itself says of a subject. */
export interface OwnMarkup {
  /** It gives ratings or reviews of it. */
  readonly isRated: boolean;
  /** What it calls it: the `@id` by which ours adds to it, instead of being another thing of the same name. */
  readonly id?: string;
}

// The page's markup changes seldom, and is asked for with each change of what is visible.
let known: {readonly text: string; readonly graph: Graph} | undefined;

const graphOf = (page: Document, isOurs: (script: Element) => boolean): Graph => {
  const scripts = [...page.querySelectorAll('script[type^="application/ld+json" i]')];
  const texts = scripts.filter((script) => !isOurs(script)).map(({textContent}) => textContent ?? '');
  const text = texts.join('\0');
  if (known?.text !== text) known = {text, graph: toGraph(parseJsonLd(texts).blocks)};
  return known.graph;
};

const urisOf = (node: Node, base: string): string[] =>
  ['@id', 'url', 'mainEntityOfPage']
    .flatMap((name) => list(member(node, name)))
    .map((value) => (typeof value === 'object' && value !== null ? member(value as Node, '@id') : value))
    .filter((uri) => typeof uri === 'string' && URL.canParse(uri, base))
    .map((uri) => normalizeSubject(new URL(String(uri), base).href));

/**
 * What the page's JSON-LD and microdata say of a subject.
 *
 * @param address - The page's own address: the only description of this type, where it has no address, is of what the page is
 *   about.
 * @param isOurs - Which scripts do not count, being ours.
 */
export const ownMarkup = (
  page: Document,
  subject: Subject,
  address: string,
  isOurs: (script: Element) => boolean,
): OwnMarkup => {
  const {type = '', name} = subject;
  const graph = graphOf(page, isOurs);
  const uris = [subject.id, subject.url].filter((uri) => uri !== undefined).map(normalizeSubject);
  const isThisPage = uris.length === 0 || uris.includes(normalizeSubject(address));
  const ofThisType = graph.nodes.filter((node) => typesOf(node).includes(type));
  const isSame = (node: Node): boolean => {
    if (!typesOf(node).includes(type)) return false;
    const own = urisOf(node, page.baseURI);
    return (
      own.some((uri) => uris.includes(uri)) ||
      member(node, 'name') === name ||
      (isThisPage && own.length === 0 && ofThisType.length === 1)
    );
  };
  const id = member(
    graph.nodes.find((node) => member(node, '@id') !== undefined && isSame(node)) ?? {},
    '@id',
  );
  return {
    isRated: findRated(graph).some(({node}) => isSame(node)) || isRatedInMicrodata(page, type, name),
    ...(typeof id === 'string' && !id.startsWith('_:') ? {id} : {}),
  };
};

// Microdata names what it is about in the element around it (HTML, "Microdata").
const isRatedInMicrodata = (page: Document, type: string, name: string | undefined): boolean =>
  [...page.querySelectorAll('[itemprop~="aggregateRating"], [itemprop~="review"]')].some((rating) => {
    const item = rating.parentElement?.closest('[itemscope]');
    const named = item?.querySelector('[itemprop~="name"]');
    return (
      item?.getAttribute('itemtype')?.endsWith(`/${type}`) &&
      (named?.getAttribute('content') ?? named?.textContent ?? '').trim() === name
    );
  });
