import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {Koa} from '@web/dev-server-core';

import {dataRoute, serveData} from './data-route.js';

describe('serveData', () => {
  let parent: string;
  let server: Server;

  const get = async (path: string): Promise<readonly [number, string]> => {
    const {port} = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    return [response.status, await response.text()];
  };

  before(async () => {
    parent = mkdtempSync(join(tmpdir(), 'candor-data-'));
    mkdirSync(join(parent, 'data/some folder'), {recursive: true});
    writeFileSync(join(parent, 'secret.txt'), 'secret');
    mkdirSync(join(parent, 'data-of-others'));
    writeFileSync(join(parent, 'data-of-others/secret.txt'), 'secret');
    for (const name of ['b.json', 'a ä.json']) writeFileSync(join(parent, 'data/some folder', name), name);
    const app = new Koa();
    app.use(serveData(join(parent, 'data')));
    app.use((context) => {
      context.body = 'something else';
    });
    server = createServer(app.callback());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  after(() => {
    server.close();
    rmSync(parent, {recursive: true});
  });

  it('gives a file, and the names in a folder', async () => {
    assert.deepEqual(await get(`${dataRoute}some%20folder/a%20%C3%A4.json`), [200, 'a ä.json']);
    assert.deepEqual(await get(`${dataRoute}some%20folder`), [200, '["a ä.json","b.json"]']);
  });

  it('gives nothing that is not there, or lies elsewhere', async () => {
    for (const path of ['none.json', '..%2Fsecret.txt', '..%2Fdata-of-others%2Fsecret.txt']) {
      assert.deepEqual(await get(`${dataRoute}${path}`), [404, 'Not Found'], path);
    }
  });

  it('leaves all other addresses alone', async () => {
    assert.deepEqual(await get('/secret.txt'), [200, 'something else']);
  });
});
