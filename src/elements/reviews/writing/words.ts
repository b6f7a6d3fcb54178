import {form} from '../../../i18n/en/form.js';
import {writing} from '../../../i18n/en/writing.js';
import type {FormKey, ReviewsKey, WritingKey} from '../../../i18n/english.js';
import type {Locale} from '../../../i18n/locale.js';
import {PartCatalogue} from '../../../i18n/part-catalogue.js';

/** What taking part says, in the languages that are learnt. */
export const catalogue = new PartCatalogue({...form, ...writing}, 'candor-reviews-writing');

/** The element's voice with the sentences of taking part. */
export type Voice = Locale<ReviewsKey | FormKey | WritingKey>;
