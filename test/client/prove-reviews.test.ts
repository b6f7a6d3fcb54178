import assert from 'node:assert/strict';
import {describe, it, type TestContext} from 'node:test';
import type {Answer} from '../../src/client/index.js';
import {proveReviews} from '../../src/client/prove-reviews.js';
import type {Fact} from '../../src/proof/facts.js';
import type {ReviewFacts} from '../../src/proof/review-facts.js';
import {CandorError} from '../../src/protocol/errors.js';
import {subjectHash} from '../../src/protocol/subject.js';
import {maxMergeDelay, now, shop} from '../proof/support/publisher.js';
import {makeSigner} from '../proof/support/signer.js';
import {never} from './support/documents.js';
import {kettle, ProvenShop} from './support/proven-shop.js';

const say = (fact: Fact | undefined): string =>
  !fact ? 'absent' : fact.status === 'held' ? 'held' : `${fact.status}: ${fact.reason}`;

const words = (facts: ReviewFacts | undefined): Record<string, string> =>
  Object.fromEntries(Object.entries(facts ?? {}).map(([name, fact]) => [name, say(fact)]));

const prove = (here: ProvenShop, answer: Answer<'reviews'>, ...more: Answer<'reviews'>[]) =>
  proveReviews({answers: [answer, ...more], view: 'all'}, never(), here.options);

const allHeld = {
  logged: 'held',
  collector: 'held',
  content: 'held',
  rating: 'held',
  author: 'unchecked: not-provided',
};

describe('reviews that came with proof', () => {
  it('are shown at once, and say that there is something to check', async () => {
    const here = await ProvenShop.open();
    const {document, dropped, endpoint} = await here.load();
    assert.deepEqual(
      document.reviews.map(({id, reviewRating}) => [id, reviewRating?.ratingValue]),
      [
        ['r1', 5],
        ['r2', 4],
        ['r3', 3],
      ],
    );
    assert.equal(dropped, 0);
    assert.equal(endpoint?.url, `${shop}/trust.json`);
  });

  it('hold, with one request more', async () => {
    const here = await ProvenShop.open();
    const proof = await prove(here, await here.load());
    assert.deepEqual(words(proof.verdict.items.get('r2')), allHeld);
    assert.equal(say(proof.verdict.head), 'held');
    assert.equal(say(proof.verdict.unbroken), 'held');
    assert.deepEqual(proof.verdict.events, {newest: 3, of: 3, elsewhere: 0});
    assert.deepEqual(here.asked, [`${shop}/log/events/${here.sub}/0.p/3.json`]);
  });

  it('hold unsigned too, by the log alone', async () => {
    const here = await ProvenShop.open(2, false);
    const {verdict} = await prove(here, await here.load());
    assert.deepEqual(words(verdict.items.get('r1')), {...allHeld, collector: 'unchecked: not-provided'});
  });

  it('give the evidence, for others to check', async () => {
    const here = await ProvenShop.open();
    const {evidence} = await prove(here, await here.load());
    const {checkedAt, documents, endpoint, files} = evidence();
    assert.equal(checkedAt, now);
    assert.equal(documents.length, 1);
    assert.equal(endpoint?.url, `${shop}/trust.json`);
    assert.deepEqual(Object.keys(files), [`events/${here.sub}/0.p/3.json`]);
    assert.equal(JSON.parse(Object.values(files)[0] ?? '').length, 3);
  });

  it('can be walked from the first event', async () => {
    const here = await ProvenShop.open(5);
    const {walk} = await prove(here, await here.load());
    const steps: number[][] = [];
    const fact = await walk?.({progress: (read, of) => steps.push([read, of])});
    assert.equal(say(fact), 'held');
    assert.deepEqual(steps.at(-1), [5, 5]);
  });

  it('ask for the policy once, and weigh what the witnesses say by it', async () => {
    const here = await ProvenShop.open();
    const description = {...(here.discovery.log as object), policy: 'log/policy.txt'};
    here.instead.set(`${shop}/trust.json`, () => Response.json({...here.discovery, log: description}));
    here.instead.set(`${shop}/log/policy.txt`, () => new Response('nonsense\n'));
    const answer = await here.load();
    const {verdict} = await prove(here, answer);
    assert.equal(say(verdict.witnessed), 'failed: malformed');
    here.instead.set(`${shop}/log/policy.txt`, () => new Response('', {status: 404}));
    assert.equal(say((await prove(here, answer)).verdict.witnessed), 'unchecked: not-provided');
    assert.equal(here.asked.filter((url) => url.endsWith('policy.txt')).length, 2);
  });
});

