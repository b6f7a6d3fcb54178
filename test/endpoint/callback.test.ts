import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {type TestContext, test} from 'node:test';

import {
  type Callback,
  callbacks,
  type EndpointOptions,
  findCallback,
  openStore,
  publish,
} from '../../src/endpoint/index.js';
import {ana, aRequest, importPeople} from './calling.js';
import {fileIn, folderFor, now, storeFor, strictly} from './fixtures.js';
import {makeOldStore} from './old-store.js';
import {base, endpointFor} from './sending.js';

const open = (t: TestContext, options: EndpointOptions = {}, people: readonly object[] = [ana]) => {
  const store = storeFor(t);
  importPeople(store, people);
  return {store, ...endpointFor(store, options)};
};

const requestFrom = (from: string, until: string) => aRequest({when: {from, until}});

test('a request is taken whole, and answered with a reference', async (t) => {
  const {store, send} = open(t);
  const when = {from: '2026-11-23T09:00:00+01:00', until: '2026-11-23T09:00:00Z'};
  const request = aRequest({name: 'Marlene', topic: 'stoves', when});
  const answer = await send('/callbacks', request);
  assert.match(answer.ref, /^R-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  assert.deepEqual(answer, {ref: answer.ref, status: 'received', at: new Date(now).toISOString()});
  const [stored, ...others] = callbacks(store);
  assert.deepEqual(others, []);
  assert.deepEqual(stored, {
    ...{ref: answer.ref, person: 'ana', state: 'open', receivedAt: now},
    ...{name: 'Marlene', reach: '+49 30 555 0100', topic: 'stoves', consent: request.consent},
    when: {from: Date.parse(when.from), until: Date.parse(when.until)},
    webhook: {state: 'waiting', failures: 0},
  } satisfies Callback);
});

test('name, time and topic may be left out, and nothing else is', async (t) => {
  const {store, send, fail} = open(t);
  await send('/callbacks', aRequest());
  for (const [member, code, pointer] of [
    ['person', 'invalid', '/person'],
    ['reach', 'invalid', '/reach'],
    ['consent', 'consent-missing', '/consent'],
  ] as const) {
    const {[member]: _, ...rest} = aRequest();
    const problem = await fail('/callbacks', rest);
    assert.deepEqual([problem.code, problem.status, problem.errors?.[0]?.pointer], [code, 422, pointer]);
  }
  assert.equal(callbacks(store).length, 1);
});

/** What is wrong with a request, and where it is said to be. */
const faulty: ReadonlyArray<readonly [string, object, string]> = [
  ['an empty reach', {reach: ''}, '/reach'],
  ['a reach of nothing visible', {reach: ' \u200b\u2800\n'}, '/reach'],
  ['a reach that is too long', {reach: 'x'.repeat(501)}, '/reach'],
  ['a reach that is a number', {reach: 4930}, '/reach'],
  ['a name that is too long', {name: 'x'.repeat(201)}, '/name'],
  ['a name that is a list', {name: ['x']}, '/name'],
  ['a topic that is too long', {topic: 'x'.repeat(501)}, '/topic'],
  ['an empty person', {person: ''}, '/person'],
  ['a person that is too long', {person: 'x'.repeat(201)}, '/person'],
  ['an agreement without words', {consent: {at: '2026-11-22T12:00:00Z'}}, '/consent/text'],
  ['an agreement without a date', {consent: {text: 'yes'}}, '/consent/at'],
  ['an agreement that is a yes', {consent: true}, '/consent'],
  ['a time without an end', {when: {from: '2026-11-23T09:00:00Z'}}, '/when/until'],
  [
    'a time without a zone',
    {when: {from: '2026-11-23T09:00:00', until: '2026-11-23T10:00:00Z'}},
    '/when/from',
  ],
  ['a day that is none', {when: {from: '2026-11-31T09:00:00Z', until: '2026-12-01T10:00:00Z'}}, '/when/from'],
  ['a time in words', {when: 'tomorrow'}, '/when'],
];

for (const [what, more, pointer] of faulty) {
  test(`${what} is refused, and said where`, async (t) => {
    const {store, fail} = open(t);
    const {code, status, errors} = await fail('/callbacks', aRequest(more));
    assert.deepEqual([code, status], ['invalid', 422]);
    assert.ok(
      errors?.some((error) => error.pointer === pointer),
      JSON.stringify(errors),
    );
    assert.deepEqual(callbacks(store), []);
  });
}

test('what is just not too long is taken', async (t) => {
  const {send} = open(t);
  await send('/callbacks', aRequest({name: 'x'.repeat(200), reach: 'x'.repeat(500), topic: 'x'.repeat(500)}));
});

/** A time that is wished for, and whether Ana (9 to 17 in Berlin) can be wished for then; it is Sunday, 12:00 UTC. */
const times: ReadonlyArray<readonly [string, string, string | undefined]> = [
  ['2026-11-23T08:00:00Z', '2026-11-23T09:00:00Z', undefined],
  ['2026-11-23T08:00:00Z', '2026-11-23T16:00:00Z', undefined],
  ['2026-11-23T07:59:00Z', '2026-11-23T09:00:00Z', 'not within'],
  ['2026-11-23T15:30:00Z', '2026-11-23T16:00:01Z', 'not within'],
  ['2026-11-23T15:30:00Z', '2026-11-24T03:00:00Z', 'not within'],
  ['2026-11-28T09:00:00Z', '2026-11-28T10:00:00Z', 'not within'],
  ['2026-11-23T09:00:00Z', '2026-11-23T09:00:00Z', 'ends before'],
  ['2026-11-23T10:00:00Z', '2026-11-23T09:00:00Z', 'ends before'],
  ['2026-11-20T09:00:00Z', '2026-11-20T10:00:00Z', 'begun already'],
  ['2026-11-22T12:00:00Z', '2026-11-22T13:00:00Z', 'begun already'],
  ['2026-11-23T08:00:00Z', '2026-11-23T20:00:01Z', 'longer than 12 hours'],
  ['2027-01-21T11:00:00Z', '2027-01-21T12:00:00Z', undefined],
  ['2027-01-22T09:00:00Z', '2027-01-22T10:00:00Z', '60 days'],
  ['9999-12-31T23:00:00Z', '9999-12-31T23:59:60Z', '60 days'],
];

for (const [from, until, problem] of times) {
  test(`from ${from} until ${until}: ${problem ?? 'taken'}`, async (t) => {
    const {store, post, fail} = open(t);
    const request = requestFrom(from, until);
    if (problem === undefined) assert.equal((await post('/callbacks', request)).status, 202);
    else {
      const {code, errors = []} = await fail('/callbacks', request);
      assert.deepEqual([code, errors.map(({pointer}) => pointer)], ['invalid', ['/when']]);
      assert.match(errors[0]?.detail ?? '', new RegExp(problem));
    }
    assert.equal(callbacks(store).length, problem === undefined ? 1 : 0);
  });
}

/** Times around the nights in which Berlin's clocks are changed, when it is 12:00 UTC two days before. */
const changes: ReadonlyArray<readonly [string, string, boolean]> = [
  // On Monday after 28 March 2027, 9 o'clock is 07:00 UTC; the week before it was 08:00.
  ['2027-03-29T07:00:00Z', '2027-03-29T08:00:00Z', true],
  ['2027-03-29T06:59:00Z', '2027-03-29T08:00:00Z', false],
  ['2027-03-29T14:00:00Z', '2027-03-29T15:00:00Z', true],
  ['2027-03-29T15:00:00Z', '2027-03-29T16:00:00Z', false],
  // On Monday after 31 October 2027, 9 o'clock is 08:00 UTC again.
  ['2027-11-01T07:00:00Z', '2027-11-01T08:00:00Z', false],
  ['2027-11-01T08:00:00Z', '2027-11-01T09:00:00Z', true],
  ['2027-11-01T15:00:00Z', '2027-11-01T16:00:00Z', true],
];

for (const [from, until, isTaken] of changes) {
  test(`after the clocks were changed, ${from} is ${isTaken ? 'taken' : 'refused'}`, async (t) => {
    const {post} = open(t, {now: () => Date.parse(from) - 3 * 86_400_000});
    assert.equal((await post('/callbacks', requestFrom(from, until))).status, isTaken ? 202 : 422);
  });
}

test('in the night in which an hour comes twice, all of it is one run', async (t) => {
  const openingHours = [{dayOfWeek: ['Saturday'], opens: '22:00', closes: '06:00'}];
  const nightly = {...ana, hours: {timeZone: 'Europe/Berlin', openingHours}};
  const {post} = open(t, {now: () => Date.parse('2027-10-29T12:00:00Z')}, [nightly]);
  // 22:00 CEST to 06:00 CET: nine hours.
  const all = requestFrom('2027-10-30T20:00:00Z', '2027-10-31T05:00:00Z');
  assert.equal((await post('/callbacks', all)).status, 202);
  const more = requestFrom('2027-10-30T20:00:00Z', '2027-10-31T05:01:00Z');
  assert.equal((await post('/callbacks', more)).status, 422);
});

test('a day off is no time to be called, and hours around the clock have no end', async (t) => {
  const exceptions = [{date: '2026-11-23', closed: true, reason: 'Stocktaking'}];
  const off = {...ana, hours: {...ana.hours, exceptions}};
  const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
  const always = [{dayOfWeek: days, opens: '00:00', closes: '24:00'}];
  const eve = {...ana, id: 'eve', hours: {timeZone: 'Etc/UTC', openingHours: always}};
  const {post} = open(t, {}, [off, eve]);
  const request = requestFrom('2026-11-23T09:00:00Z', '2026-11-23T10:00:00Z');
  assert.equal((await post('/callbacks', request)).status, 422);
  const overnight = {when: {from: '2026-11-23T22:00:00Z', until: '2026-11-24T04:00:00Z'}};
  assert.equal((await post('/callbacks', aRequest({person: 'eve', ...overnight}))).status, 202);
});

test('where nobody says when they work, any time will do', async (t) => {
  const {hours: _, ...timeless} = ana;
  const {post} = open(t, {}, [timeless]);
  const night = requestFrom('2026-11-29T02:00:00Z', '2026-11-29T03:00:00Z');
  assert.equal((await post('/callbacks', night)).status, 202);
});

test('who is unknown, does not call back, does so elsewhere or has withdrawn is nobody, in the same words', async (t) => {
  const people = [
    ana,
    {...ana, id: 'mail', channels: [{type: 'email', href: 'mailto:x@shop.example'}]},
    {...ana, id: 'elsewhere', channels: [{type: 'callback', href: 'https://shop.example/call'}]},
    {...ana, id: 'withdrawn', consent: {fields: [], givenOn: '2026-01-01'}},
  ];
  const {store, fail, send} = open(t, {}, people);
  const problems = new Set<string>();
  for (const person of ['nobody', 'mail', 'elsewhere', 'withdrawn', '__proto__', "ana' OR 1=1", 'ANA']) {
    const {code, status, detail} = await fail('/callbacks', aRequest({person}));
    assert.deepEqual([code, status], ['not-found', 404], person);
    problems.add(detail ?? '');
  }
  assert.equal(problems.size, 1);
  assert.deepEqual(callbacks(store), []);
  await send('/callbacks', aRequest());
});

test('one language is enough to be somebody, and to have withdrawn', async (t) => {
  const {store, send, fail} = open(t);
  importPeople(store, [{...ana, id: 'jo'}], 'de');
  await send('/callbacks', aRequest({person: 'jo'}));
  importPeople(store, [{...ana, consent: {fields: []}}], 'de');
  assert.equal((await fail('/callbacks', aRequest())).code, 'not-found');
});

const hostile: ReadonlyArray<readonly [string, string | Uint8Array, string]> = [
  ['no JSON', '{', 'invalid'],
  ['no UTF-8', Uint8Array.from([123, 34, 255, 34, 125]), 'invalid'],
  ['a text', '"x"', 'invalid'],
  ['nothing', 'null', 'invalid'],
  ['a list', '[{}]', 'invalid'],
  ['a body that is too long', JSON.stringify(aRequest({topic: 'x'.repeat(20_000)})), 'too-large'],
  ['depth', `{"person":${'['.repeat(5000)}${']'.repeat(5000)}}`, 'too-large'],
];

for (const [what, body, code] of hostile) {
  test(`${what} is refused`, async (t) => {
    const {store, fail} = open(t);
    assert.equal((await fail('/callbacks', body)).code, code);
    assert.deepEqual(callbacks(store), []);
  });
}

test('what is no JSON by its type is not read', async (t) => {
  const {fail} = open(t);
  const {status} = await fail('/callbacks', aRequest(), {headers: {'Content-Type': 'text/plain'}});
  assert.equal(status, 415);
});

test('members of any name do no harm, and texts are cleaned', async (t) => {
  const {store, send} = open(t);
  const body = JSON.stringify(aRequest({name: 'Ma\u0000rlene\u202e'}));
  await send('/callbacks', body.replace('{', '{"__proto__":{"reach":"x"},"state":"done","ref":"R-1",'));
  const [stored] = callbacks(store);
  assert.deepEqual([stored?.name, stored?.state], ['Marlene', 'open']);
  assert.notEqual(stored?.ref, 'R-1');
});

test('sent again with its key it is one, also at the same time, and told of once', async (t) => {
  const told: Callback[] = [];
  const {store, post} = open(t, {actions: {onCallback: (callback) => told.push(callback)}});
  const texts = await Promise.all(
    Array.from({length: 5}, async () => (await post('/callbacks', aRequest(), {key: 'one'})).text()),
  );
  texts.push(await (await post('/callbacks', aRequest(), {key: 'one'})).text());
  assert.equal(new Set(texts).size, 1);
  assert.equal(callbacks(store).length, 1);
  assert.deepEqual(told, callbacks(store));
  const other = await post('/callbacks', aRequest({name: 'Other'}), {key: 'one'});
  assert.equal(other.status, 409);
  await post('/callbacks', aRequest(), {key: 'two'});
  assert.equal(told.length, 2);
});

test('ten an hour from one address, and then later', async (t) => {
  const {store, send, post} = open(t);
  for (let n = 0; n < 10; n++) await send('/callbacks', aRequest({topic: `${n}`}));
  const refused = await post('/callbacks', aRequest());
  assert.deepEqual([refused.status, refused.headers.get('retry-after')], [429, '3600']);
  assert.equal((await post('/callbacks', aRequest(), {from: '203.0.113.9'})).status, 202);
  assert.equal(callbacks(store).length, 11);
});

test('whoever is told of it neither holds the answer up nor spoils it', async (t) => {
  const errors: unknown[] = [];
  const onError = (error: unknown): void => void errors.push(error);
  const throwing = open(t, {
    onError,
    actions: {
      onCallback: () => {
        throw new Error('broken');
      },
    },
  });
  await throwing.send('/callbacks', aRequest());
  const rejecting = open(t, {onError, actions: {onCallback: () => Promise.reject(new Error('broken'))}});
  await rejecting.send('/callbacks', aRequest());
  const hanging = open(t, {onError, actions: {onCallback: () => new Promise(() => {})}});
  await hanging.send('/callbacks', aRequest());
  assert.deepEqual(errors.map(String), ['Error: broken', 'Error: broken']);
  for (const {store} of [throwing, rejecting, hanging]) assert.equal(callbacks(store).length, 1);
});

const announced = async (get: (path: string) => Promise<Response>) => {
  const url = `${base}/.well-known/trust-data.json`;
  return strictly('discovery', await (await get(url)).text(), url).actions?.requestCallback;
};

test('who has withdrawn does not leave the store, nor do the ways to reach them', async (t) => {
  const {get} = open(t, {}, [ana, {...ana, id: 'eve', consent: {fields: []}}]);
  const url = `${base}/people.json`;
  const {people} = strictly('people', await (await get(url)).text(), url);
  assert.deepEqual(
    people.map(({id}) => id),
    ['ana'],
  );
});

test('it is announced where somebody offers it, and nowhere else', async (t) => {
  const {store, get} = open(t, {actions: {privacy: 'https://shop.example/privacy'}});
  assert.deepEqual(await announced(get), {
    href: `${base}/callbacks`,
    accepts: ['application/json'],
    privacy: 'https://shop.example/privacy',
  });
  const {id: _, ...nameless} = ana;
  for (const people of [
    [],
    [{...ana, channels: [{type: 'email', href: 'mailto:x@shop.example'}]}],
    [{...ana, channels: [{type: 'callback', href: 'https://shop.example/call'}]}],
    [{...ana, consent: {fields: []}}],
    [nameless],
  ]) {
    importPeople(store, people);
    assert.equal(await announced(get), undefined, JSON.stringify(people));
  }
  importPeople(store, [ana], 'de');
  assert.ok(await announced(get));
});

test('who takes nothing, or no call-backs, neither announces nor takes them', async (t) => {
  const readOnly = open(t, {actions: false});
  assert.equal(await announced(readOnly.get), undefined);
  assert.equal((await readOnly.post('/callbacks', aRequest())).status, 405);
  const silent = open(t, {actions: {callbacks: false}});
  assert.equal(await announced(silent.get), undefined);
  const {code, status} = await silent.fail('/callbacks', aRequest());
  assert.deepEqual([code, status], ['closed', 403]);
  for (const {store} of [readOnly, silent]) assert.deepEqual(callbacks(store, {all: true}), []);
});

test('that no more reviews are taken does not end call-backs', async (t) => {
  const {get, send} = open(t, {actions: {closed: true}});
  assert.ok(await announced(get));
  await send('/callbacks', aRequest());
});

test('plain files announce nothing that needs a program', (t) => {
  const {store} = open(t);
  const folder = folderFor(t);
  publish(store, folder, {now});
  const text = readFileSync(`${folder}/.well-known/trust-data.json`, 'utf8');
  assert.equal(strictly('discovery', text, `${base}/.well-known/trust-data.json`).actions, undefined);
});

test('what was asked for stands in the file, whoever opens it next', async (t) => {
  const path = fileIn(folderFor(t), 'candor.sqlite', '');
  const first = openStore(path);
  importPeople(first, [ana]);
  const {ref} = await endpointFor(first).send('/callbacks', aRequest());
  first.close();
  assert.equal(callbacks(storeFor(t, path))[0]?.ref, ref);
});

test('a store that was made before there were call-backs takes them', async (t) => {
  const path = join(folderFor(t), 'old.sqlite');
  makeOldStore(path, 3);
  const store = storeFor(t, path);
  importPeople(store, [ana]);
  const {ref} = await endpointFor(store).send('/callbacks', aRequest());
  assert.equal(findCallback(store, ` ${ref.toLowerCase()} `)?.ref, ref);
});
