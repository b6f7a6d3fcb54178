import {css} from 'lit';

/** A target: its figures, and the chart of what was measured. */
export const targetStyles = css`
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
`;
