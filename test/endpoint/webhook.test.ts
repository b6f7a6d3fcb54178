import assert from 'node:assert/strict';
import {createHmac} from 'node:crypto';
import {type TestContext, test} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';

import fc from 'fast-check';

import {
  CallbackDelivery,
  type CallbackDeliveryOptions,
  callbacks,
  type DeliveryProblem,
  findCallback,
  openStore,
  resendCallback,
  type Store,
  settleCallback,
} from '../../src/endpoint/index.js';
import type {Accepted} from '../../src/protocol/writing.js';
import {numRuns} from '../support/runs.js';
import {ana, aRequest, importPeople} from './calling.js';
import {fileIn, folderFor, storeFor} from './fixtures.js';
import {endpointFor} from './sending.js';
import {type Behaviour, watchOverlap, webhookFor} from './webhook-server.js';

const secret = `whsec_${Buffer.from('a key of thirty-two bytes, exact').toString('base64')}`;

/** Settles when something holds, which is looked at again and again. */
const until = async (holds: () => boolean, patience = 30_000): Promise<void> => {
  const ends = Date.now() + patience;
  while (!holds()) {
    assert.ok(Date.now() < ends, 'what was waited for did not happen');
    await wait(2);
  }
};

const isDelivered = (store: Store, ref: string): boolean =>
  findCallback(store, ref)?.webhook.state === 'delivered';

/** An endpoint whose requests are delivered. */
const delivering = (
  t: TestContext,
  store: Store,
  url: string,
  more: Partial<CallbackDeliveryOptions> = {},
) => {
  const problems: DeliveryProblem[] = [];
  const errors: unknown[] = [];
  const delivery = new CallbackDelivery(store, {
    ...{url, timeout: 10_000, delays: [0, 0, 0]},
    onProblem: (problem) => problems.push(problem),
    onError: (error) => errors.push(error),
    ...more,
  });
  t.after(() => delivery.close(0));
  const onCallback = (): void => delivery.wake();
  return {delivery, problems, errors, ...endpointFor(store, {actions: {onCallback}})};
};

const withAna = (t: TestContext, path?: string): Store => {
  const store = storeFor(t, path);
  importPeople(store, [ana]);
  return store;
};

