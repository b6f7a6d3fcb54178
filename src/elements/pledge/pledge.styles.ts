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
`;