describe('an endpoint that lies', () => {
  const changed = async (change: (items: Record<string, unknown>[]) => unknown): Promise<ProvenShop> => {
    const here = await ProvenShop.open(4, false);
    change(here.items);
    return here;
  };

  it('in a star or a word is found out', async () => {
    const here = await changed((items) => Object.assign(items[3] ?? {}, {reviewRating: {ratingValue: 5}}));
    const {verdict} = await prove(here, await here.load());
    assert.equal(say(verdict.items.get('r4')?.content), 'failed: content-differs');
    assert.equal(say(verdict.items.get('r4')?.rating), 'failed: rating-differs');
    assert.equal(say(verdict.items.get('r1')?.content), 'held');
  });

  it('by leaving one out is found out', async () => {
    const here = await changed((items) => items.splice(2, 1));
    const {verdict} = await prove(here, await here.load());
    assert.equal(say(verdict.unbroken), 'failed: left-out');
  });

  it('by showing another review under a name that holds is found out', async () => {
    const here = await changed((items) =>
      items.unshift({id: 'r4', reviewBody: 'Perfect', reviewRating: {ratingValue: 5}}),
    );
    const answer = await here.load();
    assert.equal(answer.document.reviews[0]?.reviewBody, 'Perfect');
    const {verdict} = await prove(here, answer);
    assert.equal(say(verdict.items.get('r4')?.content), 'failed: content-differs');
  });

  it('beside a signature that holds does not get its lie shown', async () => {
    const here = await ProvenShop.open(2);
    Object.assign(here.items[1] ?? {}, {reviewBody: 'Perfect', reviewRating: {ratingValue: 5}});
    const answer = await here.load();
    assert.equal(answer.document.reviews[1]?.reviewBody, 'What I think, 2');
    const {verdict} = await prove(here, answer);
    assert.equal(say(verdict.items.get('r2')?.content), 'held');
  });

  it('with the head of another subject is found out', async () => {
    const here = await ProvenShop.open(2);
    const answer = await here.load();
    const {verdict} = await proveReviews(
      {answers: [answer], view: 'all', subject: 'https://shop.example/p/43'},
      never(),
      here.options,
    );
    assert.equal(say(verdict.head), 'failed: subject-differs');
    assert.equal(say(verdict.items.get('r1')?.collector), 'failed: subject-differs');
  });

  it('with the document of another subject is found out, whichever page has asked', async () => {
    const here = await ProvenShop.open(2);
    const other = 'https://shop.example/p/worse';
    // The address is that of the other one’s reviews; what stands there are the kettle’s, with all that belongs to them.
    const url = `${shop}/reviews/${await subjectHash(other)}.json`;
    here.instead.set(url, async () => Response.json(await here.reviews()));
    const answer = await here.load({subject: undefined, page: other});
    assert.equal(answer.subject, other);
    const {verdict} = await prove(here, answer);
    assert.equal(say(verdict.head), 'failed: subject-differs');
    assert.equal(say(verdict.items.get('r1')?.collector), 'failed: subject-differs');
    assert.notEqual(say(verdict.unbroken), 'held');
  });

  it('is believed about the organisation, where the page itself has no reviews', async () => {
    const here = await ProvenShop.open(2);
    here.instead.set(`${shop}/trust.json`, () =>
      Response.json({...here.discovery, organization: {name: 'Shop', url: kettle}}),
    );
    const answer = await here.load({subject: undefined, page: `${shop}/about`});
    assert.equal(answer.subject, kettle);
    const {verdict} = await prove(here, answer);
    assert.deepEqual(words(verdict.items.get('r1')), allHeld);
    assert.equal(say(verdict.unbroken), 'held');
  });

  it('is believed about whom a list of subjects has it for', async () => {
    const here = await ProvenShop.open(2);
    const list = {
      ...{trustData: '1', subjects: [{subject: {id: kettle}, reviews: `/reviews/${here.sub}.json`}]},
    };
    here.instead.set(`${shop}/subjects.json`, () => Response.json(list));
    const answer = await here.load({src: `${shop}/subjects.json`, subject: undefined, page: kettle});
    assert.equal(answer.subject, kettle);
  });

  it('in a star is not believed in its numbers either', async () => {
    const here = await changed((items) => Object.assign(items[3] ?? {}, {reviewRating: {ratingValue: 5}}));
    const aggregateRating = {ratingValue: 3.5, ratingCount: 4};
    here.instead.set(`${shop}/reviews/${here.sub}.json`, async () =>
      Response.json(await here.reviews({aggregateRating})),
    );
    const {verdict} = await prove(here, await here.load());
    assert.equal(say(verdict.aggregate), 'unchecked: item-failed');
  });

  it('with an old head is found out', async () => {
    const here = await ProvenShop.open(2);
    const answer = await here.load();
    const later = {...here.options, now: now + 8 * 86_400 + maxMergeDelay};
    const {verdict} = await proveReviews({answers: [answer], view: 'all'}, never(), later);
    assert.equal(say(verdict.head), 'failed: head-stale');
  });
});

