import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {exitCodes} from '../../src/check/exit-code.js';
import {verdictOf} from '../../src/check/verification.js';
import {verificationWords} from '../../src/check/words.js';
import {policyText} from '../../src/endpoint/witness/policy-text.js';
import {utf8} from '../../src/proof/bytes.js';
import {ProofError} from '../../src/proof/proof-error.js';
import {makeNoteSigner} from '../proof/support/memory-log.js';
import {maxMergeDelay, now, publishMany, shop} from '../proof/support/publisher.js';
import {discoveryUrl, subject, TestSite, told} from './support/site.js';

describe('verifying a site', () => {
  it('says for each thing that it held, and that nobody has witnessed it', async () => {
    const site = await TestSite.with(4);
    const verification = await site.verify();
    assert.deepEqual(told(verification), [
      'document held',
      'keys held',
      'collector held',
      'author unchecked not-provided',
      'logged held',
      'content held',
      'rating held',
      'head held',
      'unbroken held',
      'complete unchecked not-asked',
      'witnessed unchecked not-provided',
      'aggregate unchecked not-provided',
      'checkpoint held',
      'witnessed unchecked not-provided',
    ]);
    assert.equal(verdictOf(verification), 'held');
    const words = verificationWords(verification).join('\n');
    assert.match(
      words,
      /all 4 reviews: signed by whoever collected it \[key \S+, of https:\/\/shop\.example/,
    );
    assert.match(words, /the newest 4 of 4 events: none left out/);
    assert.doesNotMatch(words, /genuine|guarantee|authentic|100/i);
  });

  it('gives the same for the document alone', async () => {
    const site = await TestSite.with(4);
    const whole = await site.verify();
    const alone = await site.verify(site.reviewsUrl);
    assert.deepEqual(told(alone), told(whole));
  });

  it('asks for the organisation, then for the site, where nobody says whose reviews', async () => {
    const site = await TestSite.with(2);
    const missing = await site.verify(shop, {subject: undefined});
    assert.equal(verdictOf(missing), 'unchecked');
    assert.match(verificationWords(missing).join('\n'), /not checked {2}reviews: .*unreachable/);
    site.discovery = {organization: {url: subject}};
    assert.ok(told(await site.verify(shop, {subject: undefined})).includes('head held'));
  });

  it('does not end well where the site has a log and what it shows refers to none', async () => {
    const unchecked = async (change: (site: TestSite) => unknown, url?: string) => {
      const site = await TestSite.with(3);
      change(site);
      const verification = await site.verify(url ?? site.reviewsUrl);
      assert.ok(told(verification).includes('checkpoint held'));
      assert.equal(verdictOf(verification), 'unchecked', told(verification).join('\n'));
      assert.equal(exitCodes[verdictOf(verification)], 3);
      return verificationWords(verification).join('\n');
    };
    const plain = {
      reviews: [{id: 'r1', reviewBody: 'Perfect', reviewRating: {ratingValue: 5}}],
      head: undefined,
    };
    const words = await unchecked((site) => Object.assign(site, {document: plain}));
    assert.match(words, /not checked .*the site has a log, and this does not refer to it/);
    assert.match(words, /Not everything could be checked/);
    // Signed, and in no log: or nothing at all.
    const unlogged = (site: TestSite) => site.reviews.map(({log, ...item}) => item);
    await unchecked((site) => Object.assign(site, {document: {reviews: unlogged(site), head: undefined}}));
    await unchecked((site) => Object.assign(site, {document: {reviews: [], head: undefined}}));
    await unchecked((site) =>
      Object.assign(site, {document: {reviews: [...site.reviews, ...plain.reviews]}}),
    );
    for (const [kind, items] of [
      ['pledges', [{id: 'p', name: 'Refunds', text: 'In three days'}]],
      ['people', [{id: 'ana', name: 'Ana'}]],
      ['subjects', [{subject: {id: subject}, aggregateRating: {ratingValue: 5, ratingCount: 9}}]],
    ] as const) {
      const url = `${shop}/${kind}.json`;
      await unchecked(
        (site) => site.files.set(url, {trustData: '1', organization: {name: 'Shop'}, [kind]: items}),
        url,
      );
    }
  });

  it('counts what the log dates before all that is shown', async () => {
    const site = await TestSite.with(3);
    const {publisher, sub} = site;
    await publisher.publish({id: 'bad', reviewBody: 'Bad', datePublished: '2001-01-01'}, {sub});
    const [first] = site.reviews;
    assert.ok(first);
    site.document = {next: 'more.json'};
    const words = verificationWords(await site.verify()).join('\n');
    assert.match(
      words,
      /held +the newest 4 of 4 events, 1 of them of reviews dated earlier than those shown: none/,
    );
  });

  it('names what failed, and which review', async () => {
    const site = await TestSite.with(4);
    const [first, second, ...rest] = site.reviews;
    assert.ok(first && second);
    site.reviews = [first, {...second, jws: first.jws, id: 'r2'}, ...rest];
    const verification = await site.verify();
    assert.equal(verdictOf(verification), 'failed');
    const failed = verification.checks.filter(({fact}) => fact.status === 'failed');
    assert.ok(failed.length > 0);
    for (const {about} of failed) assert.match(about ?? '', /r1 \(number 2\)/);
    assert.match(
      verificationWords(verification).join('\n'),
      /FAILED {6} r1 \(number 2\): the text that was logged/,
    );
  });

  it('checks the answers under reviews, each for the review it stands under', async () => {
    const site = await TestSite.with(3);
    const {signer} = site.publisher;
    const reply = async (sub: string) => ({
      jws: await signer.sign('trust-reply+jwt', {iss: shop, iat: now - 60, sub, text: 'Thank you'}),
    });
    const [first, second, ...rest] = site.reviews;
    assert.ok(first && second);
    site.reviews = [
      {...first, replies: [await reply('r1')]},
      {...second, replies: [await reply('r2')]},
      ...rest,
    ];
    const held = (await site.verify()).checks.filter(({name}) => name === 'reply');
    assert.deepEqual(
      held.map(({about, fact}) => [about, fact.status]),
      [['all 2 answers', 'held']],
    );
    site.reviews = [{...first, replies: [await reply('r2'), {text: 'plain'}, null]}, ...rest];
    const replies = told(await site.verify()).filter((name) => name.startsWith('reply'));
    assert.deepEqual(replies, ['reply failed subject-differs', 'reply unchecked not-provided']);
  });

  it('says that a review is missing', async () => {
    const site = await TestSite.with(4);
    site.reviews.splice(1, 1);
    const verification = await site.verify();
    assert.ok(told(verification).includes('unbroken failed left-out'));
  });

  it('walks the whole chain when all is asked for, through all pages', async () => {
    const site = await TestSite.with(6);
    const all = site.reviews;
    site.files.set(`${shop}/reviews/older.json`, {
      trustData: '1',
      reviews: all.slice(0, 3),
      prev: site.reviewsUrl,
    });
    site.reviews = all.slice(2);
    site.document = {next: 'older.json'};
    const verification = await site.verify(shop, {isWhole: true});
    assert.ok(told(verification).includes('complete held'));
    const logged = verification.checks.find(({name}) => name === 'logged');
    assert.equal(logged?.about, 'all 6 reviews');
  });

  it('does not end where pages go round', async () => {
    const site = await TestSite.with(2);
    site.document = {next: site.reviewsUrl};
    assert.equal(verdictOf(await site.verify(shop, {isWhole: true})), 'held');
  });

  it('trusts no key but those that the origin lists', async () => {
    const [site, other] = [await TestSite.with(2), await TestSite.with(2)];
    site.discovery = {keys: [other.publisher.signer.jwk]};
    const names = told(await site.verify());
    assert.ok(names.includes('collector failed unknown-key'), names.join());
    assert.ok(names.includes('head failed unknown-key'), names.join());
    site.discovery = {keys: []};
    assert.equal(verdictOf(await site.verify()), 'failed');
  });

  it('believes another origin only as far as it was delegated to', async () => {
    const site = await TestSite.with(2);
    const brand = 'https://brand.example';
    const brandUrl = `${brand}/.well-known/trust-data.json`;
    const linked = {
      trustData: '1',
      organization: {url: brand},
      reviews: `${shop}/reviews/{subjectHash}.json`,
    };
    site.files.set(brandUrl, {...linked, keys: []});
    assert.ok(told(await site.verify(brand)).includes('document failed unknown-key'));
    site.files.set(brandUrl, {...linked, delegates: [{origin: shop, for: ['pledges']}]});
    const alone = told(await site.verify(brand));
    assert.ok(alone.includes('collector failed key-not-for-this'));
    assert.ok(alone.includes('head unchecked not-provided'), 'nor does it describe the log');
    site.files.set(brandUrl, {...linked, delegates: [{origin: shop, for: ['reviews']}]});
    assert.equal(verdictOf(await site.verify(brand)), 'held');
  });

  it('says could not check, and never held, where nothing is signed or nothing can be had', async () => {
    const site = await TestSite.with(2);
    const cases: Record<string, () => void> = {
      'nothing there': () => site.files.set(discoveryUrl, new ProofError('unreachable')),
      'a web page': () => site.files.set(discoveryUrl, '<!doctype html><title>Shop</title>'),
      'JSON of another kind': () => site.files.set(discoveryUrl, {name: 'Shop'}),
      'a later version': () => site.files.set(discoveryUrl, {trustData: '2'}),
      'nothing offered': () => site.files.set(discoveryUrl, {trustData: '1'}),
      'plain reviews': () => {
        site.files.delete(discoveryUrl);
        site.discovery = {log: undefined, keys: undefined};
        site.files.set(site.reviewsUrl, {trustData: '1', reviews: [{id: 'a', reviewBody: 'x'}]});
      },
      'no reviews document': () => site.files.set(site.reviewsUrl, new ProofError('unreachable')),
    };
    for (const [name, change] of Object.entries(cases)) {
      change();
      const verdict = verdictOf(await site.verify());
      assert.notEqual(verdict, 'held', name);
      if (name !== 'a web page') assert.equal(verdict, 'unchecked', name);
    }
  });

  it('sees events that cannot be had as not checked, and those that are something else as failed', async () => {
    const site = await TestSite.with(2);
    const page = `${shop}/log/events/${site.sub}/0.p/2.json`;
    site.files.set(page, new ProofError('offline'));
    assert.equal(verdictOf(await site.verify()), 'unchecked');
    site.files.set(page, '[]');
    assert.equal(verdictOf(await site.verify()), 'failed');
  });

  it('asks for as many witnesses as the policy, and names them', async () => {
    const site = await TestSite.with(2);
    const {log} = site.publisher;
    const witnesses = [
      await makeNoteSigner('w.example/a', 'cosignature'),
      await makeNoteSigner('w.example/monitor', 'cosignature'),
    ];
    site.policy = policyText({log: {vkey: log.signer.vkey}, witnesses, quorum: 2});
    const before = await site.verify();
    assert.ok(told(before).includes('witnessed unchecked quorum-not-reached'));
    assert.equal(verdictOf(before), 'unchecked');
    log.witnesses = witnesses;
    const after = await site.verify();
    assert.ok(told(after).includes('witnessed held'));
    assert.ok(told(after).includes('complete held'), 'a monitor says so');
    assert.match(verificationWords(after).join('\n'), /w\.example\/monitor \(a monitor\)/);
    log.witnesses = [];
    // The shop's own, under names of its own.
    const own = [
      await makeNoteSigner('a.shop.example/a', 'cosignature'),
      await makeNoteSigner('shop.example/monitor', 'cosignature'),
    ];
    site.policy = policyText({log: {vkey: log.signer.vkey}, witnesses: own, quorum: 2});
    log.witnesses = own;
    const alone = await site.verify();
    assert.equal(told(alone).filter((line) => line === 'witnessed unchecked quorum-not-reached').length, 2);
    assert.ok(told(alone).includes('complete unchecked not-asked'));
  });

  it('refuses addresses that must not be asked', async () => {
    const site = await TestSite.with(1);
    for (const url of ['http://shop.example', 'file:///etc/passwd', 'https://u:p@shop.example', 'shop'])
      await assert.rejects(site.verify(url), /insecure-url/);
  });

  it('has an exit code for each verdict', () => {
    assert.deepEqual(exitCodes, {held: 0, failed: 1, unchecked: 3});
  });
});

describe('verifying a whole log', () => {
  it('reads all of it, and holds every head against it', async () => {
    const site = await TestSite.with(5);
    await publishMany(site.publisher, 2, {sub: '22'.repeat(32)});
    const verification = await site.verify(shop, {isLog: true});
    const names = told(verification);
    assert.ok(names.includes('entries held') && names.includes('chains held'), names.join());
    // The other subject has no document.
    assert.deepEqual(
      names.filter((name) => name.startsWith('heads')),
      ['heads held', 'heads unchecked unreachable'],
    );
  });

  it('finds an older head that is signed anew, where the page cannot', async () => {
    const site = await TestSite.with(5);
    const {publisher} = site;
    publisher.at = now - 2 * maxMergeDelay;
    const old = await publisher.head(site.sub, {}, 5);
    await publishMany(publisher, 1, {sub: site.sub});
    site.document = {head: old};
    assert.equal(verdictOf(await site.verify()), 'held');
    const names = told(await site.verify(shop, {isLog: true}));
    assert.ok(names.includes('heads failed head-stale'), names.join());
  });

  it('finds a second chain', async () => {
    const site = await TestSite.with(3);
    const {publisher, sub} = site;
    const head = await publisher.head(sub);
    await publisher.publish({id: 'other'}, {sub, lie: {seq: 2, prev: 'A'.repeat(43)}});
    site.document = {head};
    const names = told(await site.verify(shop, {isLog: true}));
    assert.ok(names.includes('chains failed second-chain'), names.join());
  });

  it('sees that entries are not those of the checkpoint', async () => {
    const site = await TestSite.with(3);
    const {log} = site.publisher;
    const entries = await (await TestSite.with(3)).publisher.log.read('tile/entries/000.p/3');
    log.instead.set('tile/entries/000.p/3', entries);
    const names = told(await site.verify(shop, {isLog: true}));
    assert.ok(names.includes('entries failed root-differs'), names.join());
  });
});

describe('verifying against an earlier checkpoint', () => {
  for (const isLog of [false, true]) {
    const way = isLog ? 'reading all' : 'by tiles';

    it(`holds where the log has only grown, ${way}`, async () => {
      const site = await TestSite.with(3);
      const {checkpoint: earlier} = await site.verify();
      await publishMany(site.publisher, 2, {sub: '22'.repeat(32)});
      const verification = await site.verify(shop, {earlier, isLog});
      assert.ok(told(verification).includes('grown held'), told(verification).join());
      assert.deepEqual(verification.evidence, []);
    });

    it(`keeps both notes of a fork and of a rollback, ${way}`, async () => {
      const site = await TestSite.with(3);
      const {publisher} = site;
      const twin = publisher.log.copy();
      await publishMany(publisher, 2, {sub: '22'.repeat(32)});
      const earlier = await publisher.log.checkpoint();
      publisher.log = twin;
      const rolledBack = await site.verify(shop, {earlier, isLog});
      assert.ok(told(rolledBack).includes('grown failed rollback'), told(rolledBack).join());
      assert.deepEqual(rolledBack.evidence[0]?.notes, [earlier, rolledBack.checkpoint]);
      await publishMany(publisher, 3, {sub: '33'.repeat(32)});
      const forked = await site.verify(shop, {earlier, isLog});
      assert.ok(told(forked).includes('grown failed fork'), told(forked).join());
      assert.deepEqual(forked.evidence[0], {
        ...{reason: 'fork', origin: 'shop.example/log1'},
        notes: [earlier, forked.checkpoint],
      });
    });

    it(`accuses nobody by a note that is not the log’s, ${way}`, async () => {
      const [site, other] = [await TestSite.with(3), await TestSite.with(3)];
      const notes = [await other.publisher.log.checkpoint(), 'nonsense', ''];
      for (const earlier of notes) {
        const verification = await site.verify(shop, {earlier, isLog});
        assert.deepEqual(verification.evidence, []);
        assert.ok(!told(verification).includes('grown held'), told(verification).join());
      }
    });
  }
});

describe('verifying a receipt', () => {
  const receiptFor = async (site: TestSite, claims: object): Promise<string> =>
    site.publisher.signer.sign('trust-receipt+jwt', {
      iss: shop,
      sub: site.sub,
      id: 'r2',
      at: now - 9000,
      ...claims,
    });
  const docOf = ({publisher}: TestSite, at: number): string => publisher.log.events[at]?.doc ?? '';

  it('holds where the event is in the log in time, by its doc or by the review that is shown', async () => {
    const site = await TestSite.with(3);
    const by = site.publisher.at;
    const withDoc = await receiptFor(site, {at: by - 10, by, doc: docOf(site, 1)});
    const without = await receiptFor(site, {at: by - 10, by});
    for (const receipt of [withDoc, ` ${without}\n`, JSON.stringify({ref: 'x', receipt: withDoc})]) {
      const verification = await site.verify(shop, {receipt});
      assert.deepEqual(told(verification).slice(-2), ['receipt held', 'promise held']);
      assert.equal(verdictOf(verification), 'held');
    }
  });

  it('fails where it is not there in time, and waits as long as there is time', async () => {
    const site = await TestSite.with(3);
    const doc = `${'B'.repeat(42)}A`;
    const missing = await site.verify(shop, {
      receipt: await receiptFor(site, {by: now - 1, doc, id: 'unseen'}),
    });
    assert.deepEqual(told(missing).slice(-2), ['receipt held', 'promise failed promise-not-kept']);
    assert.equal(verdictOf(missing), 'failed');
    const waiting = await site.verify(shop, {
      receipt: await receiptFor(site, {by: now + 1, doc, id: 'unseen'}),
    });
    assert.deepEqual(told(waiting).slice(-1), ['promise unchecked not-asked']);
    const late = await receiptFor(site, {by: 1_000_000_000, at: 999_999_999, doc: docOf(site, 1)});
    assert.deepEqual(told(await site.verify(shop, {receipt: late})).slice(-1), [
      'promise failed promise-not-kept',
    ]);
  });

  it('does not take the day of a later edit for that of the review', async () => {
    const site = await TestSite.with(3);
    const [first, second, third] = site.reviews;
    assert.ok(first && second && third);
    const by = site.publisher.at;
    const once = await site.publisher.edit(second, {reviewBody: 'Better words'});
    const twice = await site.publisher.edit(once, {reviewBody: 'Best words'});
    site.reviews = [first, twice, third];
    const receipt = await receiptFor(site, {at: by - 10, by});
    assert.deepEqual(told(await site.verify(shop, {receipt})).slice(-1), ['promise held']);
  });

  it('does not accuse where it cannot know: no doc, and no document shows it', async () => {
    const site = await TestSite.with(3);
    const receipt = await receiptFor(site, {by: now - 1, id: 'unseen'});
    const verification = await site.verify(shop, {receipt});
    assert.deepEqual(told(verification).slice(-1), ['promise unchecked unreadable']);
    assert.equal(verdictOf(verification), 'unchecked');
  });

  it('refuses what is no receipt of this origin', async () => {
    const [site, other] = [await TestSite.with(1), await TestSite.with(1)];
    const foreign = await receiptFor(other, {by: now});
    const reviewInstead = String(site.reviews[0]?.jws);
    for (const [receipt, reason] of [
      [foreign, 'unknown-key'],
      [reviewInstead, 'wrong-type'],
      ['{}', 'malformed'],
      ['nonsense', 'malformed'],
    ] as const) {
      const names = told(await site.verify(shop, {receipt})).slice(-2);
      assert.deepEqual(names, [`receipt failed ${reason}`, 'promise unchecked not-asked']);
    }
  });
});

it('reads what hostile servers say without harm', async () => {
  const site = await TestSite.with(1);
  for (const file of [
    '[]',
    'null',
    '{"trustData":"1","reviews":{}}',
    '{"trustData":"1","log":7}',
    utf8('\ufeff'),
    '{"a":1,"a":2}',
  ]) {
    site.files.set(discoveryUrl, file);
    assert.notEqual(verdictOf(await site.verify()), 'held');
  }
  site.files.delete(discoveryUrl);
  for (const reviews of ['{', '/reviews/{subjectHash', 'http://shop.example/{subject}', '{+subject}', 7]) {
    site.discovery = {reviews};
    assert.notEqual(verdictOf(await site.verify(shop, {subject})), 'held');
  }
});
