import {css} from 'lit';

import {formStyles} from '../../shared/form/form.styles.js';

export const personFormStyles = css`
  ${formStyles}

  .form-chips {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(8.2em, 100%), 1fr));
    gap: 0.5em;
  }

  .form-chip {
    position: relative;
    display: grid;
    align-content: center;
    justify-items: center;
    min-height: 40px;
    padding: 0.3em 0.5em;
    border: 1px solid color-mix(in oklab, currentColor 52%, transparent);
    border-radius: calc(var(--_radius) * 0.6);
    text-align: center;
    cursor: pointer;
  }

  .form-chip input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  .form-chip:hover {
    background: var(--_tint);
  }

  .form-chip:has(:checked) {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .form-chip:has(:checked) .muted {
    color: inherit;
  }

  .form-chip:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  [aria-invalid='true'] > .form-chips > .form-chip {
    border-color: var(--_bad);
  }

  .candor .form-sent {
    display: grid;
    gap: 0.8em;
    padding: 1em 1.1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  .form-sent dd {
    font-weight: 500;
    white-space: pre-line;
  }

  @container form (min-width: 30em) {
    .form-sent > div {
      display: grid;
      grid-template-columns: 11em minmax(0, 1fr);
      gap: 1em;
      align-items: baseline;
    }
  }

  @media (forced-colors: active) {
    .form-chip:has(:checked) {
      border: 3px solid Highlight;
      background: Canvas;
      color: CanvasText;
    }
  }
`;