describe('answers to reviews', () => {
  const answered = async (replies: (here: ProvenShop) => Promise<unknown[]>) => {
    const here = await ProvenShop.open(2);
    Object.assign(here.items[0] ?? {}, {replies: await replies(here)});
    const answer = await here.load();
    return {here, answer, ...(await prove(here, answer))};
  };
  const reply = async ({publisher}: ProvenShop, members: object = {}) => ({
    jws: await publisher.signer.sign('trust-reply+jwt', {
      iss: shop,
      iat: now,
      sub: 'r1',
      text: 'Hm',
      ...members,
    }),
  });

  it('hold where whoever answers has signed them all', async () => {
    const {replies, answer} = await answered(async (here) => [
      await reply(here),
      await reply(here, {text: 'Oh'}),
    ]);
    assert.deepEqual(
      [...replies].map(([id, fact]) => [id, say(fact)]),
      [['r1', 'held']],
    );
    assert.equal(answer.document.reviews[0]?.replies?.length, 2);
  });

  it('do not hold where one is not signed, or by nobody who is trusted', async () => {
    const mixed = await answered(async (here) => [await reply(here), {text: 'Not signed'}]);
    assert.equal(say(mixed.replies.get('r1')), 'unchecked: not-provided');
    const stranger = await makeSigner();
    const strange = await answered(async () => [
      {text: 'Not signed'},
      {jws: await stranger.sign('trust-reply+jwt', {iss: shop, sub: 'r1', text: 'Hm'})},
    ]);
    assert.equal(say(strange.replies.get('r1')), 'failed: unknown-key');
  });

  it('are not shown under another review', async () => {
    const {replies, answer} = await answered(async (here) => [await reply(here, {sub: 'r2'})]);
    assert.deepEqual(answer.document.reviews[0]?.replies ?? [], []);
    assert.equal(replies.size, 0);
  });
});

