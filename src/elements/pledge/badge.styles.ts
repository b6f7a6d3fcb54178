import {css} from 'lit';

/** A pledge as a badge, and what opens from it. */
export const badgeStyles = css`
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
`;
