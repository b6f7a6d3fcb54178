import {css, html, type LitElement, nothing, type TemplateResult} from 'lit';

import {OnDemand} from './on-demand.js';
import type {Item} from './proof/checked.js';
import type {Proof, Shown} from './proof/index.js';

/** Keeps the room for what is said of checks, so that nothing moves when it is said. */
export const provenStyles = css`
  .proof {
    min-height: 24px;
  }

  :is(.card, .attributed) > .proof,
  .proof:has(+ .replies) {
    min-height: 2.9em;
  }

  .proofs {
    margin-top: 0.6em;
    min-height: 9.2em;
  }

  @container (480px < width < 760px) {
    .proofs {
      min-height: 4.4em;
    }
  }
`;

type Room = TemplateResult | typeof nothing;

/** What is said of checks, in the room that is kept for it; nothing at all where nothing is signed. */
export interface Proven {
  /** Of one item, or of its translation. */
  mark(item: Item, isTranslation?: boolean): Room;
  /** Of all of them. */
  summary(): Room;
}

/**
 * Checks what a host shows, where something of it is signed. What does so is loaded once that is drawn.
 *
 * @param shown - What is drawn now; nothing while nothing of it is signed.
 */
export const proven = (
  host: LitElement,
  language: () => string,
  shown: () => Shown | undefined | false,
): Proven => {
  const parts = new OnDemand(host, () => import('./proof/index.js'), language);
  let proof: Proof | undefined;
  host.addController({
    hostUpdated: async () => {
      if (proof || parts.error || !shown()) return;
      const part = await parts.had();
      proof ??= part?.prove(host, shown);
    },
  });
  const room = (said: unknown, more = ''): Room =>
    shown() ? html`<div class="proof small disclosure ${more}">${said}</div>` : nothing;
  return {
    mark: (...item) => room(proof?.mark(...item)),
    summary: () => room(proof?.summary(), 'proofs'),
  };
};
