import {type JsonLdNode, toSchemaOrg} from '../../../formats/to-schema-org.js';
import type {Review, ReviewsDocument} from '../../../protocol/reviews.js';
import {reviewKey} from '../review-key.js';
import type {OwnMarkup} from './own-markup.js';
import {jsonLdScript} from './script.js';

/** What one element shows. */
export interface Visible {
  readonly document: ReviewsDocument;
  /** Those on screen. */
  readonly reviews: readonly Review[];
}

// Search engines refuse a review without a name or stars, and one from another site. What has a label that schema.org has no
// word for (a reward, an insider, a machine) must not go out without it.
const isFit = ({author, reviewRating, disclosures = [], incentive}: Review): boolean =>
  author?.name !== undefined && reviewRating !== undefined && disclosures.length === 0 && !incentive;

// A count of 0 is refused, and a mean of nothing is none.
const aggregateOf = ({aggregateRating}: ReviewsDocument): ReviewsDocument['aggregateRating'] => {
  const {ratingCount, reviewCount, ...rating} = aggregateRating ?? {};
  if (rating.ratingValue === undefined || !(ratingCount || reviewCount)) return undefined;
  return {...rating, ratingCount: ratingCount || undefined, reviewCount: reviewCount || undefined};
};

/**
 * What elements show of one subject, as a node of JSON-LD.
 *
 * @returns `undefined` where nothing of it may go out.
 */
export const nodeOf = (shown: readonly Visible[], id: string): JsonLdNode | undefined => {
  const [first] = shown;
  const fit = shown.flatMap(({reviews}) => reviews.filter(isFit));
  const aggregateRating = first && aggregateOf(first.document);
  if (!first || (!aggregateRating && fit.length === 0)) return undefined;
  const reviews = [...new Map(fit.map((review) => [reviewKey(review), review])).values()];
  return toSchemaOrg({subject: first.document.subject, aggregateRating, reviews}, id);
};

/** The one graph about a subject on a page, of all elements that show it. */
export class SubjectGraph {
  readonly #page: Document;
  readonly #shown = new Map<object, Visible>();
  #script: HTMLScriptElement | undefined;
  #text = '';

  constructor(page: Document) {
    this.#page = page;
  }

  get isEmpty(): boolean {
    return this.#shown.size === 0;
  }

  isScript(script: Element): boolean {
    return script === this.#script;
  }

  /** @param visible - What an element shows now; `undefined` where it shows nothing any more. */
  set(element: object, visible: Visible | undefined): void {
    if (visible) this.#shown.set(element, visible);
    else this.#shown.delete(element);
  }

  /**
   * Writes what is shown now, where that is something and the page does not say it itself.
   *
   * @param id - The subject's `@id`, unless the page has one for it.
   * @returns Whether it stands as it should: not where the page's Trusted Types do not allow it.
   */
  write(id: string, own: OwnMarkup): boolean {
    const node = own.isRated ? undefined : nodeOf([...this.#shown.values()], own.id ?? id);
    const text = node ? JSON.stringify(node) : '';
    if (text === this.#text && (this.#script?.isConnected ?? !text)) return true;
    this.#script?.remove();
    this.#text = text;
    this.#script = node && jsonLdScript(this.#page, node);
    if (this.#script) this.#page.head.append(this.#script);
    return !node || this.#script !== undefined;
  }
}
