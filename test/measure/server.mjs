import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync} from 'node:zlib';

const root = new URL('../../', import.meta.url);
const {version} = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const kettle = JSON.parse(readFileSync(new URL('demo/data/reviews/copper-kettle.json', root), 'utf8'));
const data = JSON.stringify({...kettle, reviews: kettle.reviews.slice(0, 10), next: null});

const page = (body, script = '') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Measured</title><body>${body}${script}</body></html>`;
const module = (src) =>
  `<script>started = performance.now()</script><script type="module" src="${src}"></script>`;

// What somebody would write who needs ten reviews on one page and nothing else.
const byHand = `
const {reviews} = await (await fetch('/reviews.json')).json();
for (const {author, reviewRating, name, reviewBody, datePublished} of reviews) {
  const article = document.createElement('article');
  article.className = 'review';
  const said = [name, reviewBody, author?.name, datePublished, reviewRating && '★'.repeat(Math.round(reviewRating.ratingValue))];
  for (const text of said.filter(Boolean)) {
    const line = document.createElement('p');
    line.textContent = text;
    article.append(line);
  }
  document.querySelector('#reviews').append(article);
}
`;

/** The pages that are compared. */
export const pages = {
  empty: {name: 'an empty page', path: '/empty.html'},
  byHand: {name: 'a page by hand', path: '/by-hand.html'},
  candor: {name: 'Candor', path: '/candor.html'},
};

const type = {html: 'text/html; charset=utf-8', js: 'text/javascript', json: 'application/json'};

const element = '<candor-reviews src="/reviews.json" limit="10" loading="eager"></candor-reviews>';

const documents = () => ({
  '/empty.html': page('<div></div>'),
  '/by-hand.html': page('<div id="reviews"></div>', module('/by-hand.js')),
  '/candor.html': page(element, module(`/candor-reviews-${version}.js`)),
  '/mounts.html': page('', module(`/candor-${version}.js`)),
  '/by-hand.js': byHand,
  '/reviews.json': data,
});

const built = (path) => {
  try {
    return readFileSync(fileURLToPath(new URL(`dist/cdn${path}`, root)), 'utf8');
  } catch {
    return undefined;
  }
};

/**
 * Serves the pages compressed, as any shop would.
 *
 * @throws {Error} Where nothing is built.
 */
export const startServer = async () => {
  const known = documents();
  if (built(`/candor-${version}.js`) === undefined)
    throw new Error('There is nothing in dist/cdn to measure: run "npm run build" first.');
  const answers = new Map();
  const server = createServer(({url = ''}, response) => {
    const text = known[url] ?? built(url);
    if (text === undefined) return response.writeHead(404).end();
    if (!answers.has(url)) answers.set(url, brotliCompressSync(text));
    const headers = {
      'Content-Type': type[url.split('.').pop()],
      'Content-Encoding': 'br',
      'Cache-Control': 'no-store',
    };
    response.writeHead(200, headers).end(answers.get(url));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
};
