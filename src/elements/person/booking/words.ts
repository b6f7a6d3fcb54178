import {booking} from '../../../i18n/en/booking.js';
import {form} from '../../../i18n/en/form.js';
import {times} from '../../../i18n/en/times.js';
import type {BookingKey, FormKey, PersonKey, TimesKey} from '../../../i18n/english.js';
import type {Locale} from '../../../i18n/locale.js';
import {PartCatalogue} from '../../../i18n/part-catalogue.js';

/** What booking a time says, in the languages that are learnt. */
export const catalogue = new PartCatalogue({...form, ...times, ...booking}, 'candor-person-booking');

/** The card's voice with the sentences of booking a time. */
export type Voice = Locale<PersonKey | FormKey | TimesKey | BookingKey>;
