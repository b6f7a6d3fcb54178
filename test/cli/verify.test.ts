import assert from 'node:assert/strict';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it, type TestContext} from 'node:test';

import {startProgramme} from '../client/support/programme.js';
import {folderFor} from '../endpoint/fixtures.js';
import {publishMany, TestPublisher} from '../proof/support/publisher.js';
import {serveFiles} from './serve-files.js';
import {candor} from './support.js';

/** An endpoint with nothing but keys and a log, over HTTP. */
const endpointFor = async (t: TestContext, count: number) => {
  const publisher = await TestPublisher.create();
  await publishMany(publisher, count);
  const {url} = await serveFiles(t, async (path) => {
    if (path === 'log/checkpoint') return publisher.log.checkpoint();
    if (path.startsWith('log/')) return publisher.log.read(path.slice(4));
    if (path !== '.well-known/trust-data.json') throw new Error(path);
    const log = {...publisher.description, prefix: '/log/'};
    return JSON.stringify({trustData: '1', keys: [publisher.signer.jwk], log});
  });
  return {publisher, url};
};

describe('candor verify', () => {
  it('says in words, in JSON and by its exit code what held', async (t) => {
    const {url} = await endpointFor(t, 3);
    const {code, out, err} = await candor('verify', url, '--log');
    assert.equal(code, 0, out + err);
    assert.match(out, /^held +whole log read: its entries are those it has signed/m);
    assert.match(out, /All that was checked held\.$/);
    const json = JSON.parse((await candor('verify', url, '--json')).out);
    assert.equal(json.verdict, 'held');
    assert.deepEqual(json.evidence, []);
    assert.match(json.checkpoint, /^shop\.example\/log1\n3\n/);
  });

  it('keeps a checkpoint, and later the evidence that it was gone back on', async (t) => {
    const {publisher, url} = await endpointFor(t, 3);
    const folder = folderFor(t);
    const [kept, evidence] = [join(folder, 'kept.note'), join(folder, 'evidence')];
    const twin = publisher.log.copy();
    await publishMany(publisher, 2);
    assert.equal((await candor('verify', url, '--keep', kept)).code, 0);
    assert.equal((await candor('verify', url, '--earlier', kept, '--evidence', evidence)).code, 0);
    assert.equal(existsSync(evidence), false);
    publisher.log = twin;
    publisher.at += 10;
    await publishMany(publisher, 4);
    const {code, out, err} = await candor('verify', url, '--earlier', kept, '--evidence', evidence);
    assert.equal(code, 1);
    assert.match(out, /^FAILED +has only grown since the earlier checkpoint — .* \(fork\)/m);
    assert.match(err, /Evidence: .*fork-1-earlier\.note/);
    assert.equal(readFileSync(join(evidence, 'fork-1-earlier.note'), 'utf8'), readFileSync(kept, 'utf8'));
    assert.match(readFileSync(join(evidence, 'fork-1-now.note'), 'utf8'), /^shop\.example\/log1\n7\n/);
  });

  it('ends with 3 where nothing can be checked', async (t) => {
    const {url} = await serveFiles(t, async () => JSON.stringify({trustData: '1'}));
    for (const address of ['http://127.0.0.1:1/', url, `${url}page.html`]) {
      const {code, out} = await candor('verify', address);
      assert.equal(code, 3, out);
      assert.match(out, /says neither good nor bad\.$/);
    }
  });

  it('is not steered by what it reads', async (t) => {
    const hostile = 'x\u001b[2J\u202e';
    const {url} = await serveFiles(t, async (path) =>
      JSON.stringify(
        path.includes('well-known')
          ? {trustData: '1', people: '/people.json'}
          : {trustData: '1', people: [{id: hostile, name: hostile}]},
      ),
    );
    const {out} = await candor('verify', url);
    assert.match(out, /x +\[2J/);
    assert.doesNotMatch(out.replaceAll('\n', ''), /\p{Cc}|\u202e/u);
  });

  it('checks a badge by its address, and says by its exit code what held', async (t) => {
    const programme = await startProgramme();
    const lasting = {validUntil: '2099-01-01T00:00:00Z', credentialStatus: undefined};
    const badges = new Map<string, string>();
    const {url} = await serveFiles(t, async (path) => badges.get(path) ?? Promise.reject(new Error(path)));
    badges.set('held.jwt', await programme.award(lasting, {id: url}));
    badges.set('another.jwt', await programme.award(lasting));
    const held = await candor('verify', `${url}held.jwt`);
    assert.equal(held.code, 0, held.out + held.err);
    assert.match(held.out, /^held +Fair kettles 2026: awarded to this organisation \[http:\/\/127/m);
    assert.equal((await candor('verify', `${url}another.jwt`)).code, 1);
    const named = await candor('verify', `${url}another.jwt`, '--organization', 'https://shop.example');
    assert.equal(named.code, 0, named.out);
    programme.server.at('/keys/1', (response) => response.destroy());
    assert.equal((await candor('verify', `${url}held.jwt`)).code, 3);
  });

  it('says what it does not understand', async (t) => {
    const file = join(folderFor(t), 'receipt');
    writeFileSync(file, 'nonsense');
    const wrong = [[], ['a', 'b'], ['https://shop.example', '--nonsense']];
    for (const args of wrong) assert.equal((await candor('verify', ...args)).code, 2, args.join(' '));
    const missing = await candor('verify', 'https://shop.example', '--receipt', `${file}.gone`);
    assert.deepEqual([missing.code, /cannot be read/.test(missing.err)], [2, true]);
    for (const args of [['http://shop.example'], ['https://shop.example', '--organization', 'nobody']]) {
      const {code, err} = await candor('verify', ...args);
      assert.equal(code, 2, 'not 1, which says that something did not hold');
      assert.match(err, /name an address that begins with https:/);
    }
  });
});
