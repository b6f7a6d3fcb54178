import type {LitElement} from 'lit';

import {consentEvent} from '../../internal/consent.js';

/** Lets an element think again about what it may ask when `candor.consent()` is called. */
export const heedConsent = (host: LitElement): void => {
  const update = (): void => host.requestUpdate();
  host.addController({
    hostConnected: () => document.addEventListener(consentEvent, update),
    hostDisconnected: () => document.removeEventListener(consentEvent, update),
  });
};
