import type {Callback} from '../endpoint/writing/callbacks.js';
import type {Caller} from './callback-people.js';

/** Requests for other programs: moments in RFC 3339, members that are not known left out. */
export const callbackJson = (callbacks: readonly Callback[], callerOf: (id: string) => Caller): string => {
  const list = callbacks.map((callback) => toJson(callback, callerOf(callback.person)));
  // The same values, but nothing in them steers a terminal.
  return JSON.stringify(list, null, 2).replace(
    /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
};

const toJson = (callback: Callback, {name: personName, timeZone}: Caller) => {
  const {ref, state, person, receivedAt, doneAt, forgottenAt, note, webhook} = callback;
  const {name, reach, when, topic, consent} = callback;
  return {
    ...{ref, state, person, personName, timeZone, received: momentOf(receivedAt)},
    ...{name, reach, topic, consent, note},
    when: when && {from: momentOf(when.from), until: momentOf(when.until)},
    ...{done: momentOf(doneAt), forgotten: momentOf(forgottenAt)},
    webhook: {
      ...{state: webhook.state, failures: webhook.failures, problem: webhook.problem},
      ...{nextTry: momentOf(webhook.nextTryAt), delivered: momentOf(webhook.deliveredAt)},
    },
  };
};

const momentOf = (time: number | undefined): string | undefined =>
  time === undefined ? undefined : new Date(time).toISOString();
