import type {Errors, Surroundings} from '../../shared/form/form.js';
import type {Sending} from '../../shared/form/sending.js';
import {showFirst} from '../../shared/form/show-errors.js';

/** What is said in the first step, and how it is sent from the second. */
export interface Steps {
  readonly sending: Sending;
  readonly errors: Errors;
  /** Whether all that was said can be sent; writes what is wrong into `errors`. */
  readonly check: () => boolean;
}

/** A form in two steps: the words, then all that will be sent, with a way back to the words. */
export class TwoSteps {
  readonly #place: Surroundings;
  readonly #steps: Steps;
  #isPreview = false;

  constructor(place: Surroundings, steps: Steps) {
    this.#place = place;
    this.#steps = steps;
  }

  /** Whether the second step is shown. */
  get isPreview(): boolean {
    return this.#isPreview;
  }

  /** Shows one of the two from its beginning. */
  show(isPreview: boolean): void {
    this.#isPreview = isPreview;
    this.#place.changed();
    this.#place.focus();
  }

  /** Goes back to what has to be changed. */
  mend(): void {
    this.#isPreview = false;
    showFirst(this.#place, this.#steps.errors);
  }

  /** Whether it can be sent now. It may have been looked at for long: what no longer holds is shown where it can be changed. */
  mayGo(): boolean {
    if (this.#steps.sending.isTaken) return false;
    const isRight = this.#steps.check();
    if (!isRight) this.mend();
    return isRight;
  }

  readonly back = (): void => {
    if (!this.#steps.sending.isTaken) this.show(false);
  };

  readonly look = (event: Event): void => {
    event.preventDefault();
    if (this.#steps.check()) {
      this.#steps.sending.forgive();
      this.show(true);
    } else this.mend();
  };
}
