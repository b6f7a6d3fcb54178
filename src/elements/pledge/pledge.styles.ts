import {css} from 'lit';

export const styles = css`
  :host([layout='badge']) {
    display: inline-block;
    vertical-align: bottom;
  }

  :host([layout='badge']) .candor {
    width: fit-content;
    max-width: 100%;
  }

  .several {
    display: grid;
    gap: calc(var(--_gap) * 1.5);
  }

  .waiting.card-place {
    min-height: 26em;
  }

  .waiting.statement-place {
    min-height: max(36em, 100vh);
  }

  .badge-place {
    min-height: 36px;
  }

  .card {
    max-width: 34em;
  }

  /* The state is a disclosure as well, but keeps its dot beside it (disclosure.ts has the reasons). */
  .state {
    display: inline-flex !important;
    visibility: visible !important;
    opacity: 1 !important;
    font-size: inherit !important;
    clip-path: none !important;
    transform: none !important;
    position: static !important;
    text-indent: 0 !important;
    max-height: none !important;
    filter: none !important;
  }

  .card.statement {
    max-width: none;
    padding: 0;
    border: 0;
  }

  .head {
    display: grid;
    gap: 0.3em;
  }

  .text {
    font-size: 1.375em;
    font-weight: 650;
    letter-spacing: -0.01em;
    line-height: 1.25;
  }

  .statement > * {
    max-width: 46em;
  }

  .statement > .pair {
    max-width: calc(46em / 0.8125);
  }

  .wording {
    white-space: pre-line;
  }

  .statement .text {
    font-size: 1.75em;
    max-width: 26em;
  }

  .target {
    display: grid;
    gap: 0.4em;
    max-width: 46em;
  }

  .chart {
    width: 100%;
    height: 74px;
    overflow: visible;
    fill: none;
    stroke: currentColor;
  }

  /* Of one piece, or the dot would show the line below it. */
  .chart.muted {
    color: inherit;
    opacity: 0.7;
  }

  .chart:dir(rtl) {
    transform: scaleX(-1);
  }

  .chart path {
    vector-effect: non-scaling-stroke;
    stroke-linejoin: round;
    stroke-linecap: round;
  }

  .chart .goal {
    stroke-dasharray: 4 4;
    opacity: 0.6;
  }

  .chart .line {
    stroke-width: 2.5px;
  }

  .chart .dot {
    stroke-width: 9px;
  }

  /* Beside the faces as long as there is room for words, else below them. */
  .signature {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 0.9em;
    align-items: center;
  }

  .signature p {
    flex: 1 1 14em;
  }

  .faces {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
  }

  details + details {
    margin-block-start: calc(-0.6 * var(--_gap));
  }

  .entries {
    display: grid;
    gap: 0.6em;
    padding-block: 0.5em !important;
  }

  table {
    border-collapse: collapse;
  }

  th,
  td {
    padding-block: 0.2em;
    padding-inline: 0 1.2em;
    text-align: start;
    border-bottom: 1px solid var(--_line);
  }

  :is(th, td):last-child {
    padding-inline-end: 0;
    text-align: end;
  }

  .attributed {
    display: grid;
    gap: 0.6em;
    max-width: 46em;
  }

  .attributed .bad {
    color: inherit;
  }

  blockquote {
    font-style: italic;
  }

  .badge {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0.1em 0.8em;
    align-items: center;
    max-width: 100%;
    min-height: 36px;
    padding: 0.35em 1.1em;
    border: 1px solid var(--_line);
    border-radius: 18px;
    background: none;
    text-align: start;
    cursor: pointer;
  }

  .badge:hover {
    background: var(--_tint);
  }

  .popover:not(:popover-open) {
    display: none;
  }

  /*
   * In the middle of the window, with room around it for the tap that closes it. Not anchored to its button: WebKitGTK 2.50
   * measures the room beside an anchor from the top of the page, so that on a scrolled one the box ends outside the window.
   */
  .popover {
    width: min(34em, calc(100vw - 2em));
    max-height: calc(100vh - 5em);
    margin: auto;
    overflow: auto;
    background: Canvas;
    color: CanvasText;
  }

  @media (forced-colors: active) {
    .badge {
      border-color: ButtonBorder;
    }
  }
`;
