import {type Filters, toTest} from '../../../src/protocol/filters.js';
import {sortReviews} from '../../../src/protocol/order.js';
import {type ReviewsDocument, sortOrders} from '../../../src/protocol/reviews.js';

let count = 0;

/** What an endpoint in the page is asked, and how it is put away. */
export interface PageEndpoint {
  readonly src: string;
  /** All addresses that were asked for, its own and others. */
  readonly asked: string[];
  /** While set, reviews are answered with this status. */
  failing: number | undefined;
  readonly restore: () => void;
}

const filtersOf = (params: URLSearchParams): Filters => ({
  rating: params.getAll('rating').flatMap((each) => each.split(',').map(Number)),
  verified: params.has('verified') ? params.get('verified') === 'true' : undefined,
  media: params.has('media') ? params.get('media') === 'true' : undefined,
  language: params.getAll('language'),
  q: params.get('q') ?? undefined,
  context: Object.fromEntries(
    [...new Set([...params.keys()].filter((name) => name.startsWith('context.')))].map((name) => [
      name.slice('context.'.length),
      params.getAll(name),
    ]),
  ),
});

const answerOf = (url: URL, whole: ReviewsDocument, step: number): ReviewsDocument => {
  const {searchParams} = url;
  const sort = sortOrders.find((order) => order === searchParams.get('sort')) ?? 'newest';
  const from = Number(searchParams.get('cursor') ?? 0);
  const found = sortReviews(whole.reviews, sort).filter(toTest(filtersOf(searchParams), whole.topics));
  const next = new URL(url);
  next.searchParams.set('cursor', String(from + step));
  const isFiltered = [...searchParams.keys()].some((name) => name !== 'sort' && name !== 'cursor');
  return {
    ...whole,
    reviews: found.slice(from, from + step),
    sort: {current: sort},
    next: from + step < found.length ? next.href : null,
    ...(isFiltered && from === 0 ? {matching: found.length} : {}),
  };
};

/**
 * An endpoint within the page: whoever asks `fetch` for its addresses is answered from a document, some reviews at a time.
 *
 * @param variables - What its template names: what it can do itself.
 * @param actions - What it lets a visitor do.
 */
export const endpointInPage = (
  whole: ReviewsDocument,
  {variables = '', step = 10, actions = {}} = {},
): PageEndpoint => {
  const origin = `https://endpoint-${++count}.example`;
  const real = globalThis.fetch;
  const answer = (url: URL): unknown =>
    url.pathname === '/.well-known/trust-data.json'
      ? {trustData: '1', reviews: `/reviews.json${variables && `{?${variables}}`}`, actions}
      : answerOf(url, whole, step);
  const endpoint: PageEndpoint = {
    src: `${origin}/.well-known/trust-data.json`,
    asked: [],
    failing: undefined,
    restore: () => {
      globalThis.fetch = real;
    },
  };
  globalThis.fetch = async (input) => {
    const href = input instanceof Request ? input.url : String(input);
    endpoint.asked.push(href);
    const url = new URL(href);
    if (url.origin !== origin) throw new TypeError('Failed to fetch');
    const status = url.pathname.startsWith('/reviews') ? (endpoint.failing ?? 200) : 200;
    const response = new Response(status === 200 ? JSON.stringify(answer(url)) : '', {
      status,
      headers: {'Content-Type': 'application/json'},
    });
    Object.defineProperty(response, 'url', {value: href});
    return response;
  };
  return endpoint;
};
