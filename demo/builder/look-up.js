import {nothingThere} from './faults.js';
import {addressOf, fetchDocument} from './fetch-document.js';
import {peopleIn, picturesIn, pledgesIn, subjectsIn, topicsIn} from './found-lists.js';
import {lookAtMangrove, mangroveSource} from './mangrove.js';
import {linkedEndpoint, ratedInPage} from './page-data.js';

/**
 * What stands at an address.
 *
 * @typedef {object} Found
 * @property {string} src - What an element is given.
 * @property {'endpoint' | 'document' | 'schema.org' | 'mangrove' | 'other'} kind
 * @property {string} name - Whose it is, as far as it says.
 * @property {{id: string, name: string, count: number}[]} subjects
 * @property {{id: string, name: string}[]} pledges
 * @property {{id: string, name: string}[]} people
 * @property {{id: string, name: string}[]} topics
 * @property {string[]} elements - Those that have something to show.
 * @property {string[]} origins - Where its documents come from.
 * @property {string[]} images - Where its pictures come from.
 * @property {string[]} missing - What it names and could not be had, in sentences.
 */

const nothing = {
  name: '',
  ...{subjects: [], pledges: [], people: [], topics: [], elements: [], origins: [], images: [], missing: []},
};

const parse = (text) => {
  try {
    const value = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
};

const originsOf = (addresses) => [...new Set(addresses.map((address) => new URL(address).origin))];

const kinds = {subjects: subjectsIn, pledges: pledgesIn, people: peopleIn};

// What is left of a template without its variables; one that needs a variable to be an address cannot be listed.
const withoutVariables = (template) =>
  typeof template === 'string' && !/\{[^}]*subjectHash/.test(template)
    ? template.replace(/\{[^}]*\}/g, '')
    : undefined;

const addressIn = (discovery, kind, base) => {
  const path = withoutVariables(discovery[kind]);
  return path && URL.canParse(path, base) ? new URL(path, base) : undefined;
};

const lookAtEndpoint = async (discovery, src) => {
  const origins = ['reviews', 'subjects', 'pledges', 'people']
    .map((kind) => addressIn(discovery, kind, src)?.href)
    .filter(Boolean);
  const found = {...nothing, kind: 'endpoint', src, name: String(discovery.organization?.name ?? '')};
  const missing = [];
  const seen = [{document: discovery, url: src}];
  const lists = await Promise.all(
    Object.entries(kinds).map(async ([kind, listIn]) => {
      const url = addressIn(discovery, kind, src);
      if (!url) return [kind, []];
      try {
        const {text, url: place} = await fetchDocument(url);
        const document = parse(text);
        seen.push({document, url: place});
        return [kind, listIn(document ?? {})];
      } catch (error) {
        missing.push(`${url.pathname}: ${error.message}`);
        return [kind, []];
      }
    }),
  );
  const elements = [
    ...(discovery.reviews ? ['reviews', 'rating'] : []),
    ...(discovery.pledges ? ['pledge'] : []),
    ...(discovery.people ? ['person'] : []),
  ];
  return {
    ...found,
    ...Object.fromEntries(lists),
    topics: seen.flatMap(({document}) => topicsIn(document ?? {})),
    elements,
    missing,
    origins: originsOf([src, ...origins]),
    images: originsOf(seen.flatMap(({document, url}) => picturesIn(document, url))),
  };
};

const lookAtDocument = (document, src) => ({
  ...nothing,
  kind: 'document',
  src,
  name: String(document.organization?.name ?? document.subject?.name ?? ''),
  subjects: document.reviews || document.subjects ? subjectsIn(document) : [],
  pledges: pledgesIn(document),
  people: peopleIn(document),
  topics: topicsIn(document),
  elements: [
    ...(document.reviews ? ['reviews', 'rating'] : []),
    ...(document.subjects && !document.reviews ? ['rating'] : []),
    ...(document.pledges ? ['pledge'] : []),
    ...(document.people ? ['person'] : []),
  ],
  origins: originsOf([src]),
  images: originsOf(picturesIn(document, src)),
});

const isDiscovery = (document) =>
  document.trustData !== undefined &&
  ['reviews', 'pledges', 'people'].some((kind) => typeof document[kind] === 'string');

const lookAtText = async ({text, url}, mayFollow = true) => {
  const document = parse(text);
  if (document && isDiscovery(document)) return lookAtEndpoint(document, url);
  if (document?.trustData !== undefined) return lookAtDocument(document, url);
  // Another system's answer, perhaps: the element knows more of them than this page does, and says so in the preview.
  if (document)
    return {...nothing, kind: 'other', src: url, elements: ['reviews', 'rating'], origins: originsOf([url])};
  const link = linkedEndpoint(text);
  if (link && mayFollow && URL.canParse(link, url))
    return lookAtText(await fetchDocument(new URL(link, url)), false);
  const rated = ratedInPage(text);
  if (rated.length === 0) throw nothingThere(new URL(url).host);
  return {
    ...nothing,
    ...{kind: 'schema.org', src: url, name: rated[0].name, subjects: rated.filter(({id}) => id)},
    ...{elements: ['reviews', 'rating'], origins: originsOf([url])},
  };
};

/**
 * Looks what stands at an address: an endpoint, one of its documents, or a page; or what Mangrove has about something. A
 * site's start page is asked for its endpoint first, as elements do it.
 *
 * @param {string} text - What somebody typed.
 * @param {string} here - What paths are relative to.
 * @returns {Promise<Found>}
 * @throws {import('./faults.js').LookUpError} With a sentence and an advice.
 */
export const lookUp = async (text, here) => {
  const mangrove = mangroveSource(text);
  if (mangrove)
    return {
      ...nothing,
      ...{kind: 'mangrove', elements: ['reviews', 'rating']},
      ...(await lookAtMangrove(mangrove)),
    };
  const url = addressOf(text, here);
  if (url.pathname === '/' && !url.search) {
    const first = await fetchDocument(new URL('/.well-known/trust-data.json', url)).catch(() => undefined);
    const discovery = first && parse(first.text);
    if (discovery && isDiscovery(discovery)) return lookAtEndpoint(discovery, first.url);
  }
  return lookAtText(await fetchDocument(url));
};
