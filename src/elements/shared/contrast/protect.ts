/**
 * What a page or a theme could do to words beyond hiding them (`styles/disclosure.ts`): here, and not there, because it costs
 * bytes and nobody does it by mistake. What only takes colour away is measured instead.
 */
const text = `
  .candor {
    -webkit-text-fill-color: currentcolor;
    -webkit-text-stroke: 0;
    -webkit-text-security: none;
  }

  .disclosure, .state {
    border-inline-width: 0 !important;
    padding-inline: 0 !important;
  }

  :is(.disclosure, .card, .attributed)::before, :is(.disclosure, .state, .card, .attributed)::after {
    content: none !important;
  }

  .state::before {
    position: static !important;
    width: 9px !important;
    height: 9px !important;
  }

  .card, .attributed {
    letter-spacing: normal !important;
    line-height: 1.5 !important;
    word-spacing: normal !important;
  }

  .card {
    border-inline-width: 1px !important;
    padding-inline: var(--_padding) !important;
  }

  .card.statement, .attributed {
    border-inline-width: 0 !important;
    padding-inline: 0 !important;
  }

  :is(.disclosure, .disclosure *, .state)::first-line {
    color: inherit !important;
    font: inherit !important;
    letter-spacing: normal !important;
    background: none !important;
  }

  .disclosure, .disclosure *, .state {
    animation: none !important;
    background-clip: border-box !important;
    background-image: none !important;
    contain: none !important;
    font-feature-settings: normal !important;
    letter-spacing: normal !important;
    line-height: 1.5 !important;
    mix-blend-mode: normal !important;
    offset-path: none !important;
    text-shadow: none !important;
    transition: none !important;
    white-space: normal !important;
    word-spacing: normal !important;
    -webkit-text-fill-color: currentcolor !important;
    -webkit-text-security: none !important;
    -webkit-text-stroke: 0 !important;
  }

  :is(.small, .small *):is(.disclosure, .disclosure *, .state) {
    line-height: 1.45 !important;
  }
`;

let sheet: CSSStyleSheet | undefined;

/** Adopts, once, what keeps words in an element's shadow tree from being made unreadable. */
export const protect = (root: ShadowRoot): void => {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
};
