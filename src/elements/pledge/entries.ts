import {html, type TemplateResult} from 'lit';

import {fresh} from '../shared/fresh.js';

/** What somebody wrote on a day. */
export interface Entry {
  /** When, and who. */
  readonly title: string;
  readonly text: string;
}

/** Texts one below the other, each with its title. */
export const entriesTemplate = (entries: readonly Entry[]): TemplateResult =>
  html`<ol class="entries small">${entries.map(({title, text}) => html`<li><span class="muted">${fresh(title)}</span><p class="wording" dir="auto">${text}</p></li>`)}</ol>`;
