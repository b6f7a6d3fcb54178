import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import {serveStatic} from '@hono/node-server/serve-static';
import {Hono} from 'hono';

import {asOfToday} from '../move-dates.mjs';
import {createBadges} from './badges.mjs';
import {createBookings} from './booking.mjs';
import {ownPage} from './own-page.mjs';
import {prerenderedPage} from './prerendered.mjs';
import {presenceOf} from './presence.mjs';
import {productPage} from './product-page.mjs';
import {createTampered} from './tampered.mjs';
import {createTroubles} from './troubles.mjs';

const folder = fileURLToPath(new URL('../', import.meta.url));
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' blob:; require-trusted-types-for 'script'";

// These two ask whatever address is typed into them, as the pages would that they write snippets for.
const tools = new Set(['/builder.html', '/studio.html']);
const anywhere = "'self' https: http://127.0.0.1:* http://localhost:*";
const policyOfTools = policy
  .replace("connect-src 'self'", `connect-src ${anywhere}`)
  .replace("img-src 'self'", `img-src ${anywhere}`);

// Whoever awarded a badge is another site: it is asked for its key, for what it revoked and for its picture.
const badges = '/ideas/badge.html';
const policyWith = (site) =>
  policy
    .replace("connect-src 'self'", `connect-src 'self' ${site}`)
    .replace("img-src 'self'", `img-src 'self' ${site}`);

// One file with a policy of its own, which would be anywhere but here: the demo has no other site.
const verifier = '/verify.html';

const {version} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

// The newest build, whatever its version: what pages of the demo load under names that stay.
const current = {js: 'text/javascript', css: 'text/css'};

const addBuilds = (app, builds) => {
  for (const [kind, type] of Object.entries(current)) {
    app.get(`/candor/candor.${kind}`, (c) => {
      const file = `${builds}candor-${version}.${kind}`;
      return existsSync(file) ? c.body(readFileSync(file), 200, {'Content-Type': type}) : c.notFound();
    });
  }
  // What the studio knows of variables and parts, from where the build writes it.
  app.get('/candor/custom-elements.json', (c) => {
    const file = `${builds}../custom-elements.json`;
    return existsSync(file) ? c.json(JSON.parse(readFileSync(file, 'utf8'))) : c.notFound();
  });
  app.get(verifier, (c) => {
    const file = `${builds}..${verifier}`;
    return existsSync(file) ? c.html(readFileSync(file, 'utf8')) : c.notFound();
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

// What is signed names one address: under another name for this machine, nothing would hold.
const atItsAddress = async (c, next) => {
  const url = new URL(c.req.url);
  if (url.hostname !== 'localhost' || !c.req.header('Accept')?.includes('text/html')) return next();
  url.hostname = '127.0.0.1';
  return c.redirect(url.href);
};

/**
 * The demo as one app: pages, builds, what misbehaves on purpose, and the endpoint.
 *
 * @param {object} parts
 * @param {Hono} parts.endpoint
 * @param {string} parts.builds - The folder of the CDN files, with a slash at its end.
 * @param {typeof import('../../dist/embed/prerender/index.js').fillPage} parts.fillPage
 * @param {{file: string}} [parts.own] - Somebody's own reviews, shown on a page of their own.
 * @param {object} [parts.proof] - What the endpoint signs with, where it does.
 * @param {object} [parts.programme] - Who awards the shop its badges.
 * @returns {Hono}
 */
export const createSite = ({endpoint, builds, fillPage, own, proof, programme}) => {
  const app = new Hono();
  const policyOf = (path) => {
    if (tools.has(path)) return policyOfTools;
    return programme && path === badges ? policyWith(programme.origin) : policy;
  };
  app.use(async (c, next) => {
    await next();
    if (c.req.path !== verifier) c.header('Content-Security-Policy', policyOf(c.req.path));
    c.header('X-Content-Type-Options', 'nosniff');
    if (/^\/(candor|images)\//.test(c.req.path)) c.header('Access-Control-Allow-Origin', '*');
  });
  app.use(atItsAddress);
  app.route('/', createTroubles());
  app.route('/booking/v2', createBookings());
  if (proof) app.route('/tampered', createTampered(endpoint, proof));
  if (programme) app.route('/badges', createBadges(programme));
  if (own) addOwnPage(app, endpoint, own);
  addDocuments(app);
  addBuilds(app, builds);
  app.get('/p/:slug', (c) => {
    const page = productPage(c.req.param('slug'));
    return page ? c.html(page) : c.notFound();
  });
  app.get('/ideas/prerendered.html', async (c) =>
    c.html(await prerenderedPage(fillPage, async (request) => app.fetch(request), new URL(c.req.url))),
  );
  app.get('/:script{.+\\.mjs}', (c) => c.notFound());
  app.use('*', serveStatic({root: folder}));
  app.route('/', endpoint);
  return app;
};
