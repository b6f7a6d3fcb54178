import type * as form from '../../shared/form/form.js';
import type {Desk} from './desk.js';
import type {Voice} from './words.js';

/** What a form about reviews has around it. */
export interface Surroundings extends form.Surroundings {
  readonly desk: Desk;
  readonly voice: Voice;
}
