import {css} from 'lit';

export const styles = css`
  .proof .icon {
    flex: none;
    width: 1em;
    height: 1em;
    margin: 0.2em 0 0;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .proof-mark,
  .proof-said,
  .proof-summary,
  .proof-panel li {
    display: flex;
    align-items: start;
    gap: 0.45em;
  }

  .proof-mark {
    max-width: 100%;
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_muted);
    font: inherit;
    text-align: start;
  }

  .proof-mark > bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  details .proof-mark > bdi {
    white-space: normal;
  }

  :is(.card, .attributed, .proof:has(+ .replies)) .proof-mark > bdi {
    display: -webkit-box;
    -webkit-line-clamp: 2;
    -webkit-box-orient: vertical;
    white-space: normal;
  }

  button.proof-mark {
    cursor: pointer;
  }

  button.proof-mark > bdi {
    text-decoration: underline dotted;
    text-underline-offset: 0.2em;
  }

  .proof-summary {
    color: var(--_muted);
  }

  .proof-held > .icon {
    color: var(--_good);
  }

  .proof-failed:not(li),
  .proof-failed > .icon,
  .proof-failed .proof-status {
    color: var(--_bad);
    font-weight: 650;
  }

  /* Unmistakable, and it moves nothing. */
  .proof-summary.proof-failed,
  :is(.review, .card, .attributed, .line):has(> .proof > .proof-failed) {
    outline: 2px solid var(--_bad);
    outline-offset: -1px;
  }

  .proof-summary.proof-failed {
    outline-offset: 3px;
  }

  .review:has(> .proof > .proof-failed) {
    outline-offset: 6px;
  }

  .proof-panel {
    --_text: CanvasText;

    width: min(44em, 100vw - 2em);
    max-width: none;
    max-height: calc(100dvh - 2em);
    padding: 0 1.5em 1.5em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow: hidden auto;
    overscroll-behavior: contain;
    color: CanvasText;
    background: Canvas;
    font-weight: 400;
  }

  .proof-panel::backdrop {
    background: rgb(0 0 0 / 55%);
  }

  .proof-top {
    position: sticky;
    inset-block-start: 0;
    display: flex;
    justify-content: space-between;
    gap: 1em;
    padding: 1em 0 0.5em;
    font-size: 1.25em;
    background: Canvas;
  }

  .proof-top .link {
    flex: none;
    font-size: 0.8em;
  }

  .proof-title {
    margin-top: 1em !important;
  }

  .proof-panel ul {
    margin: 0.4em 0 1em;
  }

  .proof-panel li {
    padding: 0.5em 0;
    border-top: 1px solid var(--_line);
  }

  .proof-panel li > div {
    min-width: 0;
  }

  .proof-unchecked > .icon,
  .proof-unchecked .proof-status {
    color: var(--_muted);
  }

  .proof-key {
    overflow-wrap: anywhere;
  }

  .proof-row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    margin-block: 0.9em;
  }

  .proof-row progress {
    flex: 1 1 12em;
    min-width: 0;
    accent-color: var(--_accent);
  }

  .proof-panel code {
    display: block;
    margin-top: 0.4em;
    padding: 0.5em 0.7em;
    border-radius: 6px;
    background: var(--_tint);
    line-break: anywhere;
    user-select: all;
    text-align: start;
  }

  @media (forced-colors: active) {
    .proof .icon {
      color: inherit !important;
    }

    :is(.review, .card, .attributed, .line):has(> .proof > .proof-failed) {
      outline-color: CanvasText;
    }
  }
`;
