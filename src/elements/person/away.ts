import type {Person} from '../../protocol/people.js';
import {availabilityOf} from './availability.js';
import type {View} from './view.js';

/** Whether it is known that somebody cannot be reached now. */
export const isAway = (person: Person, {now}: View): boolean =>
  availabilityOf(person, now).isReachable === false;
