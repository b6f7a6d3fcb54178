import {css} from 'lit';

/**
 * What honesty requires stays visible, whatever a theme says: `!important` inside a shadow root wins over `::part()` and over
 * the page's own `!important` (CSS Cascade 5 §6.2, design §2).
 */
export const disclosure = css`
  .disclosure {
    visibility: visible !important;
    opacity: 1 !important;
    font-size: max(0.8125em, 11px) !important;
    clip-path: none !important;
    transform: none !important;
    position: static !important;
    text-indent: 0 !important;
    width: auto !important;
    max-width: none !important;
    height: auto !important;
    max-height: none !important;
    margin-inline: 0 !important;
    overflow: visible !important;
    content-visibility: visible !important;
    filter: none !important;
    mask: none !important;
    scale: none !important;
    rotate: none !important;
    translate: none !important;
    zoom: 1 !important;
  }

  .disclosure .disclosure {
    font-size: 1em !important;
  }

  p.disclosure,
  div.disclosure {
    display: block !important;
  }

  ul.disclosure {
    display: flex !important;
  }

  li.disclosure,
  span.disclosure {
    display: inline !important;
  }
`;
