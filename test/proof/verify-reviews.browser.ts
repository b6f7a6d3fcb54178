import {assert} from '@open-wc/testing';

import {verifyLog} from '../../src/proof/verify-log.js';
import {verifyReviews} from '../../src/proof/verify-reviews.js';
import {walkChain} from '../../src/proof/walk.js';
import {kettle, now, publishMany, TestPublisher} from './support/publisher.js';
import {reasonIn} from './support/reason-in.js';

describe('reviews with proof, in this engine', () => {
  it('hold, and so do the walk and the whole log', async () => {
    const publisher = await TestPublisher.create();
    const items = await publishMany(publisher, 10);
    const verdict = await verifyReviews(await publisher.question(items));
    for (const facts of verdict.items.values()) {
      for (const fact of [facts.collector, facts.logged, facts.content, facts.rating]) {
        assert.equal(reasonIn(fact), 'held');
      }
    }
    assert.equal(reasonIn(verdict.unbroken), 'held');
    const {read} = publisher.log;
    const head = verdict.chain?.head;
    assert.ok(head);
    if (head) assert.equal(reasonIn(await walkChain({subjectHash: kettle, head, read})), 'held');
    const checkpoint = await publisher.log.checkpoint();
    const log = await verifyLog({log: publisher.description, checkpoint, read, now});
    assert.deepEqual([reasonIn(log.entries), reasonIn(log.chains)], ['held', 'held']);
  });

  it('do not where one is left out, or a star was changed', async () => {
    const publisher = await TestPublisher.create();
    const [first, ...rest] = await publishMany(publisher, 5, {signed: false});
    const left = await verifyReviews(await publisher.question(rest));
    assert.equal(reasonIn(left.unbroken), 'left-out');
    if (!first) throw new TypeError('no review');
    const better = {...first, reviewRating: {ratingValue: 3}};
    const {items} = await verifyReviews(await publisher.question([better, ...rest]));
    const facts = items.get(first.id);
    assert.equal(facts && reasonIn(facts.rating), 'rating-differs');
    assert.equal(facts && reasonIn(facts.content), 'content-differs');
  });
});
