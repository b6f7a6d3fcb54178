import type {CommonKey, FormKey} from '../../../i18n/english.js';
import type {Locale} from '../../../i18n/locale.js';

/** A voice with the sentences that all forms say. */
export type Voice = Locale<CommonKey | FormKey>;
