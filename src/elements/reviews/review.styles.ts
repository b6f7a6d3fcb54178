import {css} from 'lit';

/** One review and what came of it. */
export const reviewStyles = css`
  .review {
    display: grid;
    gap: calc(0.6em * var(--_density));
    padding-block: calc(1.4em * var(--_density));
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

  .author,
  .details,
  .media,
  .labels,
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2em 1.1em;
  }

  .author {
    column-gap: 0.7em;
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

  details > summary {
    cursor: pointer;
    width: fit-content;
    min-height: 24px;
    color: var(--_accent);
  }

  .details {
    align-items: start;
    gap: 0.8em 2em;
  }

  .details > * {
    flex: 0 1 18em;
  }

  .notes li::before {
    content: '– ';
    content: '– ' / '';
    color: var(--_muted);
  }

  .aspects {
    border-collapse: collapse;
  }

  .aspects th {
    padding: 0;
    padding-inline-end: 1.5em;
    font-weight: 400;
    text-align: start;
  }

  .aspects td {
    padding: 0;
  }

  .media {
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
    align-items: baseline;
  }

  .foot span .link {
    margin-inline-start: 0.4em;
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
`;
