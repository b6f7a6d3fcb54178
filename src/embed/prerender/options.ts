import type {ClientOptions} from '../../client/options.js';
import type {ElementName} from './element-names.js';

/** What is to be prerendered. */
export interface PrerenderOptions {
  /** The endpoint, or one of its documents: absolute. */
  readonly url: string;
  readonly element: ElementName;
  /** The attributes the element stands with in the page: `subject`, `layout`, `limit`, `json-ld`, … */
  readonly attributes?: Readonly<Record<string, string>>;
  /** The language of the page where the element has no `lang` (BCP 47). `en` where nothing is said. */
  readonly language?: string;
  /** The address of the page it will stand in. Needed where there is no subject, and for JSON-LD. */
  readonly page?: string;
  /** A declarative shadow root instead of light DOM: the page's own CSS does not reach it. Needs `css`. */
  readonly shadow?: boolean;
  /** Where `candor.css` lies, for the shadow root to link: a page that allows no inline styles allows that. */
  readonly css?: string;
  /** For how many seconds it is new enough that nobody's browser asks before the visitor does something. */
  readonly freshFor?: number;
  /** The page's own fallback, as HTML. It is trusted, and kept aside for the next time. */
  readonly fallback?: string;
  /** What tells its ids apart from those of others in the page. */
  readonly id?: string;
  /** Now, in milliseconds since 1970. */
  readonly now?: number;
  /** Ends it. */
  readonly signal?: AbortSignal;
  /** Stands in for the platform's own `fetch`. */
  readonly fetch?: ClientOptions['fetch'];
  /** How long asking may take, in milliseconds. */
  readonly deadline?: number;
}

/** An element with its contents, ready to be put into a page. */
export interface Prerendered {
  /** The whole element. */
  readonly html: string;
  /** What stands between its tags, for those who write the tags themselves (`dangerouslySetInnerHTML`, `v-html`, …). */
  readonly content: string;
  /** The attributes its tag has, those that mark it as prerendered included. */
  readonly attributes: Readonly<Record<string, string>>;
  /** schema.org JSON-LD of what is visible, where search engines take it: an object for `JSON.stringify`. */
  readonly jsonLd: {readonly [member: string]: unknown} | undefined;
  /** Where the data came from, after redirects. */
  readonly source: string;
}
