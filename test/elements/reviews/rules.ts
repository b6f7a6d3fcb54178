import type {CandorReviews} from '../../../src/elements/reviews/candor-reviews.js';
import type {Review, ReviewsDocument} from '../../../src/protocol/reviews.js';
import {full, review} from './document.js';

/** What a rule of law wants to be said, and a document of which it must be said. */
export interface Rule {
  readonly rule: string;
  readonly wants: string;
  readonly document: ReviewsDocument;
  readonly given?: Partial<CandorReviews>;
  readonly says: readonly string[];
}

const of = (...reviews: readonly Review[]): ReviewsDocument => ({...full, reviews: [...reviews]});
const bare = (...reviews: readonly Review[]): ReviewsDocument => ({trustData: '1', reviews: [...reviews]});
const disclosing = (...disclosures: NonNullable<Review['disclosures']>): ReviewsDocument =>
  of(review('r1', {disclosures}), review('r2'));

/** The rules of the table "What the law asks a display to show" that concern reviews. */
export const rules: readonly Rule[] = [
  {
    rule: '16 CFR 465.4',
    wants: 'a reward is told, and which',
    document: of(review('r1', {disclosures: ['incentivized'], incentive: '10 % voucher'})),
    says: ['Received a reward: 10 % voucher'],
  },
  {
    rule: '16 CFR 465.4',
    wants: 'a reward is told although it is not listed',
    document: of(review('r1', {incentive: 'a mug'})),
    says: ['Received a reward: a mug'],
  },
  {
    rule: '16 CFR 465.5',
    wants: 'insiders are told apart',
    document: disclosing('employee', 'affiliated', 'family'),
    says: ['Works for the seller', 'Connected with the seller', 'Family or friend of the seller'],
  },
  {
    rule: '16 CFR 465.7',
    wants: 'with a filter by stars, that these are selected, and of how many',
    document: of(review('r1', {reviewRating: {ratingValue: 5}}), review('r2')),
    given: {filters: {rating: [5]}},
    says: ['Selected reviews: 1 of 412'],
  },
  {
    rule: '16 CFR 465.7',
    wants: 'with a selection of the page, the same',
    document: of(review('r1', {reviewRating: {ratingValue: 5}}), review('r2')),
    given: {only: '5'},
    says: ['Selected reviews: 1 of 412'],
  },
  {
    rule: '16 CFR 465.7',
    wants: 'what was received beside what is published, and what became of the rest',
    document: full,
    says: [
      '421 received, 412 published.',
      'Withheld: 6 as spam and 2 at their authors’ request.',
      '1 still being checked.',
    ],
  },
  {
    rule: 'EU 2019/2161',
    wants: 'how reviews are collected and checked, and what is paid for them',
    document: full,
    says: [
      'Collected from verified purchases and by invitation',
      'Everyone who bought is asked once.',
      'No reward for a review.',
      'Published first, checked afterwards.',
    ],
  },
  {
    rule: 'EU 2019/2161',
    wants: 'that none of this is stated, where it is not',
    document: bare(review('r1'), review('r2')),
    says: [
      'How they are collected and checked is not stated.',
      'How many were received or withheld is not stated.',
    ],
  },
  {
    rule: 'EU 2019/2161',
    wants: 'that all are published, where they are',
    document: {...full, moderation: {received: 412, published: 412, withheld: []}},
    says: ['412 received, 412 published.', 'None withheld.'],
  },
  {
    rule: 'EU 2019/2161',
    wants: 'how the score is worked out: as the mean',
    document: full,
    says: ['The score is the plain mean of all ratings.'],
  },
  {
    rule: 'EU 2019/2161',
    wants: 'how the score is worked out: it is not the mean',
    document: {...full, aggregateRating: {...full.aggregateRating, ratingValue: 4.9}},
    says: ['The score is as stated by the source.'],
  },
  {
    rule: 'EU 2019/2161',
    wants: 'in what order they stand',
    document: full,
    given: {order: 'highest'},
    says: ['Showing 3 of 412', 'highest first'],
  },
  {
    rule: 'Code de la consommation D.111-17',
    wants: 'when it was published, changed and lived, and that it was checked',
    document: full,
    says: ['Bought September 2026, written 2 October 2026, changed 5 October 2026', 'Verified purchase'],
  },
  {
    rule: 'Code de la consommation D.111-17',
    wants: 'that it was not checked, and that no date is known',
    document: of(review('r1', {datePublished: undefined, collected: {how: 'open'}})),
    says: ['Not verified', 'Undated'],
  },
  {
    rule: 'Code de la consommation D.111-17',
    wants: 'that it is not known where it comes from',
    document: of(review('r1')),
    says: ['Origin not stated', 'Written 2 October 2026'],
  },
  {
    rule: 'DMCC Act 2024, CMA 208',
    wants: 'the count and the period of the aggregate',
    document: full,
    says: ['412 reviews · 398 with text · 4.5 since January 2020 (120 reviews)', 'since 1 January 2026'],
  },
  {
    rule: 'DMCC Act 2024, CMA 208',
    wants: 'the newest first, however the endpoint gives them',
    document: of(
      review('old', {reviewRating: {ratingValue: 5}, datePublished: '2025-01-01'}),
      review('new', {reviewRating: {ratingValue: 1}, datePublished: '2026-01-01'}),
    ),
    says: ['newest first'],
  },
  {
    rule: 'DMCC Act 2024, CMA 208',
    wants: 'the critical beside the favourable, and that they are picked',
    document: of(
      review('good', {reviewRating: {ratingValue: 5}, helpful: {up: 9}}),
      review('bad', {reviewRating: {ratingValue: 1}, helpful: {up: 8}}),
    ),
    given: {opposites: true},
    says: ['Most helpful favourable', 'Most helpful critical'],
  },
  {
    rule: 'ISO 20488',
    wants: 'when it was lived, and what authors took back',
    document: of(review('r1', {experienceDate: '2026-08', collected: {how: 'verified-service'}})),
    says: ['Experienced August 2026, written 2 October 2026', '2 at their authors’ request'],
  },
  {
    rule: 'EU AI Act art. 50',
    wants: 'that a machine wrote, or translated, it',
    document: of(
      review('r1', {
        disclosures: ['generated'],
        inLanguage: 'de',
        translations: {en: {reviewBody: 'Hot.', by: 'machine'}},
      }),
    ),
    says: ['Written by a machine', 'Translated from German by a machine'],
  },
  {
    rule: 'features §4, source',
    wants: 'where it was first published, and whose word it all is',
    document: of(
      review('r1', {
        disclosures: ['syndicated'],
        collected: {how: 'imported', source: {name: 'reviews.example'}},
      }),
    ),
    says: ['First published elsewhere', 'Imported, from reviews.example', 'Provided by this page.'],
  },
  {
    rule: 'features §2.11',
    wants: 'how the ratings are spread',
    document: full,
    says: ['81% gave 4 to 5 stars.'],
  },
  {
    rule: 'features §2.11',
    wants: 'that so few can change',
    document: bare(review('r1'), review('r2')),
    says: ['Only 2 ratings: the next ones can change the score a lot.'],
  },
];
