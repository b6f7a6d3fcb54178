import assert from 'node:assert/strict';
import {generateKeyPairSync, type KeyObject, sign} from 'node:crypto';
import {type TestContext, test} from 'node:test';
import {gunzipSync} from 'node:zlib';

import {discoveryDocument} from '../../../src/endpoint/documents/discovery.js';
import {peopleDocument, pledgesDocument} from '../../../src/endpoint/documents/statements.js';
import {createEndpoint, importDocument} from '../../../src/endpoint/index.js';
import {rotateKeys} from '../../../src/endpoint/keys/end-keys.js';
import {keyUses} from '../../../src/endpoint/keys/key-uses.js';
import type {EndpointKeys} from '../../../src/endpoint/keys/load-keys.js';
import {signHead} from '../../../src/endpoint/signing/sign-head.js';
import {signReceipt} from '../../../src/endpoint/signing/sign-receipt.js';
import {signReview} from '../../../src/endpoint/signing/sign-review.js';
import {statusFiles} from '../../../src/endpoint/signing/status-files.js';
import {readReview} from '../../../src/endpoint/store/read-review.js';
import {ReviewWriter} from '../../../src/endpoint/store/review-writer.js';
import {putStatements} from '../../../src/endpoint/store/statements.js';
import type {Store} from '../../../src/endpoint/store/store.js';
import {findSubject, hashOfSubject} from '../../../src/endpoint/store/subjects.js';
import {countVote} from '../../../src/endpoint/store/votes.js';
import {utf8} from '../../../src/proof/bytes.js';
import {thumbprint} from '../../../src/proof/jwk.js';
import {parseJws, verifyJws} from '../../../src/proof/jws.js';
import {keysOf} from '../../../src/proof/keys.js';
import {ProofError} from '../../../src/proof/proof-error.js';
import {verifyReceipt} from '../../../src/proof/receipt.js';
import {verifyPerson} from '../../../src/proof/verify-people.js';
import {verifyPledge} from '../../../src/proof/verify-pledges.js';
import {checkCollector} from '../../../src/proof/verify-review-signatures.js';
import {openSignedItems} from '../../../src/protocol/signed-items.js';
import {kettle, now, reviewsOf, storeFor} from '../fixtures.js';
import {home, keysFolderFor, keysFor, keysIn, today} from '../keys/fixtures.js';

const url = `${home}.well-known/trust-data.json`;
const sub = hashOfSubject(kettle);

const trustedOf = (store: Store, keys: EndpointKeys) =>
  keysOf(discoveryDocument(store, {}, undefined, {keys, root: '../'}), url);

const put = (store: Store, review: object, at = now): void => {
  const writer = new ReviewWriter(store, at);
  writer.put(subjectOf(store).number, {
    id: 'r1',
    reviewRating: {ratingValue: 2},
    reviewBody: 'Hot handle',
    ...review,
  });
  writer.flush();
};

const subjectOf = (store: Store) => {
  const subject = findSubject(store, sub);
  assert.ok(subject);
  return subject;
};

const shopFor = (t: TestContext): Store => {
  const store = storeFor(t);
  importDocument(store, reviewsOf([]));
  return store;
};

const signed = (store: Store, keys: EndpointKeys, at?: number): {readonly jws: string} => {
  const subject = subjectOf(store);
  const review = readReview(store, subject.number, 'r1');
  assert.ok(review);
  const item = signReview(review, {store, keys, subject, at});
  assert.ok('jws' in item);
  return item;
};

test('a review is signed by its collector, as the visitor checks it', async (t) => {
  const [store, keys] = [shopFor(t), keysFor(t)];
  put(store, {
    collected: {how: 'invited'},
    media: [{url: 'https://endpoint.invalid/media/a.jpg'}],
    helpful: {up: 2, down: 1},
    translations: {de: {reviewBody: 'Heißer Griff', by: 'machine'}},
  });
  const item = signed(store, keys);
  assert.deepEqual(Object.keys(item).sort(), ['helpful', 'jws', 'translations']);
  const jws = parseJws(item.jws, 'trust-collected+jwt');
  const trusted = await trustedOf(store, keys);
  const grounds = await checkCollector(jws, {keys: trusted, now: today, subjectHash: sub});
  assert.deepEqual(grounds, {key: keys.signing[0]?.kid, origin: 'https://shop.example', at: today});
  assert.deepEqual(jws.payload, {
    ...{iss: 'https://shop.example', iat: today, sub, id: 'r1'},
    ...{reviewRating: {ratingValue: 2}, reviewBody: 'Hot handle', collected: {how: 'invited'}},
    ...{media: [{url: `${home}media/a.jpg`}], how: 'invited', at: today},
  });
});

