import {type OpenState, openState} from '../../protocol/hours.js';
import type {Person, Presence} from '../../protocol/people.js';
import {currentPresence} from '../../protocol/presence.js';

/** What is known of whether somebody can be reached: what was measured, and what their hours say. */
export interface Availability {
  readonly presence: Presence['state'] | undefined;
  readonly hours: OpenState;
  /** Whether it is worth trying now: measured, else by the hours. `undefined` where neither says. */
  readonly isReachable: boolean | undefined;
}

/** Works out whether somebody can be reached at a moment (milliseconds since 1970). */
export const availabilityOf = (person: Person, now: number): Availability => {
  const presence = currentPresence(person.presence, now);
  const hours = openState(person.hours, now);
  const isReachable = presence ? presence === 'available' : hours === 'unknown' ? undefined : hours.open;
  return {presence, hours, isReachable};
};