describe('a clock that is wrong', () => {
  const day = 86_400;
  /** The head’s fact, where the visitor’s clock is so many seconds off and the policy’s answer says so much of its date. */
  const headWith = async (t: TestContext, off: number, date?: number) => {
    const here = await ProvenShop.open(2);
    const description = {...(here.discovery.log as object), policy: 'log/policy.txt'};
    here.instead.set(`${shop}/trust.json`, () => Response.json({...here.discovery, log: description}));
    const headers: HeadersInit = date === undefined ? {} : {Date: new Date(date * 1000).toUTCString()};
    here.instead.set(`${shop}/log/policy.txt`, () => new Response('quorum none\n', {headers}));
    const answer = await here.load();
    const {now: _, ...options} = here.options;
    t.mock.timers.enable({apis: ['Date'], now: (now + off) * 1000});
    const {verdict} = await proveReviews({answers: [answer], view: 'all'}, never(), options);
    t.mock.timers.reset();
    said = verdict.head.detail ?? '';
    return [say(verdict.head), say(verdict.unbroken), say(verdict.items.get('r1')?.logged)];
  };
  let said = '';

  it('is set forward by the answer’s date', async (t) => {
    assert.deepEqual(await headWith(t, -30 * day, now), ['held', 'held', 'held']);
  });

  it('accuses nobody of an old head, with another’s date or without', async (t) => {
    const unchecked = Array(3).fill('unchecked: not-asked');
    assert.deepEqual(await headWith(t, 30 * day, now), unchecked);
    assert.match(said, /seems to be fast/);
    assert.deepEqual(await headWith(t, 30 * day), unchecked);
    assert.match(said, /no answer lets a page read its Date/);
  });

  it('accuses nobody of a head from the future, where nobody lets the page read a date', async (t) => {
    assert.deepEqual(await headWith(t, -30 * day), Array(3).fill('unchecked: not-asked'));
    assert.match(said, /no answer lets a page read its Date/);
    assert.deepEqual(await headWith(t, -day, now - day), Array(3).fill('failed: not-yet-valid'));
  });

  it('does, where the answer says the same; and an old date makes no head hold', async (t) => {
    const failed = Array(3).fill('failed: head-stale');
    assert.deepEqual(await headWith(t, 30 * day, now + 30 * day), failed);
    assert.deepEqual(await headWith(t, 0, now + 30 * day), failed, 'set forward');
    assert.equal((await headWith(t, 30 * day, now))[0], 'unchecked: not-asked');
  });
});

describe('pages that follow', () => {
  it('may repeat what the first document has', async () => {
    const here = await ProvenShop.open(4);
    const first = await here.load();
    const {verdict} = await prove(here, first, {...first, document: first.document});
    assert.deepEqual(words(verdict.items.get('r4')), allHeld);
    assert.equal(say(verdict.unbroken), 'held');
  });

  it('may have reviews without a name: those of another page are others', async () => {
    const here = await ProvenShop.open(0);
    const nameless = (reviewBody: string) => ({reviewBody, datePublished: '2026-11-01'});
    const items = [
      await here.publisher.publish({id: 'a', ...nameless('One')}, {sub: here.sub, signed: false}),
      await here.publisher.publish({id: 'b', ...nameless('Two')}, {sub: here.sub, signed: false}),
    ];
    here.items.push(...items);
    const first = await here.load();
    const pageWith = (item: object) => ({...first, json: {trustData: '1', reviews: [item]}});
    const {verdict} = await prove(here, first, pageWith(nameless('Three')), pageWith(nameless('Four')));
    assert.deepEqual(
      [...verdict.items].map(([id, {content}]) => [id, say(content)]),
      [
        ['a', 'held'],
        ['b', 'held'],
        ['\n1#0', 'unchecked: not-provided'],
        ['\n2#0', 'unchecked: not-provided'],
      ],
    );
  });

  it('may not say something else under the same name', async () => {
    const here = await ProvenShop.open(3, false);
    const first = await here.load();
    const [item] = here.items;
    const other = {...first, json: {trustData: '1', reviews: [{...item, reviewBody: 'Perfect'}]}};
    const {verdict} = await prove(here, first, other);
    assert.equal(say(verdict.items.get('r1')?.content), 'failed: content-differs');
    assert.equal(say(verdict.items.get('r2')?.content), 'held');
  });
});

