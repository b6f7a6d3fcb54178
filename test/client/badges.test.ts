import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {loadPledges, loadReviews} from '../../src/client/index.js';
import {type PledgesProofOptions, provePledges} from '../../src/client/prove-pledges.js';
import {toBase64url} from '../../src/proof/base64.js';
import {utf8} from '../../src/proof/bytes.js';
import type {Fact} from '../../src/proof/facts.js';
import type {BadgeVerdict} from '../../src/proof/open-badge.js';
import {instant, now} from '../proof/support/status-lists.js';
import {failure, never, quick} from './support/documents.js';
import {algorithms, didWeb, startProgramme} from './support/programme.js';
import {body, json, silence, startServer, status} from './support/server.js';

const programme = await startProgramme();
const shop = await startServer();

const options: PledgesProofOptions = {...quick, freshness: 0, now};
const here = {...options, page: 'https://shop.example/about'};

const say = (fact: Fact): string => (fact.status === 'held' ? 'held' : `${fact.status}: ${fact.reason}`);
const factsOf = ({signed, subject, current, status}: BadgeVerdict): string[] =>
  [signed, subject, current, status].map(say);

const load = (src: string, given = options) => loadPledges({src}, never(), given);

const place = (jws: string, type = 'application/vc+jwt'): string =>
  shop.at(`/${Math.random()}.jwt`, body(jws, type));

const serve = (document: object): string => shop.at(`/${Math.random()}.json`, json(document));

/** The facts of the badges at an address. */
const check = async (src: string, given = here): Promise<string[][]> => {
  const answer = await load(src, given);
  const {badges} = await provePledges(answer, never(), given);
  return [...badges.values()].map(factsOf);
};

const checkOne = async (jws: string, given = here): Promise<string[] | undefined> =>
  (await check(place(jws), given))[0];

const allHeld = ['held', 'held', 'held', 'held'];
const signedOnly = (first: string): string[] => [first, ...Array<string>(3).fill('unchecked: not-asked')];

