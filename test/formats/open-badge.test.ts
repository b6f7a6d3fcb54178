import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {carriesBadge} from '../../src/formats/carries-badge.js';
import {type OpenBadge, readOpenBadge, type SaidByBadge, withBadges} from '../../src/formats/open-badge.js';

const site = 'https://programme.example';
const said: SaidByBadge = {name: 'Fair kettles', issuer: {id: site, site, name: 'The Programme'}};

/** Reads one badge, and nothing else. */
const reading =
  (badge: Partial<SaidByBadge> = {}): OpenBadge =>
  (compact) =>
    compact === 'good' ? {...said, ...badge} : undefined;

const pledgesOf = (json: unknown): unknown[] => (json as {pledges: unknown[]}).pledges;

const awardOf = (badge: Partial<SaidByBadge>): unknown => {
  const document = readOpenBadge('good', reading(badge));
  return document && pledgesOf(document)[0];
};

const issuerOf = (issuer: SaidByBadge['issuer']): unknown => {
  const award = awardOf({issuer}) as {certification: {issuedBy: unknown}};
  return award.certification.issuedBy;
};

describe('a badge as a pledge', () => {
  it('is called by its name alone where it says nothing more', () => {
    const {name, text} = awardOf({}) as Record<string, unknown>;
    assert.deepEqual([name, text], [undefined, 'Fair kettles']);
  });

  it('keeps to texts that a document may have', () => {
    const long = 'x'.repeat(20_001);
    assert.equal(awardOf({name: long}), undefined);
    const {name, text} = awardOf({description: long, criteria: {text: 'Audited'}}) as Record<string, unknown>;
    assert.deepEqual([name, text], ['Fair kettles', 'Audited']);
    const most = 'x'.repeat(20_000);
    assert.equal((awardOf({description: most, criteria: {text: 'y'}}) as {text: string}).text, most);
  });

  it('names the site that answers for its issuer, whatever that calls itself', () => {
    const evil = 'https://evil.example';
    assert.deepEqual(
      issuerOf({id: `${evil}/x`, site: evil, name: 'The Council', url: 'https://council.example/'}),
      {
        name: 'The Council (evil.example)',
        url: `${evil}/`,
      },
    );
    assert.deepEqual(issuerOf({id: 'did:key:z6Mk', name: 'The Council'}), {
      name: 'The Council (did:key:z6Mk)',
      url: undefined,
    });
    assert.deepEqual(issuerOf({id: evil, site: evil, name: 'x'.repeat(201)}), {
      name: 'evil.example',
      url: `${evil}/`,
    });
  });
});

describe('badges in a pledges document', () => {
  const plain = {text: 'A', certification: {name: 'Own word'}};

  it('are noticed wherever they stand, and only there', () => {
    const at = (json: object): boolean => carriesBadge({trustData: '1', pledges: [], ...json});
    assert.equal(at({pledges: [plain, {certification: {jws: 7}}]}), true);
    assert.equal(at({organization: {hasCertification: {jws: 'x'}}}), true);
    assert.equal(at({organization: {hasCertification: [{name: 'x'}, {jws: 'x'}]}}), true);
    for (const json of [
      {},
      {pledges: [plain, {jws: 'x'}, null, 7]},
      {organization: {jws: 'x'}},
      {pledges: 7},
    ])
      assert.equal(at(json), false, JSON.stringify(json));
    assert.equal(carriesBadge(null), false);
  });

  it('leave all else as it was', () => {
    const json = {trustData: '1', pledges: [plain, null, 7, {certification: {jws: null, name: 'x'}}]};
    assert.deepEqual(withBadges(json, reading()), json);
    assert.equal(withBadges('text', reading()), 'text');
  });

  it('that cannot be read certify nothing, and are counted', () => {
    const json = {
      organization: {hasCertification: {jws: 'bad'}},
      pledges: [
        {text: 'A', certification: {jws: 'bad', name: 'Beside'}},
        {text: 'B', certification: {jws: 'good'}},
      ],
    };
    const [first, second, ...more] = pledgesOf(withBadges(json, reading()));
    assert.deepEqual(first, {text: 'A', certification: false});
    assert.equal((second as {certification: {name: string}}).certification.name, 'Fair kettles');
    assert.deepEqual(more, [null, null]);
  });
});
