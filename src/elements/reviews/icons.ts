import {html} from 'lit';

/** A tick; decoration beside words that say the same. */
export const checkMark = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M2.5 8.5 6.5 12.5 13.5 4" /></svg>`;