describe('a badge as the source', () => {
  for (const type of ['application/vc+jwt', 'application/jwt', 'application/vc+ld+jwt', 'text/plain'])
    it(`is one pledge of its issuer's, served as ${type}`, async () => {
      const jws = await programme.award();
      const {document, dropped, isSigned, badges} = await load(place(`${jws}\n`, type));
      const host = new URL(programme.origin).host;
      assert.deepEqual(document.pledges, [
        {
          name: 'Fair kettles 2026',
          text: 'Pays living wages.\n\nAudited once a year.',
          madeOn: instant(-86_400),
          validFrom: instant(-86_400).replace('.000', ''),
          validUntil: instant(86_400).replace('.000', ''),
          certification: {
            name: 'Fair kettles 2026',
            issuedBy: {name: `The Programme (${host})`, url: `${programme.origin}/about`},
            certificationIdentification: 'FK-7',
            validFrom: instant(-86_400).replace('.000', ''),
            expires: instant(86_400).replace('.000', ''),
            url: `${programme.origin}/criteria`,
            jws,
          },
          jws,
        },
      ]);
      assert.equal(dropped, 0);
      assert.equal(isSigned, true);
      assert.equal(badges?.get(jws)?.awardedTo, 'shop.example');
      assert.equal(badges?.get(jws)?.image, `${programme.origin}/fair.png`);
    });

  it('is asked for once, and only its issuer beside it', async () => {
    const src = place(await programme.award());
    shop.asked.length = 0;
    programme.server.asked.length = 0;
    assert.deepEqual(await check(src), [allHeld]);
    assert.deepEqual(shop.asked, [new URL(src).pathname]);
    assert.deepEqual(programme.server.asked, ['/keys/1', '/status/1']);
  });

  it('is evidence, with the key and the list it was checked by', async () => {
    const jws = await programme.award();
    const answer = await load(place(jws));
    const {evidence} = await provePledges(answer, never(), here);
    const {documents, endpoint, files} = evidence();
    assert.ok(JSON.stringify(documents).includes(jws));
    assert.equal(endpoint, undefined);
    assert.deepEqual(Object.keys(files), [programme.kid, programme.list]);
  });

  it('is not taken for reviews', async () => {
    const src = place(await programme.award());
    await failure(loadReviews({src}, never(), options), 'unknown-format');
  });

  it('is a failure where there is a page or anything else in its place, or more than 256 KiB', async () => {
    const page = place('<!doctype html><title>Log in</title>', 'text/html');
    await failure(load(page), 'unknown-format');
    await failure(
      load(place('<!doctype html><title>Log in</title>', 'application/vc+jwt')),
      'unknown-format',
    );
    for (const text of ['eyJ', 'e.e.e', 'error: not found', `${await programme.award()}.more`])
      await failure(load(place(text)), 'unreadable');
    await failure(load(place(`eyJ${'a'.repeat(300_000)}.e30.AA`)), 'too-large');
  });

  it('that nobody signed, or anybody could have, is none', async () => {
    const [, payload, signature] = (await programme.award()).split('.');
    for (const alg of ['none', 'HS256', 'RS384', 'PS256']) {
      const head = toBase64url(utf8(JSON.stringify({alg, kid: programme.kid})));
      await failure(load(place(`${head}.${payload}.${signature}`)), 'unreadable');
    }
  });

  it('carries no address that is none, and no control characters', async () => {
    const jws = await programme.award(
      {
        issuer: {
          id: `${programme.origin}/issuer`,
          name: 'The\u202e Programme\u0007',
          url: 'javascript:alert(1)',
        },
      },
      {
        achievement: {
          name: '<img src=x onerror=alert(1)>',
          criteria: {id: 'javascript:alert(1)', narrative: 'Be\u0000 good'},
          image: 'data:image/svg+xml,<svg onload=alert(1)>',
        },
      },
    );
    const {document, badges} = await load(place(jws));
    const [pledge] = document.pledges;
    assert.equal(pledge?.name, '<img src=x onerror=alert(1)>', 'text is text');
    assert.equal(pledge?.text, 'Be good');
    const {issuedBy, url} = pledge?.certification ?? {};
    assert.equal(issuedBy?.name, `The Programme (${new URL(programme.origin).host})`);
    assert.equal(issuedBy?.url, `${programme.origin}/`, 'the site that answers for it');
    assert.equal(url, undefined);
    assert.equal(badges?.get(jws)?.image, undefined);
  });

  it('names the site beside the name, and links to no other', async () => {
    const issuer = {id: `${programme.origin}/issuer`, name: 'Somebody Great', url: 'https://great.example/'};
    const {document} = await load(place(await programme.award({issuer})));
    assert.deepEqual(document.pledges[0]?.certification?.issuedBy, {
      name: `Somebody Great (${new URL(programme.origin).host})`,
      url: `${programme.origin}/`,
    });
  });

  it('ends with its claims where these are sooner, whatever numbers they are', async () => {
    for (const [exp, end] of [
      [now + 60, instant(60).replace('.000', '')],
      [-5, '1970-01-01T00:00:00Z'],
      [Number.MAX_SAFE_INTEGER, instant(86_400).replace('.000', '')],
    ] as const) {
      const jws = await programme.sign({...programme.badge(), exp});
      const {document} = await load(place(jws));
      assert.equal(document.pledges[0]?.validUntil, end, String(exp));
    }
  });
});

