import type {booking} from './en/booking.js';
import type {callback} from './en/callback.js';
import type {common} from './en/common.js';
import type {finding} from './en/finding.js';
import type {form} from './en/form.js';
import type {layout} from './en/layout.js';
import type {lightbox} from './en/lightbox.js';
import type {person} from './en/person.js';
import type {pledge} from './en/pledge.js';
import type {proof} from './en/proof.js';
import type {rating} from './en/rating.js';
import type {requests} from './en/requests.js';
import type {reviews} from './en/reviews.js';
import type {times} from './en/times.js';
import type {wordings} from './en/wordings.js';
import type {writing} from './en/writing.js';
import type {Message, Values} from './message.js';

/** All that is ever said, in English: the type of all other catalogues. Elements bring only their own part of it. */
export type English = typeof common &
  typeof rating &
  typeof reviews &
  typeof finding &
  typeof layout &
  typeof form &
  typeof writing &
  typeof lightbox &
  typeof pledge &
  typeof wordings &
  typeof person &
  typeof times &
  typeof callback &
  typeof booking &
  typeof requests &
  typeof proof;

/** The name of a sentence. */
export type Key = keyof English;

/** The names of what each element says. */
export type CommonKey = keyof typeof common;
export type RatingKey = CommonKey | keyof typeof rating;
export type ReviewsKey = RatingKey | keyof typeof reviews;
export type LayoutKey = keyof typeof layout;
export type FindingKey = keyof typeof finding;
export type FormKey = keyof typeof form;
export type WritingKey = keyof typeof writing;
export type LightboxKey = keyof typeof lightbox;
export type PledgeKey = CommonKey | keyof typeof pledge;
export type WordingsKey = keyof typeof wordings;
export type PersonKey = CommonKey | keyof typeof person;
export type TimesKey = keyof typeof times;
export type CallbackKey = keyof typeof callback;
export type BookingKey = keyof typeof booking;
export type RequestsKey = keyof typeof requests;
export type ProofKey = keyof typeof proof;

/** Some or all sentences, in any language. */
export type Catalogue<K extends Key = Key> = {readonly [Name in K]: Message};

/** What has to be given with a sentence: nothing, or a value for each of its placeholders. */
export type Arguments<K extends Key> = keyof Values<English[K]> extends never
  ? []
  : [values: Values<English[K]>];
