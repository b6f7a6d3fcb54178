import {css} from 'lit';

export const styles = css`
  .candor {
    container-type: inline-size;
  }

  .reviews {
    display: grid;
    gap: 1.75em 3em;
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
    display: block;
    height: 1em;
    border-radius: 4px;
    background: var(--_tint);
  }

  .skeleton span:nth-child(3n + 1) {
    width: 40%;
    height: 1.6em;
    margin-top: 1.2em;
  }

  .skeleton span:nth-child(3n) {
    width: 75%;
  }

  .score {
    display: flex;
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
    min-height: 26px;
    white-space: nowrap;
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
    display: grid;
    gap: 0.5em;
    margin-top: 1.1em;
    padding-top: 0.9em;
    border-top: 1px solid var(--_line);
  }

  .showing {
    padding-block: 0.8em !important;
    border-block: 1px solid var(--_line);
  }

  .more {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6em 1em;
    padding-top: 1.2em;
  }

  .empty {
    padding-block: 1.4em;
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
