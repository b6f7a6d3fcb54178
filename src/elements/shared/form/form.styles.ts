import {css} from 'lit';

// The sheet is the system's own colour, and so are its words: what the page has behind it is unknown.
export const formStyles = css`
  .form-dialog {
    --_text: CanvasText;

    width: min(42em, 100vw - 2em);
    max-width: none;
    max-height: calc(100vh - 2em);
    max-height: calc(100dvh - 2em);
    margin: auto;
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow: hidden auto;
    container: form / inline-size;
    color: CanvasText;
    background: Canvas;
    overscroll-behavior: contain;
  }

  .form-dialog::backdrop {
    background: rgb(0 0 0 / 55%);
  }

  .form-head {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 1em;
    padding: 1em 1.5em 0.75em;
    border-bottom: 1px solid var(--_line);
    background: Canvas;
  }

  .form-title {
    padding-top: 0.2em;
    font-size: 1.25em;
    font-weight: 650;
    line-height: 1.3;
    outline: none !important;
  }

  .form-close {
    display: grid;
    flex: none;
    place-items: center;
    width: 36px;
    height: 36px;
    margin-inline-end: -0.6em;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    cursor: pointer;
  }

  .form-close:hover {
    background: var(--_tint);
  }

  .form-close svg {
    width: 1em;
    height: 1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
  }

  .form-body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.4em;
    padding: 1.25em 1.5em 1.5em;
  }

  .form-field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.3em;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .form-field > :is(label, legend):not(.form-choice) {
    padding: 0;
    font-weight: 600;
  }

  .form-field legend {
    margin-bottom: 0.3em;
  }

  .form-field .form-field > label {
    font-size: 0.875em;
    font-weight: 500;
  }

  .candor .form-input {
    width: 100%;
    min-height: 40px;
    padding: 0.5em 0.7em;
    border: 1px solid color-mix(in oklab, currentColor 52%, transparent);
    border-radius: calc(var(--_radius) * 0.6);
    background: Canvas;
    color: CanvasText;
    font: inherit;
    font-size: max(1em, 16px);
    line-height: 1.4;
  }

  .candor .form-short {
    width: auto;
    max-width: 100%;
    justify-self: start;
  }

  .candor textarea.form-input {
    min-height: 5.6em;
    resize: vertical;
    field-sizing: content;
    max-height: 40vh;
  }

  .candor textarea.form-code {
    min-height: 0;
    background: var(--_tint);
  }

  .candor .form-code {
    font-family: ui-monospace, monospace;
    font-size: 0.9375em;
  }

  .candor .form-input[aria-invalid='true'] {
    border: 2px solid var(--_bad);
  }

  .form-error {
    color: var(--_bad);
    font-weight: 600;
  }

  .form-choice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.7em;
    align-items: start;
    padding-block: 0.3em;
    min-height: 32px;
    cursor: pointer;
  }

  .form-choice input {
    width: 1.15em;
    height: 1.15em;
    margin: 0.18em 0 0;
    accent-color: var(--_accent);
  }

  .form-choice + .form-field {
    padding-inline-start: 1.85em;
    padding-bottom: 0.6em;
  }

  .form-row {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(11em, 100%), 1fr));
    gap: 0.8em 1em;
  }

  .form-failure {
    color: var(--_bad);
    font-weight: 600;
  }

  .form-dialog .form-failure {
    margin-bottom: 0.9em;
  }

  .form-end {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6em 1em;
  }

  .candor .form-primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }

  .candor .form-primary:hover {
    background: color-mix(in oklab, var(--_accent) 88%, CanvasText);
  }

  .candor .form-primary[aria-disabled='true'] {
    background: var(--_tint);
    color: var(--_muted);
  }

  @container form (max-width: 26em) {
    .form-head {
      padding: 0.75em 1em 0.5em;
    }

    .form-body {
      padding: 1em;
    }

    .form-end > .button {
      flex: 1 1 100%;
      justify-content: center;
    }
  }

  @media (max-width: 32em) {
    .form-dialog {
      width: 100%;
      height: 100vh;
      height: 100dvh;
      max-height: none;
      margin: 0;
      border: 0;
      border-radius: 0;
    }
  }

  @media (forced-colors: active) {
    .candor .form-primary {
      border-color: ButtonText;
    }

    .candor .form-input[aria-invalid='true'] {
      border-color: CanvasText;
    }
  }
`;
