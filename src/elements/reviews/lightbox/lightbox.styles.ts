import {css} from 'lit';

// The surround is dark whatever the page is, so its colours are its own; in forced colours the system's take their place.
export const styles = css`
  .lightbox {
    --_accent: #8ab4f8;
    --_line: #ffffff47;
    --_tint: #ffffff1f;

    position: fixed;
    inset: 0;
    width: 100%;
    max-width: none;
    height: 100vh;
    height: 100dvh;
    max-height: none;
    margin: 0;
    padding: env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom) env(safe-area-inset-left);
    border: 0;
    overflow: hidden;
    container: lightbox / inline-size;
    color: #f4f5f6;
    background: #101214;
    color-scheme: dark;
    overscroll-behavior: contain;
    touch-action: pan-x pinch-zoom;
  }

  .lightbox::backdrop {
    background: #101214;
  }

  .lightbox-stage {
    display: grid;
    grid-template:
      'author close' auto
      'strip strip' minmax(0, 1fr)
      'caption caption' auto / minmax(0, 1fr) auto;
    gap: 0.5em 0.75em;
    height: 100%;
    padding: 0.5em;
    font-size: 0.9375em;
    line-height: 1.45;
  }

  .lightbox-several {
    grid-template:
      'author author close' auto
      'strip strip strip' minmax(0, 1fr)
      'caption caption caption' auto
      'previous . next' auto / auto minmax(0, 1fr) auto;
  }

  .lightbox-author {
    grid-area: author;
    align-self: center;
    padding-inline-start: 0.5em !important;
  }

  .lightbox-author > span {
    margin-inline-start: 0.5em;
    color: #c4c8cc;
  }

  .lightbox-strip {
    grid-area: strip;
    display: flex;
    min-height: 0;
    overflow: auto hidden;
    overscroll-behavior: contain;
    scroll-snap-type: x mandatory;
    scrollbar-width: none;
  }

  .lightbox-strip::-webkit-scrollbar {
    display: none;
  }

  .lightbox-strip:focus-visible {
    outline-offset: -2px;
  }

  .lightbox-slide {
    flex: none;
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    grid-auto-rows: auto;
    gap: 0.5em;
    place-items: center;
    width: 100%;
    height: 100%;
    scroll-snap-align: center;
    scroll-snap-stop: always;
  }

  .lightbox-medium {
    max-width: 100%;
    max-height: 100%;
    object-fit: contain;
  }

  .lightbox-failure {
    padding: 1em !important;
    text-align: center;
  }

  video.lightbox-medium:not([width]) {
    width: min(100%, 60em);
    aspect-ratio: 16 / 9;
  }

  .lightbox-caption {
    grid-area: caption;
    align-self: center;
    justify-self: center;
    max-width: 70ch;
    max-height: 25vh;
    overflow: auto;
    overscroll-behavior: contain;
    text-align: center;
  }

  .lightbox-count {
    display: block;
    color: #c4c8cc;
  }

  .lightbox-button {
    display: grid;
    place-items: center;
    align-self: center;
    width: max(44px, 2.4em);
    height: max(44px, 2.4em);
    padding: 0;
    border: 1px solid transparent;
    border-radius: 50%;
    background: none;
    cursor: pointer;
  }

  .lightbox-button:hover {
    background: var(--_tint);
  }

  .lightbox-button:focus-visible {
    border-radius: 50%;
  }

  .lightbox-button[aria-disabled='true'] {
    cursor: default;
    color: #8b9096;
    background: none;
  }

  .lightbox-button svg {
    width: 1.5em;
    height: 1.5em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .lightbox-button svg:dir(rtl) {
    transform: scaleX(-1);
  }

  .lightbox-close {
    grid-area: close;
  }

  .lightbox-previous {
    grid-area: previous;
  }

  .lightbox-next {
    grid-area: next;
  }

  @container lightbox (min-width: 18em) {
    .lightbox-several {
      grid-template:
        'author author close' auto
        'strip strip strip' minmax(0, 1fr)
        'previous caption next' auto / auto minmax(0, 1fr) auto;
    }
  }

  @container lightbox (min-width: 44em) {
    .lightbox-stage {
      padding: 0.75em 1em 1.25em;
    }

    .lightbox-several {
      grid-template:
        'author author close' auto
        'previous strip next' minmax(0, 1fr)
        'caption caption caption' auto / auto minmax(0, 1fr) auto;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .lightbox-strip {
      scroll-behavior: smooth;
    }
  }

  @media (forced-colors: active) {
    .lightbox-button {
      border-color: ButtonText;
    }

    .lightbox-button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }

    .lightbox-author > span,
    .lightbox-count {
      color: CanvasText;
    }
  }
`;
