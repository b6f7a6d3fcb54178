import {css} from 'lit';

export const styles = css`
  /* In the place that is kept for what will stand here, so that nothing moves. */
  .candor:has(> .gate) {
    display: grid;
  }

  .candor:has(> .gate) > * {
    grid-area: 1 / 1;
  }

  .candor > .gate ~ :not(pre) {
    visibility: hidden;
  }

  div.gate {
    display: grid;
    align-content: start;
    gap: calc(var(--_gap) / 2);
    padding: var(--_padding);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  span.gate {
    display: flex;
    align-self: center;
  }

  .gate p {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1em;
  }

  .requests {
    --_text: CanvasText;

    width: min(44em, 100vw - 2em);
    max-width: none;
    max-height: calc(100dvh - 2em);
    padding: 0 1.5em 1.25em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow: hidden auto;
    overscroll-behavior: contain;
    color: CanvasText;
    background: Canvas;
  }

  .requests::backdrop {
    background: rgb(0 0 0 / 55%);
  }

  .requests-head {
    position: sticky;
    inset-block-start: 0;
    display: flex;
    justify-content: space-between;
    gap: 1em;
    padding: 1em 0 0.5em;
    font-size: 1.25em;
    background: Canvas;
  }

  .requests-head .link {
    flex: none;
    font-size: 0.8em;
  }

  .requests ul {
    margin: 0.75em 0;
  }

  .requests li {
    padding: 0.5em 0;
    border-top: 1px solid var(--_line);
  }

  .requests p + p {
    margin-top: 0.5em;
  }

  .requests code {
    display: block;
    overflow-wrap: anywhere;
    text-align: start;
  }

  .requests summary {
    min-height: 24px;
    cursor: pointer;
  }

  .requests summary code {
    display: inline;
  }
`;
