import type {Source, SubjectQuestion} from '../../client/answer.js';
import type {BadgedAnswer} from '../../client/badged-answer.js';
import {loadPeople} from '../../client/load-people.js';
import {loadRating} from '../../client/load-rating.js';
import {loadReviews} from '../../client/load-reviews.js';
import type {ClientOptions} from '../../client/options.js';
import {CandorPerson} from '../../elements/person/candor-person.js';
import {listed} from '../../elements/person/listed.js';
import {allPledges} from '../../elements/pledge/all-pledges.js';
import {drawn} from '../../elements/pledge/award/index.js';
import {CandorPledge} from '../../elements/pledge/candor-pledge.js';
import {pledgeTemplate} from '../../elements/pledge/layouts.js';
import {CandorRating} from '../../elements/rating/candor-rating.js';
import {CandorReviews} from '../../elements/reviews/candor-reviews.js';
import {CandorError} from '../../protocol/errors.js';
import type {ElementName} from './element-names.js';
import type {ElementClass, Given} from './still-element.js';

type Load = (
  question: SubjectQuestion,
  signal: AbortSignal,
  options: ClientOptions,
  named: string,
) => Promise<Given>;

interface Kind {
  readonly base: ElementClass;
  /** Asks as the element itself would; for one by name where the attributes say so. */
  readonly load: Load;
}

const given = <S extends Source & {readonly document: object}>({document, ...source}: S): Given => ({
  data: document,
  source,
});

const pledgeNamed = (answer: BadgedAnswer, id: string): BadgedAnswer => {
  if (!id || answer.document.pledges.some((pledge) => pledge.id === id)) return answer;
  throw new CandorError('not-found', {url: answer.url, detail: `no pledge "${id}"`});
};

/** Each element: its class, and how it gets its data. */
export const kinds: Readonly<Record<ElementName, Kind>> = {
  rating: {
    base: CandorRating,
    load: async (question, signal, options) => {
      const {rating, ...source} = await loadRating(question, signal, options);
      return {data: rating, source};
    },
  },
  reviews: {
    base: CandorReviews,
    load: async (question, signal, options) => given(await loadReviews(question, signal, options)),
  },
  pledge: {
    base: CandorPledge,
    load: async (question, signal, options, id) => {
      const answer = pledgeNamed(await allPledges(question, signal, options), id);
      if (!answer.badges) return given(answer);
      return {...given(answer), drawn: (host) => drawn(host, answer, pledgeTemplate)};
    },
  },
  person: {
    base: CandorPerson,
    load: async (question, signal, options, id) =>
      given(listed(await loadPeople(question, signal, options), id)),
  },
};
