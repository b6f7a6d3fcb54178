/** A name that must not stand in a room. */
export interface ForbiddenName {
  readonly name: string;
  readonly pattern: RegExp;
  /** Also within strings and templates, where lit has its bindings. */
  readonly inStrings?: boolean;
}

// Not the end of another name and no member of anything, the global object apart.
const free = String.raw`(?<![\w$#-])(?<!\.(?<!\b(?:globalThis|window|self)\.))`;

const word = (name: string): ForbiddenName => ({
  name,
  pattern: new RegExp(String.raw`${free}${name}(?![\w$:-])`),
});
const called = (name: string): ForbiddenName => ({
  name: `${name}()`,
  pattern: new RegExp(String.raw`${free}${name}\s*\(`),
});
const written = (name: string): ForbiddenName => ({
  name,
  pattern: new RegExp(`\\b${name}\\b`),
  inStrings: true,
});

/** Ways to the network that are not the client's. */
export const network = [
  called('fetch'),
  ...['XMLHttpRequest', 'WebSocket', 'EventSource', 'sendBeacon'].map(written),
];

/** What would stay on the visitor's machine. */
export const storage = [
  ...['localStorage', 'sessionStorage', 'indexedDB'].map(written),
  {name: 'document.cookie', pattern: /\bdocument\s*\.\s*cookie\b/},
];

// `document` is also our word for what an endpoint serves, so it is the browser's own only with one of its members.
const domDocument = {
  name: 'document',
  pattern:
    /typeof document\b|globalThis\.document\b|(?<![\w$.])document\s*\??\.\s*(?:querySelector|create[A-Z]|getElement|body\b|head\b|documentElement|defaultView|baseURI|location\b|cookie|title\b|addEventListener|implementation|write|adopted|visibility|activeElement|importNode|fonts\b)/,
};

/** The page. */
export const dom = [
  domDocument,
  ...[
    'window',
    'navigator',
    'DOMParser',
    'customElements',
    'HTMLElement',
    'matchMedia',
    'requestAnimationFrame',
  ].map(word),
];

/** Text as markup, and the inline styles that a strict policy refuses. */
export const rawHtml = [
  ...[
    'innerHTML',
    'outerHTML',
    'insertAdjacentHTML',
    'setHTMLUnsafe',
    'unsafeHTML',
    'unsafeSVG',
    'unsafeMathML',
    'styleMap',
    'srcdoc',
  ].map(written),
  {name: '<style>', pattern: /<style\b/, inStrings: true},
  {name: 'style=', pattern: /\sstyle=/, inStrings: true},
];
