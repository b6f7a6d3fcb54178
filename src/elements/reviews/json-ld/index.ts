import type {Answer} from '../../../client/answer.js';
import type {Review} from '../../../protocol/reviews.js';

/** Keeps the page's graph in step with what an element shows. */
export class JsonLd {
  /** Writes what is visible. @param reviews - Those on screen, as their authors agreed to be shown. */
  write(_host: HTMLElement, _answer: Answer<'reviews'>, _reviews: readonly Review[]): void {}

  /** Takes it away again. */
  remove(): void {}
}