test('a request is delivered as Standard Webhooks has it, signed', async (t) => {
  const store = withAna(t);
  const webhook = await webhookFor(t);
  const at = Date.parse('2026-11-22T12:34:56.789Z');
  const {send} = delivering(t, store, webhook.url, {secret, now: () => at});
  const when = {from: '2026-11-23T09:00:00Z', until: '2026-11-23T10:00:00Z'};
  const request = aRequest({name: 'Marlène', topic: 'stoves', when});
  const {ref} = await send('/callbacks', request);
  await until(() => isDelivered(store, ref));
  const [message, ...others] = webhook.delivered;
  assert.deepEqual(others, []);
  assert.equal(message?.path, '/hook?token=abc');
  assert.equal(message.headers['content-type'], 'application/json');
  assert.deepEqual(JSON.parse(message.body), {
    type: 'callback.requested',
    timestamp: '2026-11-22T12:00:00.000Z',
    data: {ref, ...request},
  });
  const {'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature} = message.headers;
  assert.deepEqual([id, timestamp], [ref, '1795350896']);
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const expected = createHmac('sha256', key).update(`${ref}.1795350896.${message.body}`).digest('base64');
  assert.equal(signature, `v1,${expected}`);
  assert.deepEqual(findCallback(store, ref)?.webhook, {state: 'delivered', failures: 0, deliveredAt: at});
});

test('without a secret nothing is signed, and it is still known by its id', async (t) => {
  const store = withAna(t);
  const webhook = await webhookFor(t);
  const {send} = delivering(t, store, webhook.url);
  const {ref} = await send('/callbacks', aRequest());
  await webhook.came(1);
  assert.equal(webhook.delivered[0]?.headers['webhook-signature'], undefined);
  assert.equal(webhook.delivered[0]?.headers['webhook-id'], ref);
});

/** What a webhook does once, and what is said of it; the next time it takes the message. */
const failures: ReadonlyArray<readonly [Behaviour, RegExp]> = [
  [500, /^answered 500$/],
  [404, /^answered 404$/],
  [400, /^answered 400$/],
  [[302, {Location: '/elsewhere'}], /^answered 302, another address/],
  [[307, {Location: '/elsewhere'}], /^answered 307, another address/],
  [304, /^answered 304/],
  ['cut', /^the connection was cut$/],
  ['hang', /^no answer within 0\.1 s$/],
];

for (const [behaviour, problem] of failures) {
  test(`a webhook that ${JSON.stringify(behaviour)}s is tried again, with the same message`, async (t) => {
    const store = withAna(t);
    const webhook = await webhookFor(t, [behaviour]);
    const timeout = behaviour === 'hang' ? 100 : 10_000;
    const {send, problems, errors} = delivering(t, store, webhook.url, {secret, timeout});
    const {ref} = await send('/callbacks', aRequest());
    await until(() => isDelivered(store, ref));
    assert.equal(webhook.delivered.length, 2);
    const [first, second] = webhook.delivered;
    assert.deepEqual([first?.body, first?.id], [second?.body, second?.id]);
    assert.ok(
      webhook.delivered.every(({path}) => path === '/hook?token=abc'),
      'no redirect is followed',
    );
    assert.equal(problems.length, 1);
    assert.match(problems[0]?.problem ?? '', problem);
    assert.deepEqual(errors, []);
    assert.equal(findCallback(store, ref)?.webhook.problem, undefined);
  });
}

test('an answer without an end is an answer', async (t) => {
  const store = withAna(t);
  const webhook = await webhookFor(t, ['drip']);
  const {send} = delivering(t, store, webhook.url);
  const {ref} = await send('/callbacks', aRequest());
  await until(() => isDelivered(store, ref));
  assert.equal(webhook.delivered.length, 1);
});

test('where nobody listens it is tried again, and the delays grow as they are told to', async (t) => {
  const store = withAna(t);
  const webhook = await webhookFor(t);
  await webhook.close();
  let time = Date.parse('2026-11-22T12:00:00Z');
  const {delivery, send, problems} = delivering(t, store, webhook.url, {
    ...{now: () => time, delays: [5000, 300_000]},
  });
  const {ref} = await send('/callbacks', aRequest());
  const waits: Array<number | undefined> = [];
  for (let tries = 1; tries <= 3; tries++) {
    await until(() => problems.length === tries);
    const {nextTryAt} = problems[tries - 1] ?? {};
    waits.push(nextTryAt && nextTryAt - time);
    assert.equal(findCallback(store, ref)?.webhook.nextTryAt, nextTryAt);
    time = nextTryAt ?? time;
    delivery.wake();
  }
  assert.deepEqual(waits, [5000, 300_000, undefined]);
  assert.match(problems[0]?.problem ?? '', /^the connection was refused$/);
  const {state, webhook: outcome} = findCallback(store, ref) ?? {};
  assert.deepEqual([state, outcome?.state, outcome?.failures], ['open', 'given-up', 3]);
});

test('a webhook that wants to be left alone is, but not for ever', async (t) => {
  const store = withAna(t);
  const at = Date.parse('2026-11-22T12:00:00Z');
  const behaviours: Behaviour[] = [
    [429, {'Retry-After': '3600'}],
    [503, {'Retry-After': 'Sun, 22 Nov 2026 14:00:00 GMT'}],
    [503, {'Retry-After': '99999999999'}],
    [503, {'Retry-After': 'soon'}],
  ];
  const webhook = await webhookFor(t, behaviours);
  const {send, problems} = delivering(t, store, webhook.url, {now: () => at, delays: [1000]});
  for (const [n, seconds] of [3600, 7200, 86_400, 1].entries()) {
    await send('/callbacks', aRequest({topic: `${n}`}));
    await until(() => problems.length === n + 1);
    assert.equal((problems[n]?.nextTryAt ?? 0) - at, seconds * 1000);
  }
});

test('gone is gone: given up at once, listed all the same, and sent again on wish', async (t) => {
  const store = withAna(t);
  const webhook = await webhookFor(t, [410]);
  const {delivery, send, problems} = delivering(t, store, webhook.url);
  const {ref} = await send('/callbacks', aRequest());
  await until(() => problems.length === 1);
  assert.equal(problems[0]?.nextTryAt, undefined);
  assert.equal(callbacks(store)[0]?.webhook.state, 'given-up');
  resendCallback(store, ref, Date.now());
  delivery.wake();
  await until(() => isDelivered(store, ref));
  assert.throws(() => resendCallback(store, ref, Date.now()), {code: 'invalid'});
});

test('the visitor is answered while the webhook hangs, and so is the next one', async (t) => {
  const store = withAna(t);
  const webhook = await webhookFor(t, ['hang']);
  const {send} = delivering(t, store, webhook.url, {timeout: 60_000});
  await send('/callbacks', aRequest());
  await webhook.came(1);
  await send('/callbacks', aRequest({topic: 'another'}));
  assert.equal(callbacks(store).length, 2);
});

test('one that fails does not keep those behind it waiting', async (t) => {
  const store = withAna(t);
  const webhook = await webhookFor(t, [500]);
  const {send} = delivering(t, store, webhook.url, {delays: [3_600_000]});
  const first = await send('/callbacks', aRequest());
  await webhook.came(1);
  const second = await send('/callbacks', aRequest({topic: 'another'}));
  await until(() => isDelivered(store, second.ref));
  assert.equal(findCallback(store, first.ref)?.webhook.failures, 1);
});

test('what was not delivered is, after the next start; what was done meanwhile is not', async (t) => {
  const path = fileIn(folderFor(t), 'candor.sqlite', '');
  const webhook = await webhookFor(t, ['hang']);
  const before = openStore(path);
  importPeople(before, [ana]);
  const first = delivering(t, before, webhook.url, {timeout: 60_000});
  const sent: Accepted[] = [];
  for (const topic of ['a', 'b', 'c']) sent.push(await first.send('/callbacks', aRequest({topic})));
  await webhook.came(1);
  await first.delivery.close(0);
  settleCallback(before, sent[2]?.ref ?? '', undefined, Date.now());
  before.close();
  assert.deepEqual(first.problems, []);
  const after = storeFor(t, path);
  delivering(t, after, webhook.url);
  await until(() => sent.slice(0, 2).every(({ref}) => isDelivered(after, ref)));
  assert.deepEqual(
    webhook.delivered.map(({id}) => id),
    [sent[0]?.ref, sent[0]?.ref, sent[1]?.ref],
  );
});

test('what was taken by a process that was killed is due again after a while', async (t) => {
  const path = fileIn(folderFor(t), 'candor.sqlite', '');
  const webhook = await webhookFor(t, ['hang']);
  let time = Date.now();
  const store = withAna(t, path);
  const {send, delivery} = delivering(t, store, webhook.url, {timeout: 200, now: () => time});
  const {ref} = await send('/callbacks', aRequest());
  await webhook.came(1);
  // Another one on the same file, while the first still waits for its answer: as after a crash.
  const other = storeFor(t, path);
  const second = delivering(t, other, webhook.url, {now: () => time});
  await wait(30);
  assert.equal(webhook.delivered.length, 1, 'it is in the hands of the first');
  await delivery.close(60_000);
  assert.equal(findCallback(store, ref)?.webhook.failures, 1);
  time += 60_000;
  second.delivery.wake();
  await until(() => isDelivered(other, ref));
});

test('two that deliver from one file deliver once', async (t) => {
  const path = fileIn(folderFor(t), 'candor.sqlite', '');
  const webhook = await webhookFor(t);
  const [one, two] = [withAna(t, path), storeFor(t, path)];
  const first = delivering(t, one, webhook.url);
  const second = delivering(t, two, webhook.url);
  const refs: string[] = [];
  for (let n = 0; n < 8; n++) {
    refs.push((await first.send('/callbacks', aRequest({topic: `${n}`}))).ref);
    second.delivery.wake();
  }
  await until(() => refs.every((ref) => isDelivered(one, ref)));
  assert.deepEqual(webhook.delivered.map(({id}) => id).sort(), refs.sort());
});

test('while another program writes, what became of it is kept and noted later', async (t) => {
  const path = fileIn(folderFor(t), 'candor.sqlite', '');
  const writer = withAna(t, path);
  const store = openStore(path, {patience: 5});
  t.after(() => store.close());
  const webhook = await webhookFor(t, ['hang']);
  const {send, errors} = delivering(t, store, webhook.url, {timeout: 200});
  const {ref} = await send('/callbacks', aRequest());
  await webhook.came(1);
  writer.begin();
  await until(() => errors.length > 0);
  writer.rollback();
  await until(() => isDelivered(store, ref));
  assert.deepEqual(webhook.taken, [ref]);
});

test('who listens to problems and fails does not have it sent for ever', async (t) => {
  const store = withAna(t);
  const webhook = await webhookFor(t, [500, 500]);
  const errors: unknown[] = [];
  const {send} = delivering(t, store, webhook.url, {
    onProblem: () => {
      throw new Error('broken');
    },
    onError: (error) => errors.push(error),
  });
  const {ref} = await send('/callbacks', aRequest());
  await until(() => isDelivered(store, ref));
  assert.deepEqual(errors.map(String), ['Error: broken', 'Error: broken']);
  assert.equal(webhook.delivered.length, 3);
});

test('closed twice, or with nothing to do, it ends at once and sends no more', async (t) => {
  const store = withAna(t);
  const webhook = await webhookFor(t);
  const {delivery, send} = delivering(t, store, webhook.url);
  await delivery.close();
  await delivery.close();
  await send('/callbacks', aRequest());
  await wait(20);
  assert.deepEqual(webhook.delivered, []);
});

test('addresses and secrets that cannot be used are refused at once, and not repeated', (t) => {
  const store = storeFor(t);
  const refused = (options: CallbackDeliveryOptions): void =>
    assert.throws(
      () => new CallbackDelivery(store, options),
      (error: Error & {code?: string}) => error.code === 'usage' && !error.message.includes('hunter2'),
    );
  for (const url of [
    '',
    'x',
    'http://shop.example/',
    'ftp://shop.example/',
    'https://me:hunter2@shop.example/',
  ])
    refused({url});
  const url = 'https://shop.example/hook';
  const of = (bytes: number): string => `whsec_${Buffer.alloc(bytes, 7).toString('base64')}`;
  for (const bad of ['', 'hunter2', 'whsec_', 'whsec_hunter2!', of(23), of(65), of(32).slice(6)])
    refused({url, secret: bad});
});

const behaviour = fc.oneof(
  fc.constantFrom<Behaviour[]>(200, 500, 404, 'cut', 'drip'),
  fc.constant<Behaviour>([302, {Location: '/elsewhere'}]),
  // Rarely, since each takes as long as the deadline.
  {weight: 1, arbitrary: fc.constant<Behaviour>('hang')},
);

test('whatever the webhook does and however often it is started anew, nothing is lost', async (t) => {
  const overlap = watchOverlap(t);
  const property = fc.asyncProperty(
    fc.array(behaviour, {maxLength: 6}),
    fc.array(fc.constantFrom('send', 'restart', 'pause'), {minLength: 1, maxLength: 6}),
    async (behaviours, steps) => {
      const store = openStore(':memory:');
      importPeople(store, [ana]);
      const webhook = await webhookFor(t, behaviours);
      // Each of them may come upon all failures, and upon a machine that is busy.
      const options = {url: webhook.url, timeout: 40, delays: Array<number>(100).fill(0)};
      let delivery = new CallbackDelivery(store, options);
      const {send} = endpointFor(store, {actions: {onCallback: () => delivery.wake()}});
      const refs: string[] = [];
      for (const [at, step] of ['send', ...steps].entries()) {
        if (step === 'send') refs.push((await send('/callbacks', aRequest({topic: `${at}`}))).ref);
        if (step === 'pause') await wait(3);
        if (step === 'restart') {
          await delivery.close(0);
          delivery = new CallbackDelivery(store, options);
        }
        assert.deepEqual(
          callbacks(store).map(({ref}) => ref),
          refs,
        );
      }
      await until(() => refs.every((ref) => isDelivered(store, ref)));
      await delivery.close(0);
      assert.deepEqual(new Set(webhook.taken), new Set(refs));
      for (const ref of refs) {
        const bodies = webhook.delivered.filter(({id}) => id === ref).map(({body}) => body);
        assert.equal(new Set(bodies).size, 1);
      }
      assert.equal(overlap(), 1, 'no message twice at a time');
      await webhook.close();
      store.close();
    },
  );
  await fc.assert(property, {numRuns});
});