test('signing again gives the same bytes, whatever others added meanwhile; other words give others', (t) => {
  const [store, keys] = [shopFor(t), keysFor(t)];
  put(store, {});
  const {jws} = signed(store, keys);
  assert.equal(signed(store, keys).jws, jws);
  // A day later: imported once more, voted for, answered.
  put(store, {}, now + 86_400_000);
  countVote(store, subjectOf(store).number, 'r1', true);
  put(store, {replies: [{text: 'Sorry'}]}, now + 86_400_000);
  assert.equal(signed(store, keys).jws, jws);
  put(store, {reviewBody: 'Not so hot'}, now + 86_400_000);
  const later = parseJws(signed(store, keys).jws).payload;
  assert.deepEqual([later.iat, later.reviewBody], [today + 86_400, 'Not so hot']);
});

test('what is older than its key is signed as of the beginning of the key, and after a rotation by the new one', (t) => {
  const store = shopFor(t);
  const folder = keysFolderFor(t);
  const keys = keysFor(t, folder);
  put(store, {}, now - 999_000);
  const before = parseJws(signed(store, keys).jws);
  assert.equal(before.payload.iat, today);
  assert.equal(before.payload.at, today);
  rotateKeys(folder, keyUses, today + 60, 0);
  const after = parseJws(signed(store, keysIn(folder)).jws);
  assert.notEqual(after.header.kid, before.header.kid);
  assert.equal(after.payload.iat, today + 60);
  assert.equal(parseJws(signed(store, keys, today + 5).jws).payload.iat, today + 5);
});

test('answers are signed for their review, and opened by the reader with it', async (t) => {
  const [store, keys] = [shopFor(t), keysFor(t)];
  put(store, {
    replies: [{text: 'Cork sleeve since March', author: {name: 'Jo'}, datePublished: '2026-11-23'}],
  });
  const item = signed(store, keys);
  const opened = await openSignedItems('reviews', {trustData: '1', reviews: [item]});
  const [review] = (opened as {reviews: Array<{id: string; replies: Array<{text: string; jws: string}>}>})
    .reviews;
  assert.equal(review?.id, 'r1');
  assert.equal(review?.replies[0]?.text, 'Cork sleeve since March');
  const {payload, header} = parseJws(review?.replies[0]?.jws ?? '', 'trust-reply+jwt');
  assert.deepEqual(
    [payload.sub, payload.iat, header.alg],
    ['r1', Date.parse('2026-11-23') / 1000, 'Ed25519'],
  );
});

test('without a key for it a thing stays as it is', (t) => {
  const [store, all] = [shopFor(t), keysFor(t)];
  put(store, {});
  const keys: EndpointKeys = {...all, signing: []};
  const subject = subjectOf(store);
  const review = readReview(store, subject.number, 'r1');
  assert.ok(review);
  assert.equal(signReview(review, {store, keys, subject}), review);
  assert.equal(signReceipt(keys, {id: 'r1', sub, at: today}), undefined);
  assert.throws(() => signHead(keys, {} as never), {code: 'not-found'});
  assert.equal(discoveryDocument(store, {}, undefined, {keys, root: '../'}).keys, undefined);
});

test('with ES256 a signature holds as well', async (t) => {
  const {makeKey, settleEndpointUrl} = await import('../../../src/endpoint/keys/make-keys.js');
  const [store, folder] = [shopFor(t), keysFolderFor(t)];
  settleEndpointUrl(folder, home);
  makeKey(folder, ['collect'], 'ES256', today);
  put(store, {});
  const keys = keysIn(folder);
  const jws = parseJws(signed(store, keys).jws);
  assert.equal(jws.header.alg, 'ES256');
  const [key] = await trustedOf(store, keys);
  assert.ok(key);
  await verifyJws(jws, key.jwk);
});

