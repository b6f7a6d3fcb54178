import {css} from 'lit';

/** On paper everything is black, unfolded and whole. */
export const printStyles = css`
  @media print {
    .candor {
      --_text: #000;
      --_muted: #000;
      --_line: #000;
      --_accent: #000;
      --_good: #000;
      --_warn: #000;
      --_bad: #000;
      background: #fff;
      color-scheme: light;
    }

    .target,
    .signature,
    .change,
    [part='remedy'],
    tr {
      break-inside: avoid;
    }

    .retry,
    .link,
    .close,
    [part='copy-note'] {
      display: none;
    }

    summary {
      list-style: none;
      font-weight: 600;
    }

    /* On paper a link is its address. */
    .candor a::after {
      content: ' ' attr(href);
      overflow-wrap: anywhere;
    }
  }
`;
