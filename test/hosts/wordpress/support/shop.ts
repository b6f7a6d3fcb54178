import {readFileSync} from 'node:fs';
import {join} from 'node:path';

import {buildName, builds} from '../../../support/builds.js';
import {type StaticServer, serve} from '../../../support/static-server.js';

/** What the endpoint's one review says. */
export const reviewBody = 'It pours without a drip.';

/** The document's path, with an ampersand, since hosts damage those. */
export const reviewsPath = '/reviews.json?shop=kettle&lang=en';

/** What is reviewed, in characters that WordPress turns into finer ones where it takes them for prose. */
export const subject = "https://shop.example/p/1?a='b'--c...&d=4x5";

const reviews = JSON.stringify({
  trustData: '1',
  subject: {type: 'Product', id: subject, name: 'Kettle'},
  aggregateRating: {ratingValue: 5, ratingCount: 1},
  reviews: [{id: 'a', reviewRating: {ratingValue: 5}, reviewBody, datePublished: '2026-10-02'}],
});

/** Another host: an endpoint, and the built files as a CDN gives them. */
export const openShop = (): Promise<StaticServer> =>
  serve({
    folders: {'/candor/': `${builds}/`},
    documents: {'/reviews.json': reviews, '/.well-known/trust-data.json': reviews},
    rules: [
      {
        path: /./,
        headers: {'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin'},
      },
    ],
  });

const integrity = (): Record<string, string> =>
  JSON.parse(readFileSync(join(builds, 'integrity.json'), 'utf8'));

/** The file that a snippet loads: the loader, or where it is not built the file with all elements. */
export function loaderFile(): {
  readonly name: string;
  readonly integrity: string;
  readonly isLoader: boolean;
} {
  const list = integrity();
  const [loader, all] = [buildName('candor-loader'), buildName('candor')];
  const name = loader in list ? loader : all;
  return {name, integrity: list[name] ?? '', isLoader: name === loader};
}
