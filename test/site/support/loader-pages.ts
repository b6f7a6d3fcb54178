import {buildName} from '../../support/builds.js';
import {integrityOf} from './built-text.js';

/** The subject of every page. */
export const kettle = 'https://kettle.example/p/copper-kettle';

/** Where the loader lies. */
export const loader = `/candor/${buildName('candor-loader')}`;

const checked = `src="${loader}" integrity="${integrityOf(buildName('candor-loader'))}" crossorigin`;

const inject = (script: string): string => `<script>addEventListener('load', () => {${script}});</script>`;

const tagged = `const script = document.createElement('script'); script.src = '${loader}';`;
const asText = `const script = document.createElement('script');
  script.text = await (await fetch('${loader}')).text(); document.head.append(script); script.remove();`;

/** Every way in which the loader gets on a page. */
export const ways = {
  'a module': `<script type="module" ${checked}></script>`,
  'a classic script': `<script ${checked}></script>`,
  'a deferred script': `<script defer ${checked}></script>`,
  'an async script': `<script async ${checked}></script>`,
  'imported by a module': `<script type="module">import '${loader}';</script>`,
  'added by a tag manager, which removes the tag': inject(
    `${tagged} script.onload = () => script.remove(); document.head.append(script);`,
  ),
  'run as text, with no address of its own, after it was fetched': `<script type="module">${asText}</script>`,
  'run as text, and its folder named': `<link rel="trust-files" href="/elsewhere/">
    <script type="module">${asText.replace(loader, '/renamed.js')}</script>`,
  'added at the first interaction': inject(
    `addEventListener('pointerdown', () => {${tagged} document.head.append(script);}, {once: true});`,
  ),
  'twice on the page': `<script type="module" ${checked}></script><script ${checked}></script>`,
} as const;

/** One of {@link ways}. */
export type Way = keyof typeof ways;

/** What stands in every element until there is something better. */
export const fallback = '<p>What people say about the kettle.</p>';

const attributes = (prefix: string): string => `${prefix}subject="${kettle}" ${prefix}limit="30"`;

/** The reviews, as a tag. */
export const tag = `<candor-reviews ${attributes('')}>${fallback}</candor-reviews>`;

/** The reviews, where unknown tags are stripped. */
export const form = `<div data-candor="reviews" ${attributes('data-')} data-heading-level="3" data-onclick="clicked()"
  data-style="color: red">${fallback}</div>`;

/** How a page of {@link loaderPage} is put together. */
export interface LoaderPage {
  readonly head: string;
  readonly body?: string;
  readonly language?: string;
}

/** A page with the loader, or without. */
export const loaderPage = ({head, body = tag, language = 'en'}: LoaderPage): string => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>Loader</title><script src="/recorder.js"></script>
<script src="/warnings.js"></script><link rel="trust-data" href="/.well-known/trust-data.json">${head}</head>
<body><h1>Kettle</h1>${body}<p id="after">After</p></body></html>`;

/** A classic script that keeps what is written to the console as a warning. */
export const warnings = `window.warnings = [];
const {warn} = console; console.warn = (...words) => { window.warnings.push(words.join(' ')); warn(...words); };`;
