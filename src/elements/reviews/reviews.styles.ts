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

  .review {
    display: grid;
    gap: 0.6em;
    padding-block: 1.4em;
    border-bottom: 1px solid var(--_line);
  }

  .head {
    font-size: 1.0625em;
    font-weight: 650;
    line-height: 1.35;
  }

  .head .stars {
    margin-inline-end: 0.6em;
  }

  .author {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.15em 0.7em;
  }

  .face {
    width: 32px;
    height: 32px;
    border-radius: 50%;
    overflow: hidden;
    background: var(--_tint);
    flex: none;
  }

  .face img {
    width: 100%;
    height: 100%;
    object-fit: cover;
  }

  .body {
    white-space: pre-line;
    max-width: 70ch;
  }

  .original-name {
    font-weight: 650;
  }

  details > summary {
    cursor: pointer;
    width: fit-content;
    min-height: 24px;
    color: var(--_accent);
  }

  .details {
    display: flex;
    flex-wrap: wrap;
    gap: 0.8em 2em;
  }

  .details > * {
    flex: 1 1 12em;
  }

  .notes li::before {
    content: '– ';
    content: '– ' / '';
    color: var(--_muted);
  }

  .aspects {
    display: grid;
    align-content: start;
    gap: 0.2em;
  }

  .aspects > div {
    display: flex;
    justify-content: space-between;
    gap: 1em;
    max-width: 16em;
  }

  .media {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .medium {
    display: grid;
    place-items: center;
    width: 84px;
    height: 84px;
    overflow: hidden;
    border-radius: calc(var(--_radius) * 0.7);
    background: var(--_tint);
    font-size: 0.75em;
    text-align: center;
  }

  .medium img {
    width: 84px;
    height: 84px;
    object-fit: cover;
  }

  .labels {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1.1em;
  }

  .good {
    color: var(--_good);
  }

  .warn {
    color: var(--_warn);
    font-weight: 600;
  }

  .icon {
    width: 0.95em;
    height: 0.95em;
    margin-inline-end: 0.35em;
    vertical-align: -0.1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.1em;
  }

  .replies {
    display: grid;
    gap: 0.8em;
  }

  .reply {
    display: grid;
    gap: 0.25em;
    padding-inline-start: 1em !important;
    border-inline-start: 3px solid var(--_line);
  }

  .outcome {
    display: grid;
    gap: 0.15em;
    margin-top: 1.4em;
    padding: 0.9em 1em;
    border-radius: var(--_radius);
    background: var(--_tint);
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
