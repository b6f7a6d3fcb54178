import {css} from 'lit';

/** What helps to find reviews, and how the list is laid out. */
export const toolStyles = css`
  .people,
  .tools,
  .end {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }

  .people {
    padding-bottom: 0.9em;
  }

  .people p {
    width: 100%;
  }

  .chip {
    min-height: max(24px, 32px * var(--_density));
    padding: 0.3em 0.9em;
    border: 1px solid var(--_line);
    border-radius: 2em;
    background: none;
    cursor: pointer;
  }

  .chip[aria-pressed='true'],
  .row[aria-pressed='true'] {
    border-color: var(--_accent);
    background: color-mix(in oklab, var(--_accent) 14%, transparent);
    font-weight: 600;
  }

  .chip[aria-pressed='true']::before {
    content: '✓ ' / '';
  }

  .tools {
    padding-bottom: 0.9em;
  }

  .tools form {
    flex: 1 1 10em;
    min-width: 0;
    max-width: 22em;
  }

  .field {
    width: 100%;
    min-height: max(24px, 36px * var(--_density));
    padding: 0.4em 0.7em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.7);
    background: Canvas;
    color: CanvasText;
    font-family: inherit;
  }

  .candor select {
    width: auto;
    max-width: 100%;
  }

  .way {
    display: inline-flex;
    align-items: center;
    min-height: 24px;
    min-width: 24px;
  }

  .foot .way {
    color: inherit;
  }

  .folded {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 8;
    overflow: hidden;
  }

  .end {
    gap: 0.6em 1em;
    padding-top: 1.2em;
  }

  .main {
    min-width: 0;
  }

  .list[aria-busy='true'] {
    opacity: 0.6;
  }

  @media (forced-colors: active) {
    :is(.chip, .row)[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }

  @media print {
    .folded {
      display: block;
    }
  }
`;
