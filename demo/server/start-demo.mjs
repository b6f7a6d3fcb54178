import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import {listen} from './listen.mjs';
import {openOwnReviews} from './own-reviews.mjs';
import {keepPresence, peopleOfTheDemo} from './presence.mjs';
import {openProgramme} from './programme.mjs';
import {openProof} from './proof.mjs';
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

const loadPrerenderer = async () => (await import(new URL('embed/prerender/index.js', dist).href)).fillPage;

const welcomeText = (url, {data, path, own}) =>
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
    own ? undefined : `  one byte more   ${url}ideas/tamper.html`,
    own ? undefined : `  check it        ${url}verify.html#url=${encodeURIComponent(url)}`,
    own ? undefined : `  what was sent   npm run candor -- moderate --page --db ${path}`,
    `The data is in ${own ? 'memory' : data}. Ctrl-C stops it.`,
  ]
    .filter((line) => line !== undefined)
    .join('\n');

const openData = async (library, {data, reviews, map, subject, url, say}) => {
  if (!reviews) return openSeededStore(library, data, url);
  const own = await openOwnReviews(library, {file: reviews, map, subject, say});
  return {store: own.store, own};
};

// Before the address is known nothing can be signed: so the server listens first, and answers when there is something.
const listenFirst = async (port, say) => {
  const {promise, resolve} = Promise.withResolvers();
  const server = await listen({fetch: async (...asked) => (await promise).fetch(...asked)}, port, say);
  return {server, answerWith: resolve};
};

const openSite = async (library, {store, path, own}, {url, answerWith, say}) => {
  const proof = own ? undefined : await openProof({dist, store, path, url, people: peopleOfTheDemo(), say});
  const {keys, policy, consents} = proof ?? {};
  const programme = own ? undefined : await openProgramme(say);
  const stopPresence = own ? () => {} : keepPresence(library, store, consents);
  answerWith(
    createSite({
      endpoint: library.createEndpoint(store, {keys, policy}),
      builds: fileURLToPath(new URL('cdn/', dist)),
      fillPage: await loadPrerenderer(),
      own,
      proof,
      programme,
    }),
  );
  await proof?.begin();
  return async () => {
    stopPresence();
    await programme?.close();
    await proof?.close();
  };
};

/**
 * Opens the data, listens on 127.0.0.1, makes keys where there are none, and builds the site.
 *
 * @param {object} options
 * @param {number} options.port - 0 for any.
 * @param {string} options.data - The folder of the database.
 * @param {string} [options.reviews] - A file to show instead of the invented reviews. These are not signed.
 * @param {string} [options.map] - Its columns.
 * @param {string} [options.subject] - What it is about.
 * @param {(line: string) => void} [options.say] - Where a line for the person who started it goes.
 * @returns {Promise<{url: string, welcome: string, close: () => Promise<void>}>}
 * @throws {Error} With one sentence: what, where, what to do.
 */
export const startDemo = async ({port, say = () => {}, ...rest}) => {
  const library = await loadLibrary();
  const {server, answerWith} = await listenFirst(port, say);
  const {url} = server;
  let opened;
  let closeSite;
  const close = async () => {
    await closeSite?.();
    await server.close();
    opened?.store.close();
  };
  try {
    opened = await openData(library, {...rest, url, say});
    closeSite = await openSite(library, opened, {url, answerWith, say});
    return {url, welcome: welcomeText(url, {...opened, data: rest.data}), close};
  } catch (error) {
    await close();
    throw error;
  }
};
