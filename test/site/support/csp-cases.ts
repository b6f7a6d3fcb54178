import type {EngineName} from '../../support/engines.js';
import {integrityOf} from './built-text.js';
import {fileOf, furtherFiles, type WayIn} from './csp-page.js';
import {type Shown, visitHash} from './csp-visit.js';

/** What a policy is about: addresses without a slash at the end, and what reports go to. */
export interface Place {
  readonly files: string;
  readonly data: string;
  readonly way: WayIn;
  readonly report: string;
}

/** What a page with a policy comes to. */
export interface Expected {
  readonly shown: Shown;
  /** How many violations the page may report at most; 0 where it is not said. */
  readonly violations?: number;
  /** What our code says of it in the console, at most once. */
  readonly note?: RegExp;
}

/** A policy, and what is known about it. */
export interface PolicyCase {
  readonly name: string;
  readonly headers: (place: Place) => Readonly<Record<string, string>>;
  readonly nonce?: string;
  /** Whether files on the site's own origin are another case. */
  readonly isOnSiteToo?: true;
  /** Full function and no violation where it says nothing. */
  readonly expected?: (way: WayIn, engine: EngineName) => Expected | undefined;
  /** The engines that know it; all where it does not say. */
  readonly engines?: readonly EngineName[];
  /** The engines in which the page has to be isolated by it. */
  readonly isolates?: readonly EngineName[];
}

type Directives = (place: Place) => string;

const csp =
  (scripts: Directives, more = '', styles = "'none'") =>
  (place: Place) => ({
    'Content-Security-Policy': [
      "default-src 'none'",
      `script-src ${scripts(place)}`,
      `connect-src ${place.data}`,
      // Its own icon is the page's affair: Firefox asks for it in any case.
      `img-src ${place.data} 'self'`,
      `style-src ${styles}`,
      ...(more ? [more] : []),
      place.report,
    ].join('; '),
  });

const list: Directives = ({files}) => `${files} ${visitHash}`;
const quoted = (name: string): string => `'${integrityOf(name)}'`;
const hashOfSnippet: Directives = ({way}) => `${quoted(fileOf(way))} ${visitHash}`;
const hashesOfAll: Directives = (place) => [hashOfSnippet(place), ...furtherFiles.map(quoted)].join(' ');

// What is not listed is refused by the page, and reported once for each time that it was wanted.
const onlySnippet = (way: WayIn): Expected =>
  way === 'loader' ? {shown: 'untouched', violations: 10} : {shown: 'english', violations: 8};

// Asking for the policy is itself the one violation; an engine without Trusted Types asks nobody.
const withoutPolicy = (): Expected => ({shown: 'untouched', violations: 1, note: /Trusted Types policy/});

const trusted = "require-trusted-types-for 'script'";
const isolated = {'Cross-Origin-Opener-Policy': 'same-origin'};

/** Every policy, from the plainest on. */
export const policyCases: readonly PolicyCase[] = [
  {name: 'allow-list', isOnSiteToo: true, headers: csp(list, '', "'self'")},
  {name: "nonce and 'strict-dynamic'", nonce: 'abc', headers: csp(() => "'nonce-abc' 'strict-dynamic'")},
  {name: 'nonce alone', nonce: 'abc', headers: csp(() => "'nonce-abc'")},
  {name: 'hash of the snippet', headers: csp(hashOfSnippet), expected: onlySnippet},
  {
    name: "hash of the snippet and 'strict-dynamic'",
    headers: csp((place) => `${hashOfSnippet(place)} 'strict-dynamic'`),
  },
  {name: 'hashes of all files', isOnSiteToo: true, headers: csp(hashesOfAll)},
  {
    name: "hashes of all files and 'strict-dynamic'",
    headers: csp((place) => `${hashesOfAll(place)} 'strict-dynamic'`),
  },
  {name: 'Trusted Types, any policy', headers: csp(list, trusted)},
  {name: 'Trusted Types, candor', headers: csp(list, `${trusted}; trusted-types candor`)},
  {
    name: 'Trusted Types, other policies only',
    headers: csp(list, `${trusted}; trusted-types other`),
    expected: withoutPolicy,
  },
  {
    name: "Trusted Types, 'none'",
    headers: csp(list, `${trusted}; trusted-types 'none'`),
    expected: withoutPolicy,
  },
  {
    name: 'COOP and COEP require-corp',
    headers: () => ({...isolated, 'Cross-Origin-Embedder-Policy': 'require-corp'}),
  },
  {
    name: 'COOP and COEP credentialless',
    engines: ['chromium'],
    headers: () => ({...isolated, 'Cross-Origin-Embedder-Policy': 'credentialless'}),
  },
  {
    name: 'Integrity-Policy',
    isOnSiteToo: true,
    headers: () => ({'Integrity-Policy': 'blocked-destinations=(script)'}),
  },
];

/** The plainest policy that has everything in it: for pages of which a policy is not the point. */
export const trustedList = ({files, data, frame}: {files: string; data: string; frame: string}) => ({
  'Content-Security-Policy': [
    "default-src 'none'",
    `script-src ${files} ${visitHash}`,
    `connect-src ${data}`,
    `img-src ${data} 'self'`,
    "style-src 'none'",
    `frame-src ${frame}`,
    trusted,
    'trusted-types candor',
  ].join('; '),
});
