import {css} from 'lit';

/** What stands on the page only after somebody looks for something. */
export const styles = css`
  .panel {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(10em, 100%), 1fr));
    gap: 1em 1.5em;
    padding-block: 0.9em 1.2em;
    border-top: 1px solid var(--_line);
  }

  .panel fieldset {
    display: grid;
    align-content: start;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .panel legend {
    padding: 0;
    margin-bottom: 0.3em;
    font-weight: 650;
  }

  .choice {
    display: flex;
    gap: 0.6em;
    align-items: center;
    min-height: 26px;
    cursor: pointer;
  }

  .choice input {
    width: 1.15em;
    height: 1.15em;
    margin: 0;
    flex: none;
    accent-color: var(--_accent);
  }

  .chosen {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
    padding-top: 0.8em;
  }

  .button[aria-expanded='true'] {
    background: var(--_tint);
  }

  mark {
    background: color-mix(in oklab, var(--_star) 28%, transparent);
    color: inherit;
    border-radius: 2px;
  }

  @media (forced-colors: active) {
    mark {
      background: Mark;
      color: MarkText;
    }
  }
`;