describe('pages between which more has happened', () => {
  const load = async () => {
    const here = await ProvenShop.open(4);
    const first = await here.load();
    // The first document has the two newest; the page that follows is loaded later.
    const all = first.json as {reviews: Record<string, unknown>[]};
    const [r1, r2, r3, r4] = here.items;
    assert.ok(r1 && r2 && r3 && r4);
    const answer = {...first, json: {...all, reviews: all.reviews.slice(2)}};
    const page = async (reviews: unknown[], head?: unknown) =>
      ({...first, json: {trustData: '1', reviews, ...(head ? {head} : {})}}) as Answer<'reviews'>;
    return {here, answer, page, r1, r2, publisher: here.publisher, head: () => here.publisher.head(here.sub)};
  };

  it('a review that was edited meanwhile is not checked, and the others hold', async () => {
    const {here, answer, page, r1, r2, publisher, head} = await load();
    const edited = await publisher.edit(r1, {reviewBody: 'Other words'});
    const {verdict} = await prove(here, answer, await page([edited, r2], await head()));
    const {content, logged, rating} = words(verdict.items.get('r1'));
    assert.deepEqual([content, logged, rating], Array(3).fill('unchecked: not-asked'));
    assert.deepEqual(words(verdict.items.get('r2')), allHeld);
    assert.equal(say(verdict.unbroken), 'unchecked: not-asked');
    const {verdict: files} = await prove(here, answer, await page([edited, r2]));
    assert.equal(say(files.items.get('r1')?.content), 'unchecked: not-asked', 'without a head of its own');
  });

  it('one that was withheld meanwhile is not “left out”; without another head it is', async () => {
    const {here, answer, page, r1, r2, publisher, head} = await load();
    await publisher.withhold(r1);
    const apart = await prove(here, answer, await page([r2], await head()));
    assert.equal(say(apart.verdict.unbroken), 'unchecked: not-asked');
    const lie = await prove(here, answer, await page([r2]));
    assert.equal(say(lie.verdict.unbroken), 'failed: left-out');
  });

  it('a page from before does not fail, a lie on it does', async () => {
    const {here, page, r1, r2, publisher, head} = await load();
    const before = await head();
    const edited = await publisher.edit(r1, {reviewBody: 'Other words'});
    here.items.splice(0, 1);
    here.items.push(edited);
    const first = await here.load();
    const {verdict} = await prove(here, first, await page([{...r1, id: 'old'}], before));
    assert.equal(say(verdict.items.get('old')?.content), 'unchecked: not-asked');
    const lie = {...r1, id: 'lie', jws: r2.jws};
    const other = await prove(here, first, await page([lie], before));
    assert.equal(say(other.verdict.items.get('lie')?.content), 'failed: content-differs');
  });

  it('a head that says nothing excuses nothing', async () => {
    const {here, answer, page, r2} = await load();
    for (const head of [{}, {jws: 'x'}, {jws: {toString: 1}}, 7]) {
      const {verdict} = await prove(here, answer, await page([r2], head));
      assert.equal(say(verdict.unbroken), 'failed: left-out');
    }
  });
});

