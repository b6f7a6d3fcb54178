import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {request} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';

import {type StaticServer, serve} from './static-server.js';

describe('a static server', () => {
  let folder: string;
  let server: StaticServer;
  const get = (path: string): Promise<Response> => fetch(`${server.origin}${path}`);

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'candor-server-'));
    mkdirSync(join(folder, 'site/inner'), {recursive: true});
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    writeFileSync(join(folder, 'site/index.html'), 'home');
    writeFileSync(join(folder, 'site/inner/a b.json'), '{}');
    server = await serve({
      folders: {'/': join(folder, 'site'), '/deep/': join(folder, 'site/inner')},
      documents: {'/made.js': 'made'},
    });
  });
  after(async () => {
    await server.close();
    rmSync(folder, {recursive: true});
  });

  it('serves files and documents with their types', async () => {
    const home = await get('/');
    assert.equal(await home.text(), 'home');
    assert.equal(home.headers.get('Content-Type'), 'text/html; charset=utf-8');
    assert.equal((await get('/inner/a%20b.json?x=1')).headers.get('Content-Type'), 'application/json');
    assert.equal((await get('/deep/a%20b.json')).status, 200);
    assert.equal(await (await get('/made.js')).text(), 'made');
    assert.equal((await get('/none.html')).status, 404);
    assert.equal((await get('/inner')).status, 404);
  });

  it('serves nothing from outside of its folder', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      // `fetch` would tidy this path up before it is sent.
      request(`${server.origin}`, {path: '/..%2fsecret.txt'}, (response) =>
        resolve(response.resume().statusCode),
      )
        .on('error', reject)
        .end();
    });
    assert.equal(status, 404);
  });

  it('does as its rules say, and these can change', async () => {
    server.rules = [
      {path: /./, headers: {'X-All': 'yes'}},
      {path: '/', headers: {'Content-Security-Policy': "default-src 'none'"}},
      {path: '/inner/a b.json', status: 503, headers: {'Retry-After': '1'}},
      {path: '/made.js', destroy: true},
    ];
    const home = await get('/');
    assert.equal(home.headers.get('X-All'), 'yes');
    assert.equal(home.headers.get('Content-Security-Policy'), "default-src 'none'");
    const failing = await get('/inner/a%20b.json');
    assert.equal(failing.status, 503);
    assert.equal(failing.headers.get('Retry-After'), '1');
    await assert.rejects(get('/made.js'));
    server.rules = [];
    assert.equal((await get('/made.js')).status, 200);
  });

  it('holds an answer back', async () => {
    server.rules = [{path: '/made.js', delay: 100}];
    let isThere = false;
    const late = get('/made.js').then(() => {
      isThere = true;
    });
    await get('/');
    assert.equal(isThere, false);
    await late;
    server.rules = [];
  });

  it('notes what it was asked', async () => {
    server.requests.length = 0;
    await fetch(`${server.origin}/made.js?a=b`, {headers: {Accept: 'text/javascript'}});
    const [{method, url, headers} = {method: '', url: '', headers: {}}] = server.requests;
    assert.deepEqual(
      [method, url, 'accept' in headers && headers.accept],
      ['GET', '/made.js?a=b', 'text/javascript'],
    );
  });

  it('closes with a request under way', async () => {
    const other = await serve({documents: {'/': ''}, rules: [{path: '/', delay: 60_000}]});
    const hanging = fetch(other.origin);
    while (other.requests.length === 0) await new Promise(setImmediate);
    await Promise.all([assert.rejects(hanging), other.close()]);
  });
});
