import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {type Verdict, type Verification, verdictOf} from '../../src/check/verification.js';
import {type VerifyOptions, verify} from '../../src/check/verify.js';
import {verificationWords} from '../../src/check/words.js';
import {toBase64url} from '../../src/proof/base64.js';
import {utf8} from '../../src/proof/bytes.js';
import {startProgramme} from '../client/support/programme.js';
import {body, json, startServer} from '../client/support/server.js';
import {makeSigner} from '../proof/support/signer.js';
import {instant, now} from '../proof/support/status-lists.js';
import {told} from './support/site.js';

const programme = await startProgramme();
const shop = await startServer();
const home = `${shop.origin}/`;

const place = (jws: string): string => shop.at(`/${Math.random()}.jwt`, body(jws, 'application/vc+jwt'));
const serve = (document: object): string => shop.at(`/${Math.random()}.json`, json(document));

const check = (url: string, options: Partial<VerifyOptions> = {}): Promise<Verification> =>
  verify(url, {now, ...options});

/** What is said of the badges at an address, and of all together. */
const said = async (url: string, options: Partial<VerifyOptions> = {}): Promise<[Verdict, ...string[]]> => {
  const verification = await check(url, options);
  return [verdictOf(verification), ...told(verification).filter((line) => line.startsWith('badge'))];
};

const allHeld = ['badge held', 'badge-awarded held', 'badge-current held', 'badge-status held'];
const notAsked = ['badge-awarded', 'badge-current', 'badge-status'].map(
  (name) => `${name} unchecked not-asked`,
);
/** All hold but this one. */
const but = (line: string): string[] =>
  allHeld.map((held) => (held.split(' ')[0] === line.split(' ')[0] ? line : held));