test('a receipt promises when the review is in the log', async (t) => {
  const [store, keys] = [shopFor(t), keysFor(t)];
  const jws = signReceipt(keys, {id: 'r1', sub, at: today + 5, doc: 'd'}) ?? '';
  const {grounds: _, ...receipt} = await verifyReceipt(jws, await trustedOf(store, keys));
  assert.deepEqual(receipt, {id: 'r1', sub, at: today + 5, by: today + 86_405, doc: 'd'});
});

const pledge = {
  id: 'refunds',
  text: 'Refunds in three days',
  validUntil: '2027-01',
  state: 'active',
} as const;

const checking = async (store: Store, keys: EndpointKeys, at = now) => ({
  keys: await trustedOf(store, keys),
  now: at / 1000,
  readBytes: async (address: string) => {
    const file = statusFiles(store, keys, at).find(({path}) => home + path === address);
    if (!file) throw new ProofError('unreachable');
    return utf8(file.text);
  },
});

test('a pledge is a credential that holds, with a status', async (t) => {
  const [store, keys] = [storeFor(t), keysFor(t)];
  importDocument(store, {
    trustData: '1',
    organization: {name: 'Shop', url: 'https://shop.example'},
    pledges: [],
  });
  putStatements(store, 'pledges', '', [pledge], now);
  const [item] = pledgesDocument(store, '', keys).pledges;
  assert.ok(item && 'jws' in item && item.jws !== undefined);
  const {signed, current, status} = await verifyPledge(item, await checking(store, keys));
  assert.deepEqual([signed.status, current.status, status.status], ['held', 'held', 'held']);
  const {payload} = parseJws(item.jws);
  assert.equal(payload.validUntil, '2027-01-31T23:59:59Z');
  assert.deepEqual(payload.credentialSubject, {id: 'https://shop.example/', pledge});
});

test('an earlier wording of a pledge that was withdrawn is revoked, of one suspended suspended, whoever still shows it', async (t) => {
  const [store, keys] = [storeFor(t), keysFor(t)];
  const others = ['a', 'b'].map((id) => ({id, text: id}));
  const itemFor = (state: 'active' | 'withdrawn' | 'suspended', more: readonly object[] = others) => {
    putStatements(store, 'pledges', '', [{...pledge, state}, ...more] as never, now);
    const item = pledgesDocument(store, '', keys).pledges[0];
    assert.ok(item && 'jws' in item);
    return item;
  };
  const old = itemFor('active');
  for (const [state, reason] of [
    ['withdrawn', 'revoked'],
    ['suspended', 'suspended'],
  ] as const) {
    const itself = itemFor(state);
    const context = await checking(store, keys);
    const {status} = await verifyPledge(old, context);
    assert.deepEqual([status.status, 'reason' in status && status.reason], ['failed', reason]);
    // What says itself that it has ended is not called a lie.
    assert.notEqual((await verifyPledge(itself, context)).status.status, 'failed');
    const [, neighbour] = pledgesDocument(store, '', keys).pledges;
    assert.ok(neighbour && 'jws' in neighbour);
    assert.equal((await verifyPledge(neighbour, context)).status.status, 'held');
  }
  putStatements(store, 'pledges', '', others, now);
  const {status} = await verifyPledge(old, await checking(store, keys));
  assert.equal('reason' in status && status.reason, 'revoked');
  itemFor('active');
  assert.equal((await verifyPledge(old, await checking(store, keys))).status.status, 'held');
});

