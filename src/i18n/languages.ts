import type {Catalogue, PersonKey, PledgeKey, RatingKey, ReviewsKey} from './english.js';

/** What each element says. */
export interface Catalogues {
  readonly 'candor-rating': Catalogue<RatingKey>;
  readonly 'candor-reviews': Catalogue<ReviewsKey>;
  readonly 'candor-pledge': Catalogue<PledgeKey>;
  readonly 'candor-person': Catalogue<PersonKey>;
}

/** An element that speaks. */
export type Speaker = keyof Catalogues;

type Language = {readonly [S in Speaker]: () => Promise<{readonly catalogue: Catalogues[S]}>};

// Each is a file of its own, fetched when such an element stands in that language.
const languages: Readonly<Record<string, Language>> = {
  de: {
    'candor-rating': () => import('./de/candor-rating.js'),
    'candor-reviews': () => import('./de/candor-reviews.js'),
    'candor-pledge': () => import('./de/candor-pledge.js'),
    'candor-person': () => import('./de/candor-person.js'),
  },
};

/**
 * The language among those spoken that fits a tag best, by lookup (RFC 4647 §3.4): `de-AT` is spoken as `de`.
 *
 * @returns Its tag; `en` where nothing fits.
 */
export const spokenLanguage = (tag: string): string => {
  for (let range = tag.toLowerCase(); range; range = range.replace(/-?[^-]*$/, '')) {
    if (range === 'en' || Object.hasOwn(languages, range)) return range;
  }
  return 'en';
};

/**
 * What an element says in a language that is spoken.
 *
 * @returns `undefined` for English, which every element brings along.
 */
export const loadCatalogue = async <S extends Speaker>(
  language: string,
  speaker: S,
): Promise<Catalogues[S] | undefined> => {
  if (!Object.hasOwn(languages, language)) return undefined;
  const {catalogue} = (await languages[language]?.[speaker]()) ?? {};
  return catalogue;
};
