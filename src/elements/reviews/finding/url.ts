import type {Filters} from '../../../protocol/filters.js';
import {type SortOrder, sortOrders} from '../../../protocol/reviews.js';

/** What of an element's state can stand in the page's address. */
export interface Addressed {
  readonly filters: Filters;
  readonly sort: SortOrder | undefined;
  readonly page: number;
}

const prefix = 'reviews.';

const lists = ['language', 'topic', 'aspect'] as const;

const entriesOf = ({
  filters,
  sort,
  page,
}: Addressed): ReadonlyArray<readonly [name: string, value: string]> => [
  ...(filters.rating ?? []).map((stars) => ['rating', String(stars)] as const),
  ...lists.flatMap((name) => (filters[name] ?? []).map((value) => [name, value] as const)),
  ...(['verified', 'media'] as const).flatMap((name) =>
    filters[name] === undefined ? [] : [[name, String(filters[name])] as const],
  ),
  ...(filters.q ? [['q', filters.q] as const] : []),
  ...(sort ? [['sort', sort] as const] : []),
  ...(page > 1 ? [['page', String(page)] as const] : []),
];

/**
 * An address with what is chosen in its query, each as a parameter that begins with `reviews.`; everything else of it stays.
 * What somebody says of their own situation is left out: an address is kept and handed on. A link that a site makes may have it.
 *
 * @param href - The page's address.
 */
export const writeUrl = (href: string, state: Addressed): string => {
  const url = new URL(href);
  for (const name of new Set(url.searchParams.keys()))
    if (name.startsWith(prefix)) url.searchParams.delete(name);
  for (const [name, value] of entriesOf(state)) url.searchParams.append(prefix + name, value);
  return url.href;
};

/** Keeps the page's address in step with what is chosen. */
export const keepUrl = (state: Addressed): void => {
  const {href} = location;
  const wanted = writeUrl(href, state);
  if (wanted === href) return;
  try {
    history.replaceState(history.state, '', wanted);
  } catch {
    // In a `srcdoc` frame, or after a hundred changes in ten seconds (WebKit); what is chosen holds all the same.
  }
};

const all = (params: URLSearchParams, name: string): string[] | undefined => {
  const values = params.getAll(prefix + name).filter(Boolean);
  return values.length ? values : undefined;
};

const flag = (params: URLSearchParams, name: string): boolean | undefined => {
  const value = params.get(prefix + name);
  return value === 'true' ? true : value === 'false' ? false : undefined;
};

/** What is chosen in an address; what cannot be understood is left out. */
export const readUrl = (href: string): Addressed => {
  const params = new URL(href).searchParams;
  const context: Record<string, string[]> = {};
  for (const [name, value] of params) {
    if (!name.startsWith(`${prefix}context.`) || !value) continue;
    const key = name.slice(`${prefix}context.`.length);
    context[key] = [...(Object.hasOwn(context, key) ? (context[key] ?? []) : []), value];
  }
  const rating = all(params, 'rating')
    ?.map(Number)
    .filter((stars) => [1, 2, 3, 4, 5].includes(stars));
  const page = Number(params.get(`${prefix}page`));
  return {
    filters: {
      rating: rating?.length ? rating : undefined,
      verified: flag(params, 'verified'),
      media: flag(params, 'media'),
      language: all(params, 'language'),
      topic: all(params, 'topic'),
      aspect: all(params, 'aspect'),
      context,
      q: params.get(`${prefix}q`) ?? undefined,
    },
    sort: sortOrders.find((order) => order === params.get(`${prefix}sort`)),
    page: Number.isInteger(page) && page > 1 ? page : 1,
  };
};
