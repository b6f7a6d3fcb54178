import type {FindingKey, ReviewsKey} from '../../../i18n/english.js';
import type {Locale} from '../../../i18n/locale.js';
import {reviewWithConsent} from '../../../protocol/consent.js';
import {
  chosenValues,
  type Filters,
  isVerified,
  reviewsOfTopic,
  wholeStars,
} from '../../../protocol/filters.js';
import type {Facet, Review, ReviewsDocument} from '../../../protocol/reviews.js';
import {toStarCounts} from '../../../protocol/scale.js';

type Voice = Locale<ReviewsKey | FindingKey>;

/** One thing that can be chosen, or no longer. */
export interface Choice {
  readonly label: string;
  /** As it reads by itself, away from its group. */
  readonly fullLabel?: string;
  readonly count?: number | undefined;
  readonly isOn: (filters: Filters) => boolean;
  readonly toggled: (filters: Filters) => Filters;
}

/** Things of one kind: one of them is enough. */
export interface ChoiceGroup {
  readonly label: string;
  readonly choices: readonly Choice[];
  /** What authors say of themselves, and whoever looks for it says too. */
  readonly isPersonal?: boolean;
}

const toggle = <T>(values: readonly T[] | undefined, value: T): readonly T[] =>
  values?.includes(value) ? values.filter((each) => each !== value) : [...(values ?? []), value];

/** A star count. */
export const starsChoice = (label: string, stars: number, count?: number): Choice => ({
  label,
  count,
  isOn: ({rating}) => rating?.includes(stars) ?? false,
  toggled: (filters) => ({...filters, rating: toggle(filters.rating, stars)}),
});

const textChoice = (
  name: 'language' | 'topic' | 'aspect',
  label: string,
  value: string,
  count?: number,
): Choice => ({
  label,
  count,
  isOn: (filters) => filters[name]?.includes(value) ?? false,
  toggled: (filters) => ({...filters, [name]: toggle(filters[name], value)}),
});

const flagChoice = (name: 'verified' | 'media', label: string): Choice => ({
  label,
  isOn: (filters) => filters[name] === true,
  toggled: (filters) => ({...filters, [name]: filters[name] ? undefined : true}),
});

/** A value of what authors say of their own situation. */
export const contextChoice = (key: string, fullLabel: string, value: string, count?: number): Choice => ({
  label: value,
  fullLabel,
  count,
  isOn: (filters) => chosenValues(filters, key).includes(value),
  toggled: (filters) => ({
    ...filters,
    context: {...filters.context, [key]: toggle(chosenValues(filters, key), value)},
  }),
});

const MOST_VALUES = 20;

const tally = (values: readonly string[]): ReadonlyArray<readonly [value: string, count: number]> => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, MOST_VALUES);
};

// What the endpoint does not count is counted over what is here.
const facetsOf = ({facets}: ReviewsDocument, reviews: readonly Review[]): readonly Facet[] => {
  if (facets?.length) return facets;
  const contexts = reviews.flatMap((review) =>
    Object.entries(reviewWithConsent(review).author?.context ?? {}),
  );
  return tally(contexts.map(([key]) => key)).map(([key]) => ({
    name: key,
    key,
    values: tally(contexts.flatMap(([name, value]) => (name === key ? [value] : []))).map(
      ([value, count]) => ({value, count}),
    ),
  }));
};

/** All that can be chosen, in groups; a group with nothing to choose is left out. */
export const choiceGroups = (
  voice: Voice,
  document: ReviewsDocument,
  reviews: readonly Review[],
): readonly ChoiceGroup[] => {
  const {aggregateRating = {}, topics = []} = document;
  const counts = aggregateRating.distribution && toStarCounts(aggregateRating.distribution, aggregateRating);
  const languages = tally(reviews.flatMap(({inLanguage}) => inLanguage ?? []));
  const aspects = tally(reviews.flatMap(({aspects = []}) => aspects.map(({name}) => name)));
  const kinds = [
    ...(reviews.some(isVerified) ? [flagChoice('verified', voice.say('onlyVerified'))] : []),
    ...(reviews.some(({media}) => media?.length) ? [flagChoice('media', voice.say('onlyMedia'))] : []),
  ];
  const groups: ChoiceGroup[] = [
    {
      label: voice.say('chooseStars'),
      choices: reviews.some((review) => wholeStars(review))
        ? [5, 4, 3, 2, 1].map((stars) =>
            starsChoice(voice.say('starsRow', {count: stars}), stars, counts?.[5 - stars]),
          )
        : [],
    },
    {label: voice.say('chooseKind'), choices: kinds},
    ...facetsOf(document, reviews).map(({key, name, values}) => ({
      label: name,
      isPersonal: true,
      choices: values.map(({value, count}) =>
        contextChoice(key, voice.say('contextEntry', {name, value}), value, count),
      ),
    })),
    {
      label: voice.say('chooseTopic'),
      choices: topics.map((topic) =>
        textChoice('topic', topic.name, topic.name, topic.count ?? reviewsOfTopic(topic).size),
      ),
    },
    {label: voice.say('chooseAspect'), choices: aspects.map(([name]) => textChoice('aspect', name, name))},
    {
      label: voice.say('chooseLanguage'),
      choices:
        languages.length > 1
          ? languages.map(([tag]) => textChoice('language', voice.languageName(tag), tag))
          : [],
    },
  ];
  return groups.filter(({choices}) => choices.length > 0);
};
