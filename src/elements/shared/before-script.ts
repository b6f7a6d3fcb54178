import {html} from 'lit';

import type {Prerenderable} from './prerenderable.js';

/**
 * Keeps what `candor prerender` wrote into the page as it is, and asks for nothing, until what watches over it is there: that is
 * a file of its own.
 */
export const keepPrerendered = (host: Prerenderable): void =>
  host.addController({
    hostConnected: () => {
      if (host.prerendered || !host.hasAttribute('prerendered')) return;
      // In a declarative shadow root it stands already.
      const kept = host.renderRoot.firstChild ? html`` : html`<slot></slot>`;
      host.prerendered = {isFresh: true, isOutdated: false, template: () => kept};
      import('./take-over.js').then(
        ({takeOver}) => takeOver(host),
        () => undefined,
      );
    },
  });
