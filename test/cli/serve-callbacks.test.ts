import assert from 'node:assert/strict';
import {createHmac} from 'node:crypto';
import {join} from 'node:path';
import {type TestContext, test} from 'node:test';

import {openStore} from '../../src/endpoint/store/open-store.js';
import {ana, aRequest, importPeople} from '../endpoint/calling.js';
import {fileIn, folderFor, getStrictly} from '../endpoint/fixtures.js';
import {type Behaviour, webhookFor} from '../endpoint/webhook-server.js';
import {candor, spawnCandor} from './support.js';

const secret = `whsec_${Buffer.alloc(32, 5).toString('base64')}`;

/** A database with somebody who calls back. */
const databaseFor = (t: TestContext): string => {
  const db = join(folderFor(t), 'x.sqlite');
  const store = openStore(db);
  importPeople(store, [ana]);
  store.close();
  return db;
};

/** An endpoint as a person would start it. */
const served = async (t: TestContext, db: string, ...args: string[]) => {
  const {child, ended, says} = spawnCandor(['serve', '--port', '0', '--db', db, ...args]);
  t.after(() => child.kill('SIGKILL'));
  const [discovery = ''] = /http:\S+/.exec(await says(/trust-data\.json/)) ?? [];
  const {actions} = await getStrictly('discovery', discovery);
  return {
    ...{child, ended, says, action: actions?.requestCallback},
    ask: async () => {
      const body = JSON.stringify(aRequest({name: 'Marlene Secret'}));
      const init = {method: 'POST', body, headers: {'Content-Type': 'application/json'}};
      const response = await fetch(new URL('../callbacks', discovery), init);
      return {status: response.status, json: (await response.json()) as Record<string, string>};
    },
  };
};

test('a request comes to the webhook, signed, and stands in the list', async (t) => {
  const [db, webhook] = [databaseFor(t), await webhookFor(t)];
  const file = fileIn(folderFor(t), 'secret', `${secret}\n`);
  const {action, ask} = await served(
    t,
    db,
    '--callback-webhook',
    webhook.url,
    '--callback-secret-file',
    file,
  );
  assert.deepEqual(action?.accepts, ['application/json']);
  const {status, json} = await ask();
  assert.deepEqual([status, json.status], [202, 'received']);
  await webhook.came(1);
  const [message] = webhook.delivered;
  const {'webhook-timestamp': timestamp, 'webhook-signature': signature} = message?.headers ?? {};
  const signed = createHmac('sha256', Buffer.alloc(32, 5)).update(
    `${json.ref}.${timestamp}.${message?.body}`,
  );
  assert.equal(signature, `v1,${signed.digest('base64')}`);
  const {out} = await candor('callbacks', '--db', db);
  assert.match(out, new RegExp(`^${json.ref} {2}for Ana \\(ana\\) {2}waits 0 min\\n {2}Name: {2}Marlene`));
});

test('a webhook that fails is told of without what was sent, and has it after the next start', async (t) => {
  const db = databaseFor(t);
  const webhook = await webhookFor(t, Array<Behaviour>(1).fill(500));
  const first = await served(t, db, '--callback-webhook', webhook.url);
  const {json} = await first.ask();
  const said = await first.says(/webhook not delivered/);
  assert.match(said, /is not signed/);
  assert.match(said, new RegExp(`${json.ref}: webhook not delivered: answered 500, next try \\d{4}`));
  assert.match((await candor('callbacks', '--db', db)).out, /Webhook not delivered: answered 500, next try/);
  first.child.kill('SIGTERM');
  const {code, out, err} = await first.ended;
  assert.equal(code, 0);
  assert.doesNotMatch(out + err, /Marlene|555|token|secret of the webhook/);
  await candor('callbacks', '--db', db, 'resend', json.ref ?? '');
  await served(t, db, '--callback-webhook', webhook.url);
  await webhook.came(2);
  assert.equal(webhook.delivered[1]?.id, json.ref);
});

test('it ends when it is told to while the webhook hangs, and nothing is lost', async (t) => {
  const db = databaseFor(t);
  const webhook = await webhookFor(t, ['hang']);
  const {ask, child, ended} = await served(t, db, '--callback-webhook', webhook.url);
  const {json} = await ask();
  await webhook.came(1);
  child.kill('SIGINT');
  assert.equal((await ended).code, 0);
  await served(t, db, '--callback-webhook', webhook.url);
  await webhook.came(2);
  assert.deepEqual(
    webhook.delivered.map(({id}) => id),
    [json.ref, json.ref],
  );
});

test('without a webhook, where to look is said once', async (t) => {
  const {says, action} = await served(t, databaseFor(t));
  assert.ok(action);
  assert.match(await says(/called back/), /candor callbacks/);
});

for (const option of ['--read-only', '--no-callbacks']) {
  test(`with ${option} none is announced or taken`, async (t) => {
    const db = databaseFor(t);
    const {ask, action} = await served(t, db, option);
    assert.equal(action, undefined);
    assert.equal((await ask()).status, option === '--read-only' ? 405 : 403);
    assert.equal((await candor('callbacks', '--db', db, '--all')).err, 'There is nothing.');
  });
}

test('the secret may stand in the environment', async (t) => {
  const [db, webhook] = [databaseFor(t), await webhookFor(t)];
  process.env.CANDOR_CALLBACK_SECRET = secret;
  t.after(() => delete process.env.CANDOR_CALLBACK_SECRET);
  const {ask} = await served(t, db, '--callback-webhook', webhook.url);
  await ask();
  await webhook.came(1);
  assert.match(String(webhook.delivered[0]?.headers['webhook-signature']), /^v1,/);
});

const misuses: ReadonlyArray<readonly [readonly string[], RegExp]> = [
  [['--callback-webhook', 'http://shop.example/hook'], /begins with https:/],
  [['--callback-webhook', 'https://me:hunter2@shop.example/'], /without a password/],
  [['--callback-webhook', 'https://shop.example/', '--callback-secret-file', 'none'], /none: ENOENT/],
  [['--callback-secret-file', 'x'], /goes with --callback-webhook/],
  [['--callback-webhook', 'https://shop.example/', '--read-only'], /--read-only does not take/],
  [['--callback-webhook', 'https://shop.example/', '--no-callbacks'], /--no-callbacks does not take/],
];

for (const [args, said] of misuses) {
  test(`candor serve ${args.join(' ')} is not understood`, async (t) => {
    const {code, err} = await candor('serve', '--port', '0', '--db', databaseFor(t), ...args);
    assert.equal(code, 2);
    assert.match(err, said);
    assert.doesNotMatch(err, /hunter2/);
  });
}

test('a secret that cannot be used is refused without being repeated', async (t) => {
  const file = fileIn(folderFor(t), 'secret', 'hunter2');
  const {code, err} = await candor(
    ...['serve', '--port', '0', '--db', databaseFor(t), '--callback-webhook', 'https://shop.example/'],
    ...['--callback-secret-file', file],
  );
  assert.equal(code, 2);
  assert.match(err, /openssl rand -base64 32/);
  assert.doesNotMatch(err, /hunter2/);
});
