import type {TemplateResult} from 'lit';

import type {ReviewsKey} from '../../../i18n/english.js';
import type {Locale} from '../../../i18n/locale.js';
import type {Discovery} from '../../../protocol/discovery.js';
import type {Review, ReviewsDocument} from '../../../protocol/reviews.js';

/** What the element tells whoever takes part: where things go, and what they are about. */
export interface Desk {
  readonly locale: Locale<ReviewsKey>;
  readonly actions: NonNullable<Discovery['actions']>;
  /** The host that what is sent goes to. */
  readonly to: string;
  /** The subject's URI. */
  readonly subject: string;
  readonly document: ReviewsDocument;
  /** All reviews that are here. */
  readonly reviews: readonly Review[];
  readonly headingLevel: number;
  /** A review as all others are drawn, with nothing to press. */
  readonly draw: (review: Review) => TemplateResult | undefined;
}
