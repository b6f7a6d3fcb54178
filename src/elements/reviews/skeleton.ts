import {html, type TemplateResult} from 'lit';

/** The place kept for reviews while they are on their way, as high as a screen, so that nothing below it moves. */
export const skeletonTemplate = (label: string): TemplateResult =>
  html`<div class="waiting skeleton" part="skeleton" role="status" aria-label=${label}>
    <span></span><span></span><span></span><span></span><span></span><span></span>
  </div>`;
