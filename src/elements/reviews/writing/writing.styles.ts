import {css} from 'lit';

// The sheet is the system's own colour, and so are its words: what the page has behind it is unknown.
export const styles = css`
  .writing {
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
    container: writing / inline-size;
    color: CanvasText;
    background: Canvas;
    overscroll-behavior: contain;
  }

  .writing::backdrop {
    background: rgb(0 0 0 / 55%);
  }

  .writing-head {
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

  .writing-title {
    padding-top: 0.2em;
    font-size: 1.25em;
    font-weight: 650;
    line-height: 1.3;
    outline: none !important;
  }

  .writing-close {
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

  .writing-close:hover {
    background: var(--_tint);
  }

  .writing-close svg {
    width: 1em;
    height: 1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
  }

  .writing-body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.4em;
    padding: 1.25em 1.5em 1.5em;
  }

  .writing-field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.3em;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .writing-field > :is(label, legend):not(.writing-choice) {
    padding: 0;
    font-weight: 600;
  }

  .writing-field legend {
    margin-bottom: 0.3em;
  }

  .writing-field .writing-field > label {
    font-size: 0.875em;
    font-weight: 500;
  }

  .candor .writing-input {
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

  .candor .writing-short {
    width: auto;
    max-width: 100%;
    justify-self: start;
  }

  .candor textarea.writing-input {
    min-height: 5.6em;
    resize: vertical;
    field-sizing: content;
    max-height: 40vh;
  }

  .candor textarea.writing-code {
    min-height: 0;
    background: var(--_tint);
  }

  .candor .writing-code {
    font-family: ui-monospace, monospace;
    font-size: 0.9375em;
  }

  .candor .writing-input[aria-invalid='true'] {
    border: 2px solid var(--_bad);
  }

  .writing-error {
    color: var(--_bad);
    font-weight: 600;
  }

  .writing-choice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.7em;
    align-items: start;
    padding-block: 0.3em;
    min-height: 32px;
    cursor: pointer;
  }

  .writing-choice input {
    width: 1.15em;
    height: 1.15em;
    margin: 0.18em 0 0;
    accent-color: var(--_accent);
  }

  .writing-choice + .writing-field {
    padding-inline-start: 1.85em;
    padding-bottom: 0.6em;
  }

  .writing-row {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(11em, 100%), 1fr));
    gap: 0.8em 1em;
  }

  .writing-rating {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3em 0.9em;
    min-height: 44px;
  }

  .writing-stars {
    display: flex;
    width: 220px;
    max-width: 100%;
    margin-inline-start: -6px;
  }

  .writing-star {
    position: relative;
    display: grid;
    flex: 0 1 44px;
    place-items: center;
    min-width: 24px;
    height: 44px;
    cursor: pointer;
  }

  .writing-star input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  .writing-star svg {
    width: 32px;
    max-width: 100%;
    height: 32px;
    fill: transparent;
    stroke: var(--_star);
    stroke-width: 1.3;
    stroke-linejoin: round;
  }

  .writing-star.on svg,
  .writing-stars:hover .writing-star svg {
    fill: var(--_star);
  }

  .writing-stars:hover .writing-star:hover ~ .writing-star svg {
    fill: transparent;
  }

  .writing-star:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
    border-radius: 6px;
  }

  .writing-file::file-selector-button {
    min-height: 36px;
    margin-inline-end: 0.9em;
    padding: 0.4em 0.9em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.7);
    background: none;
    color: CanvasText;
    font: inherit;
    cursor: pointer;
  }

  /* What it says of chosen files is not ours: those that are taken stand below. */
  .writing-file {
    width: fit-content;
    max-width: 100%;
    min-height: 40px;
    color: transparent;
    font-family: inherit;
    forced-color-adjust: none;
  }

  .writing-pictures {
    display: grid;
    gap: 0.8em;
  }

  .writing-picture {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0.8em;
    align-items: end;
  }

  .writing-picture .writing-field > label {
    overflow-wrap: anywhere;
  }

  .writing-picture .icon {
    margin: 0;
  }

  .writing-quote {
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--_line);
  }

  .writing-quote > :last-child {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }

  .writing-preview {
    padding-inline: 1.1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  .writing-preview .review {
    padding-block: 1.1em;
    border: 0;
  }

  .writing-invited {
    color: var(--_good);
    font-weight: 600;
  }

  .writing-failure {
    color: var(--_bad);
    font-weight: 600;
  }

  .writing .writing-failure {
    margin-bottom: 0.9em;
  }

  .writing-end {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6em 1em;
  }

  .candor .writing-primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }

  .candor .writing-primary:hover {
    background: color-mix(in oklab, var(--_accent) 88%, CanvasText);
  }

  .candor .writing-primary[aria-disabled='true'] {
    background: var(--_tint);
    color: var(--_muted);
  }

  @container writing (max-width: 26em) {
    .writing-head {
      padding: 0.75em 1em 0.5em;
    }

    .writing-body {
      padding: 1em;
    }

    .writing-end > .button {
      flex: 1 1 100%;
      justify-content: center;
    }

    .writing-picture {
      grid-template-columns: auto minmax(0, 1fr);
    }

    .writing-picture .writing-field {
      grid-column: 1 / -1;
      grid-row: 2;
    }

    .writing-picture .button {
      justify-self: end;
    }
  }

  @media (max-width: 32em) {
    .writing {
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
    .writing-star svg,
    .writing-star.on svg {
      stroke: CanvasText;
    }

    .writing-star.on svg,
    .writing-stars:hover .writing-star svg {
      fill: CanvasText;
    }

    .candor .writing-primary {
      border-color: ButtonText;
    }

    .candor .writing-input[aria-invalid='true'] {
      border-color: CanvasText;
    }
  }
`;