describe('verifying a badge by its address', () => {
  it('asks its issuer and nobody else, and says in words what held', async () => {
    const url = place(await programme.award({}, {id: home}));
    shop.asked.length = 0;
    programme.server.asked.length = 0;
    const verification = await check(url);
    assert.deepEqual(told(verification), ['document held', ...allHeld]);
    assert.equal(verdictOf(verification), 'held');
    assert.deepEqual(shop.asked, [new URL(url).pathname], 'a badge needs no endpoint');
    assert.deepEqual(programme.server.asked, ['/keys/1', '/status/1']);
    const words = verificationWords(verification).join('\n');
    assert.match(words, /^held +a document of trust data \[badge, of /m);
    assert.match(
      words,
      new RegExp(
        `^held +Fair kettles 2026: signed with a key that its issuer’s site publishes \\[key ${programme.kid}, of ${programme.origin}`,
        'm',
      ),
    );
    assert.match(words, /^held +Fair kettles 2026: awarded to this organisation \[http:/m);
  });

  it('is one for the origin it stands at, or for whom it is said to be', async () => {
    const url = place(await programme.award());
    assert.deepEqual(await said(url), ['failed', ...but('badge-awarded failed subject-differs')]);
    assert.match(
      verificationWords(await check(url)).join('\n'),
      new RegExp(`FAILED .*\\[awarded to https://shop.example/, not to ${shop.origin}\\]`),
    );
    const organization = 'https://shop.example/';
    assert.deepEqual(await said(url, {organization}), ['held', ...allHeld]);
    assert.deepEqual(await said(place(await programme.award({}, {id: home})), {organization}), [
      'failed',
      ...but('badge-awarded failed subject-differs'),
    ]);
    await assert.rejects(check(url, {organization: 'nonsense'}), {code: 'insecure-url'});
  });

  it('says nothing good of one owner of many at an origin by what another has', async () => {
    const url = place(await programme.award({}, {id: `${home}another/`}));
    assert.deepEqual(await said(url), ['unchecked', ...but('badge-awarded unchecked not-provided')]);
  });

  it('fails by another’s key, with a word changed, expired, revoked', async () => {
    const other = await startProgramme();
    const anothers = await other.sign(programme.badge({}, {id: home}), {kid: programme.kid});
    assert.deepEqual(await said(place(anothers)), ['failed', 'badge failed bad-signature', ...notAsked]);
    const [head, payload = '', signature] = (await programme.award({}, {id: home})).split('.');
    const changed = Buffer.from(payload, 'base64url').toString().replace('kettles 2026', 'kettles 2027');
    const text = `${head}.${toBase64url(utf8(changed))}.${signature}`;
    assert.deepEqual(await said(place(text)), ['failed', 'badge failed bad-signature', ...notAsked]);
    const expired = await programme.award({validUntil: instant(-60)}, {id: home});
    assert.deepEqual(await said(place(expired)), ['failed', ...but('badge-current failed expired')]);
    await other.revoke(5);
    const revoked = await other.award({}, {id: home});
    assert.deepEqual(await said(place(revoked)), ['failed', ...but('badge-status failed revoked')]);
  });

  it('is never good where its issuer, or whether it was revoked, cannot be known', async () => {
    const one = await startProgramme('ES256');
    const url = place(await one.award({}, {id: home}));
    one.server.at('/status/1', (response) => response.destroy());
    assert.deepEqual(await said(url), ['unchecked', ...but('badge-status unchecked unreachable')]);
    one.server.at('/keys/1', (response) => response.destroy());
    assert.deepEqual(await said(url), [
      'unchecked',
      'badge unchecked unreachable',
      ...['badge-awarded held', 'badge-current held', 'badge-status unchecked not-asked'],
    ]);
    one.server.at('/keys/1', body('<!doctype html>', 'text/html'));
    assert.equal((await said(url))[1], 'badge unchecked unreadable');
    const elsewhere = {
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '5',
      statusListCredential: `${home}list`,
    };
    const listed = place(await programme.award({credentialStatus: elsewhere}, {id: home}));
    assert.deepEqual(await said(listed), ['unchecked', ...but('badge-status unchecked not-asked')]);
  });

  it('holds without a list of what was revoked, as the elements say', async () => {
    const url = place(await programme.award({credentialStatus: undefined}, {id: home}));
    assert.deepEqual(await said(url), ['held', ...but('badge-status unchecked not-provided')]);
  });

  it('is no document where it cannot be read', async () => {
    for (const text of ['eyJ', 'e.e.e', 'error: not found', `${await programme.award()}.more`])
      assert.deepEqual(told(await check(place(text))), ['document unchecked unreadable'], text.slice(0, 20));
    const long = told(await check(place(`eyJ${'a'.repeat(300_000)}.e30.AA`)));
    assert.deepEqual(long, ['document unchecked too-large']);
  });

  it('makes nobody ask what runs on their own machine for a badge from elsewhere', async () => {
    const asked: string[] = [];
    const jws = await programme.award();
    const read = async (url: string) => {
      asked.push(url);
      return utf8(jws);
    };
    assert.deepEqual(await said('https://shop.example/badge.jwt', {read}), [
      'unchecked',
      'badge unchecked unreachable',
      'badge-awarded held',
      'badge-current held',
      'badge-status unchecked not-asked',
    ]);
    assert.deepEqual(asked, ['https://shop.example/badge.jwt']);
  });
});

describe('verifying pledges with badges', () => {
  it('checks the badge of a pledge and those of the organisation, each once, beside the pledge’s own signature', async () => {
    const signer = await makeSigner();
    const jws = await programme.award({}, {id: home});
    const own = await programme.award({name: 'Own', id: 'urn:badge:own'}, {id: home});
    const pledge = await signer.sign('vc+jwt', {
      '@context': [
        'https://www.w3.org/ns/credentials/v2',
        'https://www.w3.org/ns/credentials/undefined-terms/v2',
      ],
      type: ['VerifiableCredential', 'PledgeCredential'],
      ...{issuer: shop.origin, iat: now - 7200, validFrom: instant(-7200)},
      credentialSubject: {id: home, pledge: {id: 'fair', text: 'Fair', certification: {jws}}},
    });
    const organization = {url: home, hasCertification: [{jws: own}, {name: 'Own word'}]};
    shop.at('/.well-known/trust-data.json', json({trustData: '1', organization, keys: [signer.jwk]}));
    programme.server.asked.length = 0;
    const document = {trustData: '1', organization, pledges: [{jws: pledge}, {jws: pledge}]};
    assert.deepEqual(await said(serve(document)), ['held', ...allHeld, ...allHeld]);
    assert.deepEqual(programme.server.asked, ['/keys/1', '/status/1']);
    const [verdict] = await said(serve({...document, pledges: [{jws: `${pledge.slice(0, -4)}AAAA`}]}));
    assert.equal(verdict, 'failed', 'a badge does not excuse its pledge');
  });

  it('checks them where there is no endpoint, too', async () => {
    const other = await startServer();
    const jws = await programme.award({}, {id: `${other.origin}/`});
    const url = other.at('/p.json', json({trustData: '1', pledges: [{text: 'a', certification: {jws}}]}));
    assert.deepEqual(await said(url), ['unchecked', ...allHeld], 'the pledge itself is nobody’s word');
  });

  it('checks more than a visitor’s browser does', async () => {
    const badges = await Promise.all(
      Array.from({length: 12}, (_, index) => programme.award({id: `urn:badge:${index}`}, {id: home})),
    );
    const pledges = badges.map((jws) => ({text: 'a', certification: {jws}}));
    const [, ...lines] = await said(serve({trustData: '1', pledges}));
    assert.equal(lines.filter((line) => line === 'badge held').length, 12);
  });

  it('says what stands in the place of a badge and is none', async () => {
    const pledges = ['a.b.c', '', 7, {}].map((jws) => ({text: 'a', certification: {name: 'Beside', jws}}));
    const [verdict, ...lines] = await said(serve({trustData: '1', pledges}));
    assert.equal(verdict, 'unchecked');
    assert.deepEqual(lines, Array(4).fill('badge unchecked unreadable'));
  });

  it('takes nobody for whom a document from elsewhere only says it is', async () => {
    const organization = {url: 'https://shop.example/'};
    const pledges = [{text: 'a', certification: {jws: await programme.award()}}];
    const url = serve({trustData: '1', organization, pledges});
    assert.deepEqual((await said(url)).slice(1), but('badge-awarded unchecked not-provided'));
    assert.match(verificationWords(await check(url)).join('\n'), /name it as the organisation/);
    const named = await said(url, {organization: organization.url});
    assert.deepEqual(named.slice(1), allHeld);
    const another = [
      {text: 'a', certification: {jws: await programme.award({}, {id: 'https://a.example/'})}},
    ];
    const failed = await said(serve({trustData: '1', organization, pledges: another}));
    assert.deepEqual(failed, ['failed', ...but('badge-awarded failed subject-differs')]);
  });
});
