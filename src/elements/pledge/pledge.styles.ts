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

  /*
   * The state is a disclosure as well, but keeps its dot beside it; and so is what it stands in, since it has the state as a
   * part name too (disclosure.ts has the reasons).
   */
  .state,
  .badge,
  article {
    visibility: visible !important;
    opacity: 1 !important;
    font-size: max(1em, 11px) !important;
    clip-path: none !important;
    transform: none !important;
    position: static !important;
    text-indent: 0 !important;
    min-width: min(10em, 100%) !important;
    height: auto !important;
    max-height: none !important;
    margin-inline: 0 !important;
    overflow: visible !important;
    content-visibility: visible !important;
    filter: none !important;
    mask: none !important;
    scale: none !important;
    rotate: none !important;
    translate: none !important;
    zoom: 1 !important;
  }

  .state {
    min-width: min-content !important;
  }

  .state,
  .badge {
    display: inline-flex !important;
  }

  article:not(.popover),
  .popover:popover-open {
    display: grid !important;
  }

  article {
    scroll-margin-block: 1em;
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
    display: block;
    width: 100%;
    height: 74px;
    overflow: visible;
    fill: none;
    stroke: currentColor;
  }

  .statement .chart {
    height: 112px;
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

  .chart :is(.goal, .deadline) {
    stroke-linecap: butt;
    opacity: 0.6;
  }

  .chart .goal {
    stroke-dasharray: 5 4;
  }

  .chart .pace {
    stroke-width: 1.5px;
    stroke-dasharray: 0.1 4;
  }

  .chart .line {
    stroke-width: 2.5px;
  }

  .chart .points {
    stroke-width: 5px;
  }

  .chart .dot {
    stroke-width: 10px;
  }

  /* What is marked in the chart is marked in the same way in the words below it. */
  .chart ~ .pair :is(.now, .goal)::before {
    content: '';
    display: inline-block;
    margin-inline-end: 0.5em;
    vertical-align: middle;
  }

  .chart ~ .pair .now::before {
    width: 9px;
    height: 9px;
    border-radius: 50%;
    background: currentColor;
    forced-color-adjust: none;
  }

  .chart ~ .pair .goal::before {
    width: 23px;
    border-block-start: 1px dashed;
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

  [part='remedy-title'] {
    font-weight: 600;
  }

  [part='standards'] ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1.2em;
  }

  .link-place {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
  }

  /* Another thing to press stands right below (WCAG 2.2, 2.5.8). */
  .pair > a,
  .link-place a {
    line-height: 24px;
  }

  .badge.small {
    font-size: max(0.8125em, 11px) !important;
  }

  .badge {
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

  /* A pledge without a name is called by what it says, which may be long. */
  .badge bdi[part] {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }

  .badge:hover,
  .close:hover {
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
    position: fixed !important;
    inset: 0 !important;
    width: min(34em, calc(100vw - 2em));
    height: fit-content !important;
    max-height: calc(100vh - 5em) !important;
    margin: auto !important;
    overflow: auto !important;
    overscroll-behavior: contain;
    background: Canvas;
    color: CanvasText;
  }

  .popover > .pair:first-of-type {
    padding-inline-end: 2.5em;
  }

  .close {
    position: absolute;
    inset-block-start: 0.6em;
    inset-inline-end: 0.6em;
    display: grid;
    place-items: center;
    width: 36px;
    height: 36px;
    border: 0;
    border-radius: 50%;
    background: none;
    cursor: pointer;
  }

  .close::before {
    content: '×';
    font-size: 1.5em;
    line-height: 1;
  }

  @media (forced-colors: active) {
    .badge {
      border-color: ButtonBorder;
    }
  }

  @media print {
    .candor {
      --_text: #000;
      --_muted: #000;
      --_line: #000;
      --_accent: #000;
      --_good: #000;
      --_warn: #000;
      --_bad: #000;
      background: #fff;
      color-scheme: light;
    }

    .target,
    .signature,
    .change,
    [part='remedy'],
    tr {
      break-inside: avoid;
    }

    .retry,
    .link,
    .close,
    [part='copy-note'] {
      display: none;
    }

    summary {
      list-style: none;
      font-weight: 600;
    }

    /* On paper a link is its address. */
    .candor a::after {
      content: ' ' attr(href);
      overflow-wrap: anywhere;
    }
  }
`;
