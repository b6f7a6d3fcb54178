import {css} from 'lit';

export const styles = css`
  .candor {
    container-type: inline-size;
  }

  .reviews {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(1.75em * var(--_density)) calc(3em * var(--_density));
  }

  .waiting {
    min-height: max(36em, 100vh);
  }

  .skeleton {
    display: grid;
    gap: 0.8em;
    align-content: start;
  }

  .skeleton span {
    height: 1em;
    border-radius: 4px;
    background: var(--_tint);
  }

  .skeleton span:nth-child(3n + 1) {
    width: 40%;
    margin-top: 1.8em;
  }

  .score {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.9em;
  }

  .mean {
    font-size: 3.25em;
    font-weight: 650;
    letter-spacing: -0.03em;
    line-height: 0.9;
    white-space: nowrap;
  }

  .score .stars {
    width: 6.6em;
    height: 1.32em;
  }

  .distribution {
    display: grid;
    gap: 1px;
    margin-top: 1em !important;
  }

  .row {
    display: grid;
    grid-template-columns: minmax(4.2em, max-content) 1fr minmax(2.6em, max-content);
    gap: 0.8em;
    align-items: center;
    width: 100%;
    min-height: max(24px, 28px * var(--_density));
    padding: 0 0.4em;
    margin-inline: -0.4em;
    border: 0;
    border-radius: 6px;
    background: none;
    cursor: pointer;
    text-align: start;
    white-space: nowrap;
  }

  .row:hover {
    background: var(--_tint);
  }

  .row .count {
    text-align: end;
  }

  .bar {
    width: 100%;
    height: 8px;
    border-radius: 4px;
  }

  .bar:dir(rtl) {
    transform: scaleX(-1);
  }

  .bar .track {
    fill: var(--_tint);
  }

  .bar .fill {
    fill: var(--_star);
  }

  .facts {
    margin-top: 1.35em;
    padding-top: 1.1em;
    border-top: 1px solid var(--_line);
  }

  .facts p + p {
    margin-top: 0.6em;
  }

  .showing {
    padding-block: 0.8em !important;
    border-block: 1px solid var(--_line);
  }

  .empty {
    padding-block: 1.4em;
  }

  /* Cut short, it would lose its labels first. */
  .review {
    overflow: visible !important;
  }

  @container (min-width: 760px) {
    .reviews {
      grid-template-columns: minmax(220px, 280px) minmax(0, 1fr);
      align-items: start;
    }
  }

  @media (forced-colors: active) {
    .bar .track {
      fill: Canvas;
      stroke: GrayText;
    }

    .bar .fill {
      fill: CanvasText;
    }

    .outcome {
      border: 1px solid CanvasText;
    }
  }
`;
