import type {Source} from '../../../client/answer.js';
import type {Documents} from '../../../client/documents.js';
import {type RequestMade, requestsMade} from '../../../client/requests-made.js';
import {onPage} from '../../../internal/on-page.js';
import {hostOf} from './host-of.js';

const kinds = {
  discovery: 'requestDiscovery',
  reviews: 'requestReviews',
  subjects: 'requestSubjects',
  pledges: 'requestPledges',
  people: 'requestPeople',
  'schema.org': 'requestPage',
} as const;

type What =
  | (typeof kinds)[keyof typeof kinds]
  | 'requestData'
  | 'requestSent'
  | 'requestMedium'
  | 'requestCode';

/** One request, as it is shown. */
export interface Asked {
  readonly what: What;
  readonly url: string;
  /** When, in milliseconds since 1970, where that is known. */
  readonly at?: number | undefined;
  /** As they came over the network, where the host lets that be known (Timing-Allow-Origin). */
  readonly bytes?: number | undefined;
  /** Where the answer came from, where that is another host. */
  readonly from?: string | undefined;
}

const shared: {readonly documents1?: Documents} = onPage;

type Timed = PerformanceResourceTiming;

/** What the browser itself knows of a request; the n-th entry of an address belongs to the n-th time it was asked. */
const timings = (): ((url: string) => Timed | undefined) => {
  const entries = performance.getEntriesByType('resource') as Timed[];
  return (url) => {
    const at = entries.findIndex(({name}) => name === url);
    return at < 0 ? undefined : entries.splice(at, 1)[0];
  };
};

const factsOf = (timed: Timed | undefined): Pick<Asked, 'at' | 'bytes'> => ({
  at: timed && performance.timeOrigin + timed.startTime,
  bytes: timed?.encodedBodySize || undefined,
});

const documentOf = ({url, method, at}: RequestMade, timed: Timed | undefined): Asked => {
  const {kept} = shared.documents1 ?? {};
  const found = kept?.get(url, Infinity) ?? kept?.get(`schema.org ${url}`, Infinity);
  const from = found && hostOf(found.url);
  return {
    url,
    ...factsOf(timed),
    at,
    what: method !== 'GET' ? 'requestSent' : found ? kinds[found.kind] : 'requestData',
    from: from === hostOf(url) ? undefined : from,
  };
};

/** All hosts that an answer names: of what follows it, of presence, of what can be sent. */
const hostsIn = (answer: Source | undefined): readonly string[] =>
  Array.from(JSON.stringify(answer ?? '').matchAll(/https?:[^"\\]+/g), ([url]) => hostOf(url));

const isCode = /\/candor[\w.-]*-\d+\.\d+\.\d+[\w.-]*\.(?:js|css)$/;

// Lazy ones that are not near yet have not been asked for.
const mediaOf = (root: ParentNode, timing: (url: string) => Timed | undefined): Asked[] => {
  const all = root.querySelectorAll<HTMLImageElement | HTMLVideoElement>(
    'img[src]:not([src^="blob:"]), video[src]',
  );
  const urls = new Map<string, boolean>();
  for (const each of all) {
    const isHere =
      each instanceof HTMLImageElement ? each.naturalWidth > 0 || each.hidden === true : each.readyState > 0;
    urls.set(each.src, isHere || urls.get(each.src) === true);
  }
  return Array.from(urls).flatMap(([url, isHere]): Asked[] => {
    const timed = timing(url);
    return timed || isHere ? [{what: 'requestMedium', url, ...factsOf(timed)}] : [];
  });
};

const codeFiles = (): Asked[] =>
  (performance.getEntriesByType('resource') as Timed[])
    .filter(({name}) => isCode.test(name.replace(/[?#].*/, '')))
    .map((timed) => ({what: 'requestCode', url: timed.name, ...factsOf(timed)}));

/**
 * All that was asked for so that an element can show what it shows, as far as it is known: documents and what was sent from our
 * own memory, pictures from what is drawn, files of ours from the browser's.
 *
 * @param src - Where the element points to.
 * @param answer - What came back, where something did.
 */
export const askedFor = (root: ParentNode, src: string, answer: Source | undefined): readonly Asked[] => {
  const timing = timings();
  const hosts = new Set([hostOf(src), ...hostsIn(answer)]);
  const documents = requestsMade()
    .filter(({url}) => hosts.has(hostOf(url)))
    .map((made) => documentOf(made, timing(made.url)));
  return [...documents, ...mediaOf(root, timing), ...codeFiles()];
};
