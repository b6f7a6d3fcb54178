import {css} from 'lit';

export const styles = css`
  :host([layout='badge']) {
    display: inline-block;
    vertical-align: bottom;
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

  .card.statement {
    max-width: none;
    padding: 0;
    border: 0;
  }

  .text {
    font-size: 1.375em;
    font-weight: 650;
    letter-spacing: -0.01em;
    line-height: 1.25;
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
    opacity: 0.4;
  }

  .chart .line {
    stroke: var(--_accent);
    stroke-width: 2.5px;
  }

  .chart .dot {
    stroke: var(--_accent);
    stroke-width: 9px;
  }

  .signature {
    display: flex;
    gap: 0.9em;
    align-items: center;
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
    padding: 0.2em 1.2em 0.2em 0;
    text-align: start;
    border-bottom: 1px solid var(--_line);
  }

  td:last-child {
    text-align: end;
  }

  .attributed {
    display: grid;
    gap: 0.6em;
    max-width: 46em;
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

  .popover {
    width: min(34em, calc(100vw - 2em));
    max-height: calc(100vh - 2em);
    margin: auto;
    overflow: auto;
    background: Canvas;
    color: CanvasText;
  }

  /* A popover's button is its anchor by itself; where that is unknown it stands in the middle. */
  @supports (position-area: block-end) {
    .popover {
      position-area: block-end span-inline-end;
      margin: 0.4em 0;
      position-try-fallbacks: flip-block, flip-inline, flip-block flip-inline;
    }
  }

  @media (forced-colors: active) {
    .badge {
      border-color: ButtonBorder;
    }
  }
`;
