import type {FormKey, PersonKey, TimesKey} from '../../../i18n/english.js';
import type {Locale} from '../../../i18n/locale.js';

/** A voice with the sentences that all forms of a person's card say. */
export type Voice = Locale<PersonKey | FormKey | TimesKey>;