describe('a badge that is checked against its issuer’s site', () => {
  for (const alg of algorithms) {
    it(`holds by ${alg}, with a key at its kid's address`, async () => {
      const one = await startProgramme(alg);
      assert.deepEqual(await checkOne(await one.award()), allHeld);
      await one.revoke(5);
      assert.deepEqual(await checkOne(await one.award()), [...allHeld.slice(1), 'failed: revoked']);
    });

    it(`holds by ${alg}, with a key of a did:web`, async () => {
      const one = await startProgramme(alg, true);
      const fetch = async ({url}: Request): Promise<Response> => {
        const {body, status} = await globalThis.fetch(url.replace(didWeb.origin, one.server.origin));
        return new Response(body, {status});
      };
      assert.deepEqual(await checkOne(await one.award(), {...here, fetch}), allHeld);
    });
  }

  it('fails by the key of another issuer', async () => {
    const other = await startProgramme();
    const jws = await other.sign(programme.badge(), {kid: programme.kid});
    assert.deepEqual(await checkOne(jws), signedOnly('failed: bad-signature'));
    assert.deepEqual(
      await checkOne(await other.sign(programme.badge())),
      signedOnly('failed: unknown-key'),
      'its own, at its own site',
    );
  });

  it('fails where it was changed', async () => {
    const [head, payload = '', signature] = (await programme.award()).split('.');
    const changed = Buffer.from(payload, 'base64url').toString().replace('kettles 2026', 'kettles 2027');
    const jws = `${head}.${toBase64url(utf8(changed))}.${signature}`;
    assert.deepEqual(await checkOne(jws), signedOnly('failed: bad-signature'));
  });

  it('fails where it has expired', async () => {
    const jws = await programme.award({validUntil: instant(-60)});
    assert.deepEqual(await checkOne(jws), ['held', 'held', 'failed: expired', 'held']);
  });

  it('is not known to be good where its list cannot be had', async () => {
    const one = await startProgramme('ES256');
    one.server.at('/status/1', body('<!doctype html>', 'text/html'));
    assert.equal((await checkOne(await one.award()))?.[3], 'failed: malformed');
    one.server.at('/status/1', (response) => response.destroy());
    assert.equal((await checkOne(await one.award()))?.[3], 'unchecked: unreachable');
  });

  it('is not known to be signed where its key cannot be had', async () => {
    const one = await startProgramme('ES256');
    one.server.at('/keys/1', (response) => response.destroy());
    assert.equal((await checkOne(await one.award()))?.[0], 'unchecked: unreachable');
    one.server.at('/keys/1', body('<!doctype html>', 'text/html'));
    assert.equal((await checkOne(await one.award()))?.[0], 'unchecked: unreadable');
  });

  it('is stopped by nobody where its issuer never answers', async () => {
    const one = await startProgramme('ES256');
    one.server.at('/keys/1', silence);
    const signed = (await checkOne(await one.award(), {...here, deadline: 300}))?.[0];
    assert.equal(signed, 'unchecked: unreachable');
    assert.deepEqual(one.server.asked, ['/keys/1'], 'asked once');
  });

  it('takes no key from where a link of the issuer’s site leads to another', async () => {
    const [one, other] = [await startProgramme('ES256'), await startProgramme('ES256')];
    const to = encodeURIComponent(other.kid);
    const open = one.server.at(`/log-in?next=${to}`, status(302, {location: other.kid}));
    const jws = await other.sign(one.badge(), {kid: open});
    assert.equal((await checkOne(jws))?.[0], 'unchecked: unreachable');
    assert.equal(other.server.asked.includes('/keys/1'), true, 'the browser did follow it');
  });

  it('follows a link within the site', async () => {
    const one = await startProgramme('ES256');
    const moved = one.server.at('/old-key', status(302, {location: one.kid}));
    assert.deepEqual(await checkOne(await one.sign(one.badge(), {kid: moved})), allHeld);
  });

  it('asks nothing of what runs on the visitor’s own machine for a document from elsewhere', async () => {
    const jws = await programme.award();
    const src = 'https://shop.example/badge.jwt';
    const asked: string[] = [];
    const fetch = async ({url}: Request): Promise<Response> => {
      asked.push(url);
      return new Response(url === src ? jws : '{}');
    };
    assert.deepEqual((await check(src, {...here, fetch}))[0]?.[0], 'unchecked: unreachable');
    assert.deepEqual(asked, [src]);
  });
});

