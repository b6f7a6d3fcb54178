import {css} from 'lit';

/** What cards of pledges and people have in common. */
export const card = css`
  .card {
    display: grid;
    gap: var(--_gap);
    align-content: start;
    padding: var(--_padding);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .pair {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.2em 1em;
  }

  .state {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    font-weight: 600;
  }

  .state::before {
    content: '';
    flex: none;
    width: 9px;
    height: 9px;
    border-radius: 50%;
    background: currentColor;
    forced-color-adjust: none;
  }

  .good {
    color: var(--_good);
  }

  .warn {
    color: var(--_warn);
  }

  .bad {
    color: var(--_bad);
  }

  .face {
    flex: none;
    width: 40px;
    height: 40px;
    overflow: hidden;
    border-radius: 50%;
    background: var(--_tint);
  }

  .face img {
    width: 100%;
    height: 100%;
    object-fit: cover;
  }

  .waiting {
    display: grid;
    gap: 0.8em;
    align-content: start;
  }

  .waiting > span {
    display: block;
    height: 1em;
    border-radius: 4px;
    background: var(--_tint);
  }

  .waiting > span:first-child {
    width: 60%;
    height: 1.6em;
  }

  details > summary {
    width: fit-content;
    min-height: 24px;
    cursor: pointer;
    color: var(--_accent);
  }
`;
