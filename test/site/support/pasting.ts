import {readFileSync} from 'node:fs';
import {join} from 'node:path';

import type {Page} from '../../support/browser.js';
import {builds} from '../../support/builds.js';
import {publishDemo} from '../../support/published-demo.js';
import {type StaticServer, serve} from '../../support/static-server.js';
import {waitFor} from '../../support/wait-for.js';
import {type BuiltFile, builderModule, type Settings, type Step} from './builder.js';
import {recorder} from './recorder.js';

/** A site to paste into, an endpoint and a CDN, each on its own origin, as it is outside. */
export interface Pasting {
  readonly site: StaticServer;
  readonly endpoint: StaticServer;
  readonly cdn: StaticServer;
  readonly file: BuiltFile;
  /** The builder's settings for reviews of that endpoint. */
  settings(more?: Partial<Settings>): Settings;
  /** The code to paste, by its place in the list of steps. */
  steps(settings: Settings): readonly Step[];
  /** Makes the site's page; a page of the site has a recorder in front of everything. */
  put(path: string, html: string, policy?: string): void;
  /** How often each document was asked for since the last time. */
  asked(): Record<string, number>;
  close(): Promise<void>;
}

const open = {'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin'};

/** What is reviewed in all of it. */
export const kettle = 'https://kettle.example/p/copper-kettle';

/**
 * Starts the three servers.
 *
 * @param folder - Empty, for the published endpoint.
 */
export const openPasting = async (folder: string): Promise<Pasting> => {
  const {folders, documents} = await publishDemo(folder);
  const pages: Record<string, string> = {'/recorder.js': recorder, '/favicon.ico': ''};
  const endpoint = await serve({folders, documents, rules: [{path: /./, headers: open}]});
  const cdn = await serve({folders: {'/npm/': builds}, rules: [{path: /./, headers: open}]});
  const site = await serve({folders: {'/candor/': builds}, documents: pages});
  const {findLoader} = await builderModule('files');
  const {snippetsFor} = await builderModule('snippets');
  const {untouched} = await builderModule('settings');
  const file = findLoader(JSON.parse(readFileSync(join(builds, 'integrity.json'), 'utf8')));
  return {
    ...{site, endpoint, cdn, file},
    settings: (more = {}) => ({
      ...untouched,
      src: `${endpoint.origin}/.well-known/trust-data.json`,
      options: {subject: kettle, limit: '3'},
      ...more,
    }),
    steps: (settings) => snippetsFor(settings, file).steps,
    put: (path, html, policy) => {
      pages[path] = html;
      site.rules = [
        ...site.rules.filter((rule) => rule.path !== path),
        ...(policy ? [{path, headers: {'Content-Security-Policy': policy}}] : []),
      ];
    },
    asked: () => {
      const counts: Record<string, number> = {};
      for (const {url} of endpoint.requests.splice(0)) {
        if (!url.includes('.json')) continue;
        counts[url] = (counts[url] ?? 0) + 1;
      }
      return counts;
    },
    close: async () => {
      await Promise.all([endpoint.close(), cdn.close(), site.close()]);
    },
  };
};

/** A page of a site, with what it has in its head, in its body, and at the end. */
export const pageOf = ({head = '', body, end = ''}: {head?: string; body: string; end?: string}): string =>
  `<!doctype html>
<html lang="en">
<head><script src="/recorder.js"></script><meta charset="utf-8"><title>A page</title>${head}</head>
<body><main>${body}</main>${end}</body>
</html>`;

/** Waits until the element has drawn its reviews, and gives what it says it shows. */
export const drawn = (page: Page, tag = 'candor-reviews'): Promise<string> =>
  waitFor(page, readShown, [tag], 20_000).then(String);

/** Runs in the page. */
function readShown(tag: string): string | undefined {
  const root = document.querySelector(tag)?.shadowRoot;
  const parts =
    root?.querySelector('[part~="showing"]') ??
    (tag === 'candor-reviews' ? undefined : root?.querySelector('[part~="base"]'));
  const text = parts?.textContent?.replace(/\s+/g, ' ').trim();
  return text && text.length > 2 ? text : undefined;
}
