import type {
  BookingKey,
  CallbackKey,
  Catalogue,
  FindingKey,
  FormKey,
  LayoutKey,
  LightboxKey,
  PersonKey,
  PledgeKey,
  ProofKey,
  RatingKey,
  RequestsKey,
  ReviewsKey,
  TimesKey,
  WordingsKey,
  WritingKey,
} from './english.js';

/** What each element says, and each part of one that is loaded when it is needed, by the name of its file. */
export interface Catalogues {
  readonly 'candor-rating': Catalogue<RatingKey>;
  readonly 'candor-requests': Catalogue<RequestsKey>;
  readonly 'candor-proof': Catalogue<ProofKey>;
  readonly 'candor-reviews': Catalogue<ReviewsKey>;
  readonly 'candor-reviews-finding': Catalogue<FindingKey>;
  readonly 'candor-reviews-layout': Catalogue<LayoutKey>;
  readonly 'candor-reviews-lightbox': Catalogue<LightboxKey>;
  readonly 'candor-reviews-writing': Catalogue<FormKey | WritingKey>;
  readonly 'candor-pledge': Catalogue<PledgeKey>;
  readonly 'candor-pledge-wordings': Catalogue<WordingsKey>;
  readonly 'candor-person': Catalogue<PersonKey>;
  readonly 'candor-person-callback': Catalogue<FormKey | TimesKey | CallbackKey>;
  readonly 'candor-person-booking': Catalogue<FormKey | TimesKey | BookingKey>;
}

/** An element, or a part of one, that speaks. */
export type Speaker = keyof Catalogues;

/** Where what is said in one language is had from: each is a file of its own. */
export type LanguageFiles = {readonly [S in Speaker]: () => Promise<{readonly catalogue: Catalogues[S]}>};