test('a status list is the same all day, past its time after a week, and the same on every machine', async (t) => {
  const [store, keys] = [storeFor(t), keysFor(t)];
  assert.deepEqual(statusFiles(store, keys, now), []);
  putStatements(store, 'pledges', '', [pledge], now);
  const morning = Date.parse('2026-11-23T00:00:00Z');
  const files = statusFiles(store, keys, morning);
  assert.deepEqual(
    files.map(({path}) => path),
    ['status/revocation.jwt', 'status/suspension.jwt'],
  );
  assert.deepEqual(statusFiles(store, keys, morning + 86_399_999), files);
  assert.notDeepEqual(statusFiles(store, keys, morning + 86_400_000), files);
  const {payload} = parseJws(files[0]?.text ?? '', 'vc+jwt');
  assert.equal(payload.validUntil, '2026-11-30T00:00:00Z');
  const {encodedList} = payload.credentialSubject as {encodedList: string};
  const bytes = Buffer.from(encodedList.slice(1), 'base64url');
  // No name, no time, no system in the gzip header (RFC 1952 §2.3).
  assert.deepEqual([...bytes.subarray(3, 8), bytes[9]], [0, 0, 0, 0, 0, 255]);
  assert.equal(gunzipSync(bytes).length, 16_384);
  const item = pledgesDocument(store, '', keys).pledges[0] as {jws: string};
  const stale = {...(await checking(store, keys, morning)), now: morning / 1000 + 8 * 86_400};
  const {status} = await verifyPledge(item, stale);
  assert.deepEqual([status.status, 'reason' in status && status.reason], ['unchecked', 'status-stale']);
});

test('statements that did not change are signed as of when they did', (t) => {
  const [store, keys] = [storeFor(t), keysFor(t)];
  const iats = (): unknown[] =>
    pledgesDocument(store, '', keys).pledges.map((item) => parseJws((item as {jws: string}).jws).payload.iat);
  putStatements(store, 'pledges', '', [pledge, {id: 'a', text: 'one'}], now);
  const before = pledgesDocument(store, '', keys);
  putStatements(store, 'pledges', '', [{id: 'a', text: 'two'}, pledge], now + 60_000);
  assert.deepEqual(iats(), [today + 60, today]);
  assert.deepEqual(pledgesDocument(store, '', keys).pledges[1], before.pledges[0]);
});

test('what would be too long for a reader when signed stays as it is', (t) => {
  const [store, keys] = [storeFor(t), keysFor(t)];
  const versions = (count: number) =>
    Array.from({length: count}, () => ({date: '2026-01-01', text: 'x'.repeat(19_000)}));
  const [long, short] = [
    {id: 'a', text: 'long', versions: versions(12)},
    {id: 'b', text: 'short'},
  ];
  const kinds = (): string[] =>
    pledgesDocument(store, '', keys).pledges.map((item) => ('jws' in item ? 'signed' : 'plain'));
  putStatements(store, 'pledges', '', [long, short], now);
  assert.deepEqual(kinds(), ['plain', 'signed']);
  const many = Array.from({length: 45}, (_, at) => ({id: String(at), text: 'x'.repeat(19_000)}));
  putStatements(store, 'pledges', '', many, now);
  assert.deepEqual([...new Set(kinds())], ['plain']);
  assert.ok(Buffer.byteLength(JSON.stringify(pledgesDocument(store, '', keys))) < 1_048_576);
});

/** A consent that Ana signs with a key of her own. */
const consentOf = (privateKey: KeyObject, jwk: object, claims: object): string => {
  const part = (json: object): string => Buffer.from(JSON.stringify(json)).toString('base64url');
  const input = `${part({alg: 'Ed25519', typ: 'trust-consent+jwt', jwk})}.${part(claims)}`;
  return `${input}.${sign(null, Buffer.from(input), privateKey).toString('base64url')}`;
};

