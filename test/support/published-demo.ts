import {globSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

import {importDocument, openStore, publish} from '../../src/endpoint/index.js';
import {buildName, builds, project} from './builds.js';
import type {StaticServerOptions} from './static-server.js';

const demo = join(project, 'demo');

/** All pages of the demo that are files, as paths on its server. */
export const demoPages: readonly string[] = globSync('**/*.html', {cwd: demo})
  .map((path) => `/${path.replaceAll('\\', '/')}`)
  .filter((path) => !path.startsWith('/broken/'))
  .sort();

/** A page of the demo that only its server makes. */
export const madePage = '/p/moka-pot';

/** The documents of the demo as of today. */
const demoDocuments = async (): Promise<ReadonlyMap<string, unknown>> => {
  const module = pathToFileURL(join(demo, 'move-dates.mjs')).href;
  const {asOfToday}: {asOfToday: (document: unknown) => unknown} = await import(module);
  const names = globSync('**/*.json', {cwd: join(demo, 'data')}).sort();
  return new Map(
    names.map((name) => [
      name.replaceAll('\\', '/'),
      asOfToday(JSON.parse(readFileSync(join(demo, 'data', name), 'utf8'))),
    ]),
  );
};

/**
 * The demo as nothing but files: its pages, the build, and its endpoint published, all under the paths its pages ask for.
 *
 * @param out - An empty folder for the published endpoint.
 */
export const publishDemo = async (
  out: string,
): Promise<Required<Pick<StaticServerOptions, 'folders' | 'documents'>>> => {
  const documents = await demoDocuments();
  const store = openStore(':memory:');
  try {
    for (const [name, document] of documents) {
      if (name !== 'languages.json') importDocument(store, document);
    }
    publish(store, out);
  } finally {
    store.close();
  }
  const published = readdirSync(out, {withFileTypes: true});
  return {
    folders: {
      '/': demo,
      '/candor/': builds,
      ...Object.fromEntries(
        published.filter((entry) => entry.isDirectory()).map(({name}) => [`/${name}/`, join(out, name)]),
      ),
    },
    documents: {
      '/candor/candor.js': readFileSync(join(builds, buildName('candor')), 'utf8'),
      '/candor/candor.css': readFileSync(join(builds, buildName('candor').replace(/js$/, 'css')), 'utf8'),
      '/candor/custom-elements.json': readFileSync(join(builds, '../custom-elements.json'), 'utf8'),
      [madePage]: await madeByServer(),
      ...Object.fromEntries(
        published
          .filter((entry) => entry.isFile())
          .map(({name}) => [`/${name}`, readFileSync(join(out, name), 'utf8')]),
      ),
      ...Object.fromEntries([...documents].map(([name, json]) => [`/data/${name}`, JSON.stringify(json)])),
    },
  };
};

const madeByServer = async (): Promise<string> => {
  const module = pathToFileURL(join(demo, 'server/product-page.mjs')).href;
  const {productPage}: {productPage: (slug: string) => string | undefined} = await import(module);
  return productPage(madePage.slice('/p/'.length)) ?? '';
};
