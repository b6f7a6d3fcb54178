import {html, type TemplateResult} from 'lit';

import {fresh} from '../../shared/fresh.js';

/** Something that is about to be sent: what it is called, and what it says. Left out where it says nothing. */
export type Fact = readonly [name: string, value: string];

/** All that is about to be sent, or was. */
export const factsTemplate = (facts: readonly Fact[]): TemplateResult =>
  html`<dl class="form-sent" part="summary">
    ${facts
      .filter(([, value]) => value)
      .map(
        ([name, value]) => html`<div>
          <dt class="small muted">${fresh(name)}</dt>
          <dd dir="auto">${fresh(value)}</dd>
        </div>`,
      )}
  </dl>`;
