import {callback} from '../../../i18n/en/callback.js';
import {form} from '../../../i18n/en/form.js';
import {times} from '../../../i18n/en/times.js';
import type {CallbackKey, FormKey, PersonKey, TimesKey} from '../../../i18n/english.js';
import type {Locale} from '../../../i18n/locale.js';
import {PartCatalogue} from '../../../i18n/part-catalogue.js';

/** What asking somebody to call back says, in the languages that are learnt. */
export const catalogue = new PartCatalogue({...form, ...times, ...callback}, 'candor-person-callback');

/** The card's voice with the sentences of asking somebody to call back. */
export type Voice = Locale<PersonKey | FormKey | TimesKey | CallbackKey>;
