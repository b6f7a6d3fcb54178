import type {StoredCallback} from '../store/callbacks.js';

/**
 * What a webhook is sent of a request to be called back: `{type, timestamp, data}` (Standard Webhooks), `data` being the
 * request as the visitor sent it (protocol §9), with its reference. The same bytes at each try.
 */
export const callbackMessage = (callback: StoredCallback): string => {
  const {ref, received, person, name, reach, when, topic, agreement} = callback;
  return JSON.stringify({
    type: 'callback.requested',
    timestamp: new Date(received).toISOString(),
    data: {ref, person, name, reach, when, topic, consent: agreement},
  });
};
