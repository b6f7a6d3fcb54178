import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import {serveStatic} from '@hono/node-server/serve-static';
import {Hono} from 'hono';

import {asOfToday} from '../move-dates.mjs';
import {createBookings} from './booking.mjs';
import {ownPage} from './own-page.mjs';
import {presenceOf} from './presence.mjs';
import {productPage} from './product-page.mjs';
import {createTroubles} from './troubles.mjs';

const folder = fileURLToPath(new URL('../', import.meta.url));
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

/** The newest build as a module, whatever its version: what pages of the demo load under a name that stays. */
const currentBuild = (builds) => {
  const {version} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return `${builds}candor-${version}.js`;
};

const addBuilds = (app, builds) => {
  app.get('/candor/candor.js', (c) => {
    const file = currentBuild(builds);
    return existsSync(file)
      ? c.body(readFileSync(file), 200, {'Content-Type': 'text/javascript'})
      : c.notFound();
  });
  app.use(
    '/candor/*',
    serveStatic({root: builds, rewriteRequestPath: (path) => path.slice('/candor'.length)}),
  );
};

const addDocuments = (app) => {
  app.get('/presence/ana.json', (c) => c.json(presenceOf(new Date())));
  app.get('/:place{data|broken}/:name{[a-z0-9/-]+\\.json}', (c) => {
    const file = `${folder}${c.req.param('place')}/${c.req.param('name')}`;
    return existsSync(file) ? c.json(asOfToday(JSON.parse(readFileSync(file, 'utf8')))) : c.notFound();
  });
};

const addOwnPage = (app, endpoint, own) => {
  app.get('/', (c) => c.redirect('/own.html'));
  app.get('/own.html', async (c) => {
    const {subjects} = await (await endpoint.request('/subjects.json')).json();
    return c.html(ownPage(own.file, subjects, c.req.query('subject')));
  });
};

/**
 * The demo as one app: pages, builds, what misbehaves on purpose, and the endpoint.
 *
 * @param {object} parts
 * @param {Hono} parts.endpoint
 * @param {string} parts.builds - The folder of the CDN files, with a slash at its end.
 * @param {{file: string}} [parts.own] - Somebody's own reviews, shown on a page of their own.
 * @returns {Hono}
 */
export const createSite = ({endpoint, builds, own}) => {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.header('Content-Security-Policy', policy);
    c.header('X-Content-Type-Options', 'nosniff');
  });
  app.route('/', createTroubles());
  app.route('/booking/v2', createBookings());
  if (own) addOwnPage(app, endpoint, own);
  addDocuments(app);
  addBuilds(app, builds);
  app.get('/p/:slug', (c) => {
    const page = productPage(c.req.param('slug'));
    return page ? c.html(page) : c.notFound();
  });
  app.get('/:script{.+\\.mjs}', (c) => c.notFound());
  app.use('*', serveStatic({root: folder}));
  app.route('/', endpoint);
  return app;
};
