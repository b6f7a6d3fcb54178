import type {Store} from '../endpoint/store/store.js';
import {personWithinConsent} from '../endpoint/store/within-consent.js';
import {personDescribed} from '../endpoint/writing/callback-person.js';

/** Who is to call: as far as they may be named, and on whose clock. */
export interface Caller {
  readonly id: string;
  readonly name: string | undefined;
  readonly timeZone: string | undefined;
  /** Whether they are still among the people. */
  readonly isKnown: boolean;
}

/** Finds out who is to call, each once. */
export const callersOf = (store: Store): ((id: string) => Caller) => {
  const known = new Map<string, Caller>();
  return (id) => {
    const caller = known.get(id) ?? callerOf(store, id);
    known.set(id, caller);
    return caller;
  };
};

const callerOf = (store: Store, id: string): Caller => {
  const described = personDescribed(store, id).map(personWithinConsent);
  return {
    id,
    name: described.find(({name}) => name !== undefined)?.name,
    timeZone: described.find(({hours}) => hours !== undefined)?.hours?.timeZone,
    isKnown: described.length > 0,
  };
};
