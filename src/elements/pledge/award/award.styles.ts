import {css} from 'lit';

/** A badge that was awarded. */
export const styles = css`
  .awarded {
    display: grid;
    gap: 0.4em;
    justify-items: start;
  }

  /* As in a card: what is said of checks may take two lines. */
  .awarded > .proof {
    min-height: 2.9em;
  }

  .awarded > .badge:has(~ .proof > .proof-failed) {
    outline: 2px solid var(--_bad);
    outline-offset: -1px;
  }

  /* What it stands in is small already. */
  [part='awarded'] {
    font-size: max(1em, 11px) !important;
  }

  .award-top {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 0.9em;
    align-items: center;
  }

  /* Beside the picture as long as there is room for words, else below it. */
  .award-top .text {
    flex: 1 1 7em;
  }

  .award-top .face {
    flex: none;
    width: 64px;
    height: 64px;
    border-radius: 0;
  }

  .award-top img {
    object-fit: contain;
  }
`;
