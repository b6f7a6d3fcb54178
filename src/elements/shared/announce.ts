import type {Source} from '../../client/answer.js';
import type {Settled} from '../../controllers/resource-controller.js';
import {CandorErrorEvent, CandorLoadEvent} from '../events.js';

/** Tells the page how asking ended, in an event; whoever does not listen sees nothing of a failure. */
export const announce = (host: EventTarget, resource: Settled<Source>): void => {
  host.dispatchEvent(
    resource.status === 'ready' ? new CandorLoadEvent(resource.value) : new CandorErrorEvent(resource.error),
  );
};
