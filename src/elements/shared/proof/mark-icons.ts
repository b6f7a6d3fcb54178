import {html, type TemplateResult} from 'lit';

import type {Tone} from './checked.js';

const paths: Readonly<Record<Tone, TemplateResult>> = {
  held: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M2.5 8.5 6.5 12.5 13.5 4" /></svg>`,
  failed: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M3.5 3.5 12.5 12.5M12.5 3.5 3.5 12.5" /></svg>`,
  unchecked: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M3 8H13" /></svg>`,
  running: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><circle cx="3" cy="8" r=".5" /><circle cx="8" cy="8" r=".5" /><circle cx="13" cy="8" r=".5" /></svg>`,
};

/** A sign for each way something can stand, each of its own shape; decoration beside words that say the same. */
export const toneIcon = (tone: Tone): TemplateResult => paths[tone];