describe('whom a badge was awarded to', () => {
  const subjectOf = async (page: string, id: unknown = 'https://shop.example/') =>
    (await checkOne(await programme.award({}, {id}), {...options, page}))?.[1];

  it('is the site of the page it is shown on', async () => {
    assert.equal(await subjectOf('https://shop.example/p/kettle?q#x'), 'held');
    assert.equal(await subjectOf('https://www.shop.example/'), 'held');
    assert.equal(await subjectOf('https://evil.example/'), 'failed: subject-differs');
    assert.equal(await subjectOf('https://shop.example.evil.example/'), 'failed: subject-differs');
    assert.equal(await subjectOf('http://shop.example/'), 'failed: subject-differs');
  });

  it('is not known where the page has no site, or the badge names nobody', async () => {
    for (const page of ['about:srcdoc', 'data:text/html,x', 'file:///x.html'])
      assert.equal(await subjectOf(page), 'unchecked: not-provided', page);
    assert.equal(await subjectOf('https://shop.example/', undefined), 'held', 'the default of the test');
    const nobody = await programme.award({}, {id: 'urn:uuid:1'});
    assert.equal((await checkOne(nobody))?.[1], 'failed: subject-differs');
  });

  it('is one owner of many where they share an origin', async () => {
    const id = 'https://mall.example/a';
    assert.equal(await subjectOf('https://mall.example/a', id), 'held');
    assert.equal(await subjectOf('https://mall.example/a/kettles', id), 'held');
    assert.equal(await subjectOf('https://mall.example/ab', id), 'unchecked: not-provided');
    assert.equal(await subjectOf('https://mall.example/b', id), 'unchecked: not-provided');
  });

  const withUrl = async (url: string, page: string) => {
    const jws = await programme.award();
    const src = serve({trustData: '1', organization: {name: 'Shop', url}, pledges: [pledgeWith({jws})]});
    return (await check(src, {...options, page}))[0]?.[1];
  };

  it('is the organisation of the endpoint, where that speaks of itself', async () => {
    assert.equal(await withUrl('https://shop.example/', 'https://shop.example/'), 'held');
    const own = `${shop.origin}/`;
    const jws = await programme.award({}, {id: own});
    const src = serve({trustData: '1', organization: {url: own}, pledges: [pledgeWith({jws})]});
    assert.equal((await check(src, {...options, page: 'https://other.example/'}))[0]?.[1], 'held');
  });

  it('is no other owner of a site of many, whoever a document of one says it is', async () => {
    const at = async (place: string, page: string): Promise<string | undefined> => {
      const organization = {name: 'A', url: `${shop.origin}/a/`};
      const jws = await programme.award({}, {id: organization.url});
      const src = shop.at(place, json({trustData: '1', organization, pledges: [pledgeWith({jws})]}));
      return (await check(src, {...options, page}))[0]?.[1];
    };
    assert.equal(await at('/b/pledges.json', `${shop.origin}/b/`), 'unchecked: not-provided');
    assert.equal(await at('/b/pledges.json', 'https://evil.example/'), 'failed: subject-differs');
    assert.equal(await at('/a/pledges.json', 'https://evil.example/'), 'held');
    assert.equal(await at('/b/pledges.json', `${shop.origin}/a/kettles`), 'held');
    assert.equal(await at('/.well-known/pledges.json', 'https://evil.example/'), 'held');
  });

  it('is nobody an endpoint elsewhere only says it is', async () => {
    assert.equal(await withUrl('https://shop.example/', 'https://evil.example/'), 'failed: subject-differs');
    assert.equal(await withUrl('https://shop.example/', 'about:srcdoc'), 'unchecked: not-provided');
  });
});

const pledgeWith = (certification: object): Record<string, unknown> => ({
  id: 'fair',
  text: 'We pay living wages.',
  characteristic: 'social',
  certification,
});