describe('what could not be checked', () => {
  const reasons: Readonly<Record<string, () => Response | Promise<Response>>> = {
    'unchecked: unreachable': () => new Response('', {status: 404}),
    'unchecked: too-large': () => new Response(new Uint8Array(1_048_577)),
    'failed: malformed': () => new Response('<!doctype html><title>Sorry</title>'),
  };
  for (const [said, respond] of Object.entries(reasons)) {
    it(`is said: ${said}`, async () => {
      const here = await ProvenShop.open();
      const answer = await here.load();
      here.instead.set(`${shop}/log/events/${here.sub}/0.p/3.json`, respond);
      const {verdict} = await prove(here, answer);
      assert.equal(say(verdict.items.get('r1')?.collector), 'held');
      assert.match(
        say(verdict.unbroken),
        new RegExp(said === 'failed: malformed' ? 'malformed|unreadable' : said),
      );
      assert.equal(say(verdict.items.get('r1')?.logged), say(verdict.unbroken));
    });
  }

  it('is said where the network is gone, or somebody is slow', async () => {
    const here = await ProvenShop.open();
    const answer = await here.load();
    const page = `${shop}/log/events/${here.sub}/0.p/3.json`;
    here.instead.set(page, () => Promise.reject(new TypeError('Failed to fetch')));
    assert.equal(say((await prove(here, answer)).verdict.unbroken), 'unchecked: unreachable');
    here.instead.set(
      page,
      ({signal}) => new Promise((_, fail) => signal.addEventListener('abort', () => fail(signal.reason))),
    );
    const hasty = {...here.options, deadline: 100};
    const {verdict} = await proveReviews({answers: [answer], view: 'all'}, never(), hasty);
    assert.equal(say(verdict.unbroken), 'unchecked: unreachable');
  });

  it('is said of a plain file that no discovery document speaks for', async () => {
    const here = await ProvenShop.open();
    const answer = await here.load({src: `${shop}/reviews/${here.sub}.json`});
    assert.equal(answer.endpoint, undefined);
    const wellKnown = `${shop}/.well-known/trust-data.json`;
    const description = {...here.discovery, log: {...(here.discovery.log as object), prefix: '/log/'}};
    here.instead.set(wellKnown, () => Response.json(description));
    assert.deepEqual(words((await prove(here, answer)).verdict.items.get('r1')), allHeld);
    here.asked.length = 0;
    here.instead.delete(wellKnown);
    const {verdict} = await prove(here, answer);
    assert.equal(say(verdict.items.get('r1')?.collector), 'unchecked: not-provided');
    assert.deepEqual(here.asked, [wellKnown]);
  });

  it('is dropped where the visitor leaves', async () => {
    const here = await ProvenShop.open();
    const answer = await here.load();
    const leaving = new AbortController();
    here.instead.set(`${shop}/log/events/${here.sub}/0.p/3.json`, ({signal}) => {
      leaving.abort();
      return Promise.reject(signal.reason);
    });
    const proof = proveReviews({answers: [answer], view: 'all'}, leaving.signal, here.options);
    await assert.rejects(proof, (error) => error instanceof CandorError && error.code === 'aborted');
  });
});

describe('a platform that collects for the shop', () => {
  const platform = 'https://platform.example';

  const withPlatform = async (delegates: unknown): Promise<{here: ProvenShop; answer: Answer<'reviews'>}> => {
    const here = await ProvenShop.open();
    const other = await makeSigner();
    const payload = {iss: platform, iat: now, sub: here.sub, id: 'p1', reviewBody: 'Good'};
    const item = {jws: await other.sign('trust-collected+jwt', payload)};
    here.instead.set(`${shop}/trust.json`, () => Response.json({...here.discovery, delegates}));
    here.instead.set(`${platform}/.well-known/trust-data.json`, () =>
      Response.json({trustData: '1', keys: [{...other.jwk, use_for: ['collect', 'head']}]}),
    );
    const json = await here.reviews({reviews: [item], head: undefined});
    here.instead.set(`${shop}/reviews/${here.sub}.json`, () => Response.json(json));
    return {here, answer: await here.load()};
  };

  it('is believed where the shop’s own document delegates to it', async () => {
    const {here, answer} = await withPlatform([{origin: platform, for: ['reviews']}]);
    const {verdict} = await prove(here, answer);
    assert.equal(say(verdict.items.get('p1')?.collector), 'held');
    assert.equal(verdict.items.get('p1')?.collector.origin, platform);
    assert.deepEqual(here.asked, [`${platform}/.well-known/trust-data.json`]);
  });

  for (const delegates of [
    undefined,
    [],
    [{origin: platform, for: ['pledges']}],
    [{origin: 'https://other.example'}],
  ]) {
    it(`is not believed otherwise: ${JSON.stringify(delegates)}`, async () => {
      const {here, answer} = await withPlatform(delegates);
      const {verdict} = await prove(here, answer);
      assert.equal(say(verdict.items.get('p1')?.collector), 'failed: unknown-key');
    });
  }
});

it('the subject of the tests is the one that is hashed', async () => {
  const here = await ProvenShop.open(1);
  assert.equal((await here.load()).document.subject?.id, kettle);
});
