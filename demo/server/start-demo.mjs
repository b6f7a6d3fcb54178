import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

import {listen} from './listen.mjs';
import {openOwnReviews} from './own-reviews.mjs';
import {keepPresence} from './presence.mjs';
import {openSeededStore} from './seed.mjs';
import {createSite} from './site.mjs';

const dist = new URL('../../dist/', import.meta.url);

const loadLibrary = () => {
  const entry = new URL('endpoint/index.js', dist);
  if (!existsSync(entry)) {
    throw new Error(
      `The library is not built yet (there is no ${fileURLToPath(entry)}): run "npm run build" first.`,
    );
  }
  return import(entry.href);
};

const loadPrerenderer = () => import(new URL('embed/prerender/index.js', dist).href);

const welcomeText = (url, data, own) =>
  [
    `Candor demo: ${url}`,
    own
      ? `  your reviews    ${url}own.html (${own.subjects === 1 ? 'one subject' : `${own.subjects} subjects`}, ${own.reviews} reviews)`
      : undefined,
    own ? `  the shop        ${url}index.html` : undefined,
    `  one product     ${url}product.html`,
    `  pledges         ${url}pledges.html`,
    `  people          ${url}contact.html`,
    `  ideas           ${url}ideas/`,
    `  the builder     ${url}builder.html`,
    `  the studio      ${url}studio.html`,
    `  the endpoint    ${url}.well-known/trust-data.json`,
    own ? undefined : `  what was sent   npm run candor -- moderate --page --db ${join(data, 'demo.sqlite')}`,
    `The data is in ${data}. Ctrl-C stops it.`,
  ]
    .filter((line) => line !== undefined)
    .join('\n');

/**
 * Opens the data, builds the site and listens on 127.0.0.1.
 *
 * @param {object} options
 * @param {number} options.port - 0 for any.
 * @param {string} options.data - The folder of the database.
 * @param {string} [options.reviews] - A file to show instead of the invented reviews.
 * @param {string} [options.map] - Its columns.
 * @param {string} [options.subject] - What it is about.
 * @param {(line: string) => void} [options.say] - Where a line for the person who started it goes.
 * @returns {Promise<{url: string, welcome: string, close: () => Promise<void>}>}
 * @throws {Error} With one sentence: what, where, what to do.
 */
export const startDemo = async ({port, data, reviews, map, subject, say = () => {}}) => {
  const library = await loadLibrary();
  const {fillPage} = await loadPrerenderer();
  const own = reviews ? await openOwnReviews(library, {file: reviews, map, subject, say}) : undefined;
  const store = own?.store ?? (await openSeededStore(library, data));
  const stopPresence = own ? () => {} : keepPresence(library, store);
  const site = createSite({
    endpoint: library.createEndpoint(store),
    builds: fileURLToPath(new URL('cdn/', dist)),
    fillPage,
    own,
  });
  const closeData = () => {
    stopPresence();
    store.close();
  };
  try {
    const server = await listen(site, port, say);
    const close = async () => {
      await server.close();
      closeData();
    };
    return {url: server.url, welcome: welcomeText(server.url, own ? 'memory' : data, own), close};
  } catch (error) {
    closeData();
    throw error;
  }
};
