import {css} from 'lit';

/** Reviews side by side, close together, on numbered pages; what many speak of; two sides. */
export const styles = css`
  .grid .list {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(17em, 100%), 1fr));
    gap: 1em;
    padding-top: 1.2em;
  }

  .strip .list {
    display: flex;
    gap: 1em;
    overflow-x: auto;
    overscroll-behavior-x: contain;
    scroll-snap-type: x mandatory;
    padding-block: 0.4em 1em;
  }

  .strip .item {
    flex: 0 0 min(21em, 86%);
    scroll-snap-align: start;
  }

  .strip {
    padding-top: 0.8em;
  }

  .arrows {
    justify-content: end;
  }

  .arrow {
    width: 40px;
    justify-content: center;
  }

  .arrow .icon {
    margin: 0;
  }

  .arrow .back {
    rotate: 180deg;
  }

  .arrow:dir(rtl) .icon {
    scale: -1 1;
  }

  :is(.grid, .carousel) .main .list .item {
    display: flex;
    flex-direction: column;
  }

  /* As high as its neighbours, with what can be done at the bottom edge. */
  :is(.grid, .carousel) .main .list .review {
    display: flex;
    flex: 1;
    flex-direction: column;
    padding: 1.1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  :is(.grid, .carousel) .main .list .foot {
    margin-top: auto;
  }

  :is(.grid, .carousel) .main .list .folded {
    -webkit-line-clamp: 6;
  }

  .compact .review {
    gap: 0.3em;
    padding-block: 0.8em;
    font-size: 0.9375em;
  }

  .compact .body {
    max-width: none;
  }

  .compact .main .folded {
    -webkit-line-clamp: 3;
  }

  .compact .medium,
  .compact .medium img {
    width: 48px;
    height: 48px;
  }

  .topics {
    display: grid;
    gap: 0.7em;
    margin-top: 1.1em !important;
    padding-top: 0.9em !important;
    border-top: 1px solid var(--_line);
  }

  .opposites {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(18em, 100%), 1fr));
    gap: 0 2em;
    padding-top: 1.2em;
    border-bottom: 1px solid var(--_line);
  }

  .opposites .review {
    border: 0;
    padding-block: 0.6em 1.2em;
  }

  .opposites .among {
    grid-column: 1 / -1;
    padding-bottom: 1em;
  }

  .pages,
  .arrows {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }

  .button[aria-current='page'] {
    border-color: var(--_accent);
    background: color-mix(in oklab, var(--_accent) 14%, transparent);
    font-weight: 600;
  }

  @media (prefers-reduced-motion: no-preference) {
    .strip .list {
      scroll-behavior: smooth;
    }
  }

  @media (forced-colors: active) {
    .button[aria-current='page'] {
      outline: 2px solid Highlight;
    }
  }
`;
