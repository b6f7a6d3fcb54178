/** A style sheet that hosts are known to have, and what it stands for. */
export interface HostReset {
  readonly name: string;
  readonly css: string;
}

const everything =
  'html, body, div, span, applet, object, iframe, h1, h2, h3, h4, h5, h6, p, blockquote, pre, a, abbr, address, cite, code, del, dfn, em, img, ins, kbd, q, s, samp, small, strike, strong, sub, sup, tt, var, b, u, i, center, dl, dt, dd, ol, ul, li, fieldset, form, label, legend, table, caption, tbody, tfoot, thead, tr, th, td, article, aside, canvas, details, embed, figure, figcaption, footer, header, hgroup, menu, nav, output, ruby, section, summary, time, mark, audio, video';

/** The rules by which these differ from a page without them, as they are published; and what pages add of their own. */
export const hostResets: readonly HostReset[] = [
  {
    name: 'Meyer',
    css: `${everything} { margin: 0; padding: 0; border: 0; font-size: 100%; font: inherit; vertical-align: baseline }
body { line-height: 1 } ol, ul { list-style: none } table { border-collapse: collapse; border-spacing: 0 }`,
  },
  {
    name: 'normalize',
    css: `html { line-height: 1.15; -webkit-text-size-adjust: 100% } body { margin: 0 } b, strong { font-weight: bolder }
button, input, optgroup, select, textarea { font-family: inherit; font-size: 100%; line-height: 1.15; margin: 0 }
button, [type="button"] { -webkit-appearance: button } summary { display: list-item } img { border-style: none }`,
  },
  {
    name: 'Tailwind preflight',
    css: `*, ::before, ::after { box-sizing: border-box; margin: 0; padding: 0; border: 0 solid }
html { line-height: 1.5; tab-size: 4; -webkit-tap-highlight-color: transparent } a { color: inherit; text-decoration: inherit }
h1, h2, h3 { font-size: inherit; font-weight: inherit } ol, ul, menu { list-style: none } summary { display: list-item }
img, svg, video, canvas { display: block; vertical-align: middle } img, video { max-width: 100%; height: auto }
button, input, select, textarea { font: inherit; letter-spacing: inherit; color: inherit; border-radius: 0; background-color: transparent; opacity: 1 }`,
  },
  {
    name: 'Bootstrap reboot',
    css: `*, *::before, *::after { box-sizing: border-box } body { margin: 0; font-weight: 300; line-height: 1.8; text-align: center }
p { margin-top: 0; margin-bottom: 1rem } ol, ul { padding-left: 2rem } th { text-align: inherit } a { text-decoration: underline }
button { border-radius: 0 } select { word-wrap: normal } [hidden] { display: none !important } svg { vertical-align: middle }`,
  },
  {
    name: 'sizes in rem',
    css: 'html { font-size: 62.5% }',
  },
  {
    name: 'all unset',
    css: '#box * { all: unset !important }',
  },
  {
    name: 'everything that is inherited',
    css: `#box { line-height: 0; letter-spacing: 1em; word-spacing: 2em; text-transform: uppercase; text-indent: 4em;
text-align: justify; text-shadow: 0 0 9px red; font-style: italic; font-weight: 900; font-variant: small-caps; list-style: square inside;
white-space: pre; cursor: wait; overflow-wrap: normal; border-collapse: collapse; text-wrap: nowrap }`,
  },
  {
    name: 'everything that is inherited, on everything',
    css: `#box * { line-height: 0 !important; letter-spacing: 1em !important; text-transform: uppercase !important;
text-indent: 4em !important; font-weight: 900 !important; white-space: nowrap !important; text-align: end !important }`,
  },
  {
    name: 'a flexible row',
    css: '#box { display: flex; flex-direction: column; align-items: stretch }',
  },
  {
    name: 'floats, clears and columns',
    css: '#box * { float: none; clear: both; columns: auto; vertical-align: super }',
  },
  {
    name: 'no selecting, no pointing, no motion',
    css: '* { user-select: none; -webkit-user-select: none; touch-action: none; animation: none !important; transition: none !important }',
  },
  {
    name: 'a large font on everything, and the size said',
    css: '* { font-size: 50px !important } #box { --candor-font-size: 16px }',
  },
];
