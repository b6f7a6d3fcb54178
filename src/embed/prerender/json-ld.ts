import type {Answer, Source} from '../../client/answer.js';
import {whyNot} from '../../elements/reviews/json-ld/eligible.js';
import {nodeOf} from '../../elements/reviews/json-ld/graph.js';
import {escaped} from '../../elements/reviews/json-ld/script.js';
import {withAggregate} from '../../elements/reviews/layout/with-aggregate.js';
import {reviewWithConsent} from '../../protocol/consent.js';
import type {Review, ReviewsDocument} from '../../protocol/reviews.js';

/**
 * What is visible as schema.org JSON-LD.
 *
 * @param reviews - Those that are drawn.
 * @param page - The address of the page it stands in.
 * @returns `undefined` where search engines would not take it.
 */
export const jsonLdOf = (
  document: ReviewsDocument,
  source: Source,
  reviews: readonly Review[],
  page: string,
): {readonly [member: string]: unknown} | undefined => {
  const answer: Answer<'reviews'> = {...source, document: withAggregate(document)};
  if (whyNot(answer, page)) return undefined;
  const {id, url} = document.subject ?? {};
  const shown = {document: answer.document, reviews: reviews.map(reviewWithConsent)};
  const node = nodeOf([shown], id ?? url ?? page);
  // Without the members that are `undefined`.
  return node && JSON.parse(JSON.stringify(node));
};

/** It as an element that no text in it can end. */
export const jsonLdScript = (node: object): string =>
  `<script type="application/ld+json" data-candor>${escaped(node)}</script>`;
