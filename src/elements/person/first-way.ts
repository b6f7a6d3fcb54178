import type {Person} from '../../protocol/people.js';
import {availabilityOf} from './availability.js';
import type {ContactView} from './view.js';
import {firstWay, type Way} from './ways.js';

/** The way to somebody that comes first now. */
export const firstWayOf = (view: ContactView, person: Person): Way | undefined =>
  firstWay(view.waysOf(person), availabilityOf(person, view.now).isReachable === false);
