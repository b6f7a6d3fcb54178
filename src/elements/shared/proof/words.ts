import {proof} from '../../../i18n/en/proof.js';
import type {CommonKey, ProofKey, ReviewsKey} from '../../../i18n/english.js';
import type {Locale} from '../../../i18n/locale.js';
import {PartCatalogue} from '../../../i18n/part-catalogue.js';

/** How this part speaks: with the voice of its element. */
export type Voice = Locale<CommonKey | ProofKey>;

/** The same beside reviews. */
export type ReviewsVoice = Locale<ReviewsKey | ProofKey>;

/** What is said of checks. */
export const catalogue = new PartCatalogue(proof, 'candor-proof');