describe('a pledge that a badge certifies', () => {
  it('is certified by what the badge says, whatever stands beside it', async () => {
    const jws = await programme.award();
    const lies = {
      name: 'Best of all',
      issuedBy: {name: 'Everybody', url: 'https://everybody.example/'},
      expires: '2099-01-01',
      url: 'https://everybody.example/c',
    };
    const {document} = await load(serve({trustData: '1', pledges: [pledgeWith({...lies, jws})]}));
    const [pledge] = document.pledges;
    assert.equal(pledge?.text, 'We pay living wages.');
    assert.deepEqual(pledge?.certification, {
      name: 'Fair kettles 2026',
      issuedBy: {
        name: `The Programme (${new URL(programme.origin).host})`,
        url: `${programme.origin}/about`,
      },
      certificationIdentification: 'FK-7',
      validFrom: instant(-86_400).replace('.000', ''),
      expires: instant(86_400).replace('.000', ''),
      url: `${programme.origin}/criteria`,
      jws,
    });
    assert.equal(pledge?.jws, undefined);
  });

  it('is certified by nothing where the badge cannot be read, and that is counted', async () => {
    const huge = `eyJhbGciOiJSUzI1NiJ9.${'A'.repeat(250_000)}.AAAA`;
    for (const jws of ['a.b.c', '', 7, {}, '<!doctype html>', huge]) {
      const src = serve({trustData: '1', pledges: [pledgeWith({name: 'Beside', jws})]});
      const {document, dropped, problems} = await load(src);
      assert.equal(document.pledges.length, 1);
      assert.equal(document.pledges[0]?.certification, undefined, String(jws).slice(0, 20));
      assert.equal(dropped, 1);
      assert.ok(problems.some(({path}) => path === '/pledges/0/certification'));
    }
  });

  it('is refused as a whole document where the badge is more than 256 KiB', async () => {
    const jws = `eyJ${'A'.repeat(300_000)}.e30.AA`;
    await failure(load(serve({trustData: '1', pledges: [pledgeWith({jws})]})), 'too-large');
  });

  it('is opened however its member is written', async () => {
    const text = JSON.stringify({trustData: '1', pledges: [pledgeWith({name: 'Beside', jws: 'a.b.c'})]});
    const src = shop.at('/escaped.json', body(text.replace('"jws"', '"\\u006Aws"')));
    const {document, isSigned} = await load(src);
    assert.equal(document.pledges[0]?.certification, undefined);
    assert.equal(isSigned, true);
  });

  it('stays as the organisation says it where no badge is', async () => {
    const src = serve({trustData: '1', pledges: [pledgeWith({name: 'Own word', jws: null})]});
    const {document} = await load(src);
    assert.deepEqual(document.pledges[0]?.certification, {name: 'Own word'});
  });

  it('is checked apart from the pledge, once for all that have it', async () => {
    const jws = await programme.award();
    const document = {trustData: '1', pledges: [pledgeWith({jws}), {...pledgeWith({jws}), id: 'b'}]};
    const answer = await load(serve(document));
    programme.server.asked.length = 0;
    const {badges, pledges} = await provePledges(answer, never(), here);
    assert.deepEqual([...badges.keys()], [jws]);
    assert.deepEqual([...badges.values()].map(factsOf), [allHeld]);
    assert.equal(say(pledges.get('fair')?.signed ?? assert.fail()), 'unchecked: not-provided');
    assert.deepEqual(programme.server.asked, ['/keys/1', '/status/1']);
  });

  it('asks ten issuers at most', async () => {
    const jws = await Promise.all(
      Array.from({length: 12}, (_, index) => programme.award({id: `urn:badge:${index}`})),
    );
    const pledges = jws.map((one) => pledgeWith({jws: one}));
    const facts = await check(serve({trustData: '1', pledges}));
    assert.equal(facts.filter(([signed]) => signed === 'held').length, 10);
    assert.equal(facts.filter(([signed]) => signed === 'unchecked: not-asked').length, 2);
  });
});

describe('RS256', () => {
  it('is for badges alone: a pledge that is signed with it fails', async () => {
    const credential = {
      '@context': [
        'https://www.w3.org/ns/credentials/v2',
        'https://www.w3.org/ns/credentials/undefined-terms/v2',
      ],
      type: ['VerifiableCredential', 'PledgeCredential'],
      issuer: shop.origin,
      credentialSubject: {id: shop.origin, pledge: {id: 'a', text: 'Everything is free'}},
    };
    const jws = await programme.sign(credential, {typ: 'vc+jwt'});
    const answer = await load(serve({trustData: '1', pledges: [{jws}]}));
    const {pledges, badges} = await provePledges(answer, never(), here);
    assert.equal(say(pledges.get('a')?.signed ?? assert.fail()), 'failed: algorithm-refused');
    assert.equal(badges.size, 0);
  });

  it('makes no badge of a pledge, and no pledge of a badge', async () => {
    const jws = await programme.award();
    const {document, dropped} = await load(serve({trustData: '1', pledges: [{jws, text: 'Beside'}]}));
    assert.deepEqual(document.pledges, []);
    assert.equal(dropped, 1);
  });
});

describe('the badges of an organisation', () => {
  it('are items of their own beside its pledges', async () => {
    const jws = await programme.award();
    const organization = {
      url: 'https://shop.example/',
      hasCertification: [{jws}, {jws: 'a.b.c'}, {name: 'Own'}],
    };
    const src = serve({trustData: '1', organization, pledges: [{id: 'a', text: 'A pledge'}]});
    const {document, dropped} = await load(src);
    assert.deepEqual(
      document.pledges.map((one) => [one.text, one.jws]),
      [
        ['A pledge', undefined],
        ['Pays living wages.\n\nAudited once a year.', jws],
      ],
    );
    assert.equal(dropped, 1);
    assert.deepEqual(await check(src), [allHeld]);
  });
});