test('a person is signed with the consent that they signed themselves', async (t) => {
  const [store, keys] = [storeFor(t), keysFor(t)];
  const {privateKey, publicKey} = generateKeyPairSync('ed25519');
  const {kty, crv, x} = publicKey.export({format: 'jwk'});
  const claims = {iat: today, sub: 'ana', aud: 'https://shop.example', fields: ['name', 'jobTitle']};
  const jws = consentOf(privateKey, {kty, crv, x}, claims);
  const ana = {id: 'ana', name: 'Ana', jobTitle: 'Fits kettles', description: 'Likes tea', kind: 'human'};
  for (const consent of [{jws}, jws]) {
    importDocument(store, {trustData: '1', people: [{...ana, consent}]});
    const [item] = peopleDocument(store, '', keys).people;
    assert.ok(item && 'jws' in item);
    // An import is of the time it is done at.
    const context = await checking(store, keys, Math.max(now, Date.now()));
    const facts = await verifyPerson(item, context);
    assert.deepEqual([facts.signed.status, facts.consented.status], ['held', 'held']);
    const {payload} = parseJws(item.jws);
    // What was not agreed to is not signed either.
    assert.equal(payload.description, undefined);
    const jkt = await thumbprint({kty: 'OKP', crv: 'Ed25519', x: x ?? ''});
    assert.deepEqual([payload.cnf, payload.consent], [{jkt}, {jws}]);
  }
  const [plain] = peopleDocument(store, '').people;
  assert.ok(plain && 'name' in plain);
  assert.deepEqual([plain.name, 'description' in plain], ['Ana', false]);
});

test('the card of a person says which organisation they answer for', (t) => {
  const [store, keys] = [storeFor(t), keysFor(t)];
  importDocument(store, {
    trustData: '1',
    reviews: 'r.json',
    organization: {name: 'Shop', url: 'https://shop.example/'},
  });
  importDocument(store, {trustData: '1', people: [{id: 'jo', name: 'Jo', kind: 'human'}]});
  const [item] = peopleDocument(store, '', keys).people;
  assert.ok(item && 'jws' in item);
  assert.deepEqual(parseJws(item.jws).payload.worksFor, {url: 'https://shop.example/'});
});

test('a consent that its person did not sign is none, and is reported', (t) => {
  const store = storeFor(t);
  const [one, other] = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')];
  const {kty, crv, x} = other.publicKey.export({format: 'jwk'});
  const claims = {iat: today, sub: 'ana', aud: 'https://shop.example', fields: ['name']};
  const forged = consentOf(one.privateKey, {kty, crv, x}, claims);
  const mine = one.publicKey.export({format: 'jwk'});
  const another = consentOf(
    one.privateKey,
    {kty: mine.kty, crv: mine.crv, x: mine.x},
    {...claims, sub: 'jo'},
  );
  for (const consent of [{jws: forged}, {jws: another}, 'no.jws.atall', {jws: 7}]) {
    const report = importDocument(store, {trustData: '1', people: [{id: 'ana', name: 'Ana', consent}]});
    assert.equal(report.leftOut, 1);
    assert.doesNotMatch(JSON.stringify(peopleDocument(store, '')), /Ana/);
  }
});

test('discovery lists keys and log', async (t) => {
  const [store, keys] = [storeFor(t), keysFor(t)];
  const {keys: listed, log} = discoveryDocument(store, {}, undefined, {keys, root: home});
  assert.deepEqual(
    listed?.map(({kid}) => kid),
    keys.signing.map(({kid}) => kid),
  );
  assert.deepEqual(
    [log?.prefix, log?.policy, log?.origin],
    [`${home}log/`, `${home}log/policy.txt`, 'shop.example/log1'],
  );
  assert.equal((await trustedOf(store, keys)).length, 1);
  assert.doesNotMatch(
    JSON.stringify(discoveryDocument(store, {}, undefined, {keys, root: home})),
    /"d"|PRIVATE/,
  );
});

test('nothing is signed for whoever asks for a list that is none', async (t) => {
  const store = storeFor(t);
  const keys = keysFor(t);
  importDocument(store, {trustData: '1', pledges: [{id: 'p', text: 'Refunds', validUntil: '2030-01-01'}]});
  let signed = 0;
  const counted = {
    ...keys,
    get signing() {
      signed++;
      return keys.signing;
    },
  };
  const app = createEndpoint(store, {keys: counted, now: () => now});
  const status = async (file: string) => (await app.request(`/status/${file}`)).status;
  signed = 0;
  for (const file of ['other.jwt', 'revocation', 'revocation.jwt.jwt', '..%2Fkeys', 'constructor'])
    assert.equal(await status(file), 404, file);
  assert.equal(signed, 0);
  assert.equal(await status('revocation.jwt'), 200);
  assert.ok(signed > 0);
});
