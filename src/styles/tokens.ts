import {css} from 'lit';

/**
 * The one place where public variables become private ones. Every `--candor-*` variable is read here, with its default, and
 * nowhere else; styles read `--_*`.
 *
 * Paint sits on `.candor`, an inner wrapper: a page's `* { all: unset !important }` reaches the host, never the wrapper.
 */
export const tokens = css`
  :host {
    display: block;
  }

  :host([hidden]) {
    display: none !important;
  }

  .candor {
    --_text: var(--candor-text, currentColor); /* Text. */
    --_muted: var(--candor-muted, color-mix(in oklab, currentColor 74%, transparent)); /* Text that matters less. */
    --_line: var(--candor-line, color-mix(in oklab, currentColor 16%, transparent)); /* Lines between things, and borders. */
    --_tint: var(--candor-tint, color-mix(in oklab, currentColor 5%, transparent)); /* Backgrounds of bars, boxes and pictures to come. */
    --_accent: var(--candor-accent, light-dark(#0b57d0, #8ab4f8)); /* Links, focus, and the first thing to do. */
    --_on-accent: var(--candor-on-accent, light-dark(#fff, #0c1118)); /* Text on the accent colour. */
    --_star: var(--candor-star, light-dark(#b45f06, #f2b134)); /* Stars and the bars beside them. */
    --_good: var(--candor-good, light-dark(#0a6b42, #5bd19b)); /* What is verified, kept, open. */
    --_warn: var(--candor-warn, light-dark(#a34400, #f6a569)); /* What must be known: rewards, connections, delays. */
    --_bad: var(--candor-bad, light-dark(#b3261e, #f2938c)); /* What failed. */
    --_radius: var(--candor-radius, 10px); /* Corners. */
    --_density: var(--candor-density, 1); /* How much room things take: 0.75 is compact, 1.25 comfortable. What is pressed keeps 24 px. */
    --_gap: var(--candor-gap, calc(1em * var(--_density))); /* Space between things. */
    --_padding: var(--candor-padding, calc(1.4em * var(--_density))); /* Space inside cards. */
    --_font-size: var(--candor-font-size, max(1em, 12px)); /* Size of the text; everything else follows it. */

    position: relative;
    color: var(--_text);
    cursor: auto;
    font-size: var(--_font-size);
    font-style: normal;
    font-variant: normal;
    font-weight: 400;
    letter-spacing: normal;
    line-height: 1.5;
    list-style: none;
    overflow-wrap: anywhere;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    word-spacing: normal;
  }

  .candor *,
  .candor *::before,
  .candor *::after {
    box-sizing: border-box;
  }

  .candor :is(p, ul, ol, li, dl, dd, dt, blockquote) {
    margin: 0;
    padding: 0;
  }

  .candor :is(ul, ol) {
    list-style: none;
  }

  .candor a {
    color: var(--_accent);
    text-decoration-line: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.18em;
  }

  .candor img {
    display: block;
    max-width: 100%;
  }

  /* A picture that cannot be had. */
  .candor img[hidden] {
    display: none;
  }

  :where(.candor button) {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }

  .candor :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 4px;
  }

  .small {
    font-size: 0.8125em;
    line-height: 1.45;
  }

  .muted {
    color: var(--_muted);
  }

  .number {
    font-variant-numeric: tabular-nums;
  }

  .button {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-height: max(24px, 36px * var(--_density));
    padding: calc(0.4em * var(--_density)) 0.9em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.7);
    background: none;
    cursor: pointer;
  }

  .candor a.button {
    color: inherit;
    text-decoration-line: none;
  }

  .button:hover {
    background: var(--_tint);
  }

  .button[aria-disabled='true'] {
    cursor: default;
    color: var(--_muted);
  }

  pre {
    white-space: pre-wrap;
    font-size: 0.75em;
  }

  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    .button {
      border-color: ButtonBorder;
    }
  }
`;
