import {css} from 'lit';

import {formStyles} from '../../shared/form/form.styles.js';

export const styles = css`
  ${formStyles}

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

  .writing-picture .form-field > label {
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

  @container form (max-width: 26em) {
    .writing-picture {
      grid-template-columns: auto minmax(0, 1fr);
    }

    .writing-picture .form-field {
      grid-column: 1 / -1;
      grid-row: 2;
    }

    .writing-picture .button {
      justify-self: end;
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
  }
`;
