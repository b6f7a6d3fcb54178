import type * as form from '../../shared/form/form.js';
import type {ContactDesk} from '../desk.js';

/** What a form of a person's card has around it, with the voice it speaks in. */
export interface Surroundings<V extends form.Surroundings['voice']> extends form.Surroundings {
  readonly desk: ContactDesk;
  readonly voice: V;
}
