import {expect, fixture, html} from '@open-wc/testing';

import {type ReviewReport, reportReasons} from '../../../../src/protocol/writing.js';
import {part, textOf, violations} from '../../support.js';
import {
  bodyOf,
  cut,
  endpoint,
  opened,
  problem,
  review,
  type Sheet,
  taken,
  until,
  type WritingHost,
} from './harness.js';

const begin = async (): Promise<Sheet> => {
  const host = await fixture<WritingHost>(html`<writing-host></writing-host>`);
  host.writing.report(review);
  return opened(host);
};

describe('a report', () => {
  it('says what happens with it and to whom it goes, and asks by a closed list of reasons', async () => {
    const sheet = await begin();
    expect(sheet.title).to.equal('Report this review');
    expect(textOf(part(sheet.host, 'quote'))).to.equal('The review by Ana Handle too hot');
    expect(textOf(part(sheet.host, 'form'))).to.contain('Somebody at api.example looks at it and decides.');
    const radios = Array.from(sheet.dialog.querySelectorAll<HTMLInputElement>('[name="reason"]'));
    expect(radios.map(({value}) => value)).to.deep.equal([...reportReasons]);
    expect(await violations(sheet.host)).to.deep.equal([]);
  }).timeout(10_000);

  it('needs a reason, and for another one words', async () => {
    const sent = endpoint(taken('received'));
    const sheet = await begin();
    await sheet.press('send');
    expect([sheet.error('reason'), sheet.focused]).to.deep.equal(['Choose what is wrong.', 'reason']);
    await sheet.choose('reason', 'other');
    await sheet.press('send');
    expect([sheet.error('text'), sheet.focused]).to.deep.equal(['Say what it is.', 'text']);
    expect(sent.length).to.equal(0);
  });

  it('sends no more than was said, and shows the reference', async () => {
    const sent = endpoint(taken('received'));
    const sheet = await begin();
    await sheet.choose('reason', 'spam');
    await sheet.press('send');
    await until(() => sheet.title === 'Thank you');
    expect(sent.map(({url, body}) => ({url, body}))).to.deep.equal([
      {
        url: 'https://api.example/reports',
        body: {subject: 'https://shop.example/p/42', review: 'r1', reason: 'spam'},
      },
    ]);
    expect(textOf(part(sheet.host, 'reference'))).to.equal('R-7K3F-9QMX');
    expect(textOf(part(sheet.host, 'answer-status'))).to.equal('It has arrived. Somebody looks at it.');
  });

  it('says before it is sent what an address to be reached at is for', async () => {
    const sent = endpoint(taken('received'));
    const sheet = await begin();
    await sheet.choose('reason', 'fake');
    expect(part(sheet.host, 'agreement')).to.equal(null);
    await sheet.type('reach', 'ana@example.org');
    const agreement = 'By sending I agree that api.example uses this to answer me: ana@example.org';
    expect(textOf(part(sheet.host, 'agreement'))).to.equal(agreement);
    await sheet.press('send');
    await until(() => sheet.title === 'Thank you');
    const {reach, consent} = bodyOf<ReviewReport>(sent, 0);
    expect([reach, consent?.text]).to.deep.equal(['ana@example.org', agreement]);
  });

  it('that failed keeps its words, and is posted once with one key', async () => {
    const sent = endpoint(cut, problem(429, {}, {'Retry-After': '5'}), taken('received'));
    const sheet = await begin();
    await sheet.choose('reason', 'illegal');
    await sheet.type('text', 'It says …');
    await sheet.press('send');
    await sheet.settled();
    expect(sheet.failure).to.contain('What you wrote is still here.');
    expect(sheet.field('text').value).to.equal('It says …');
    await sheet.press('send');
    await sheet.settled();
    expect(sheet.failure).to.contain('Try again in 5 seconds.');
    part(sheet.host, 'send')?.click();
    part(sheet.host, 'send')?.click();
    await until(() => sheet.title === 'Thank you');
    expect(sent.length).to.equal(3);
    expect(new Set(sent.map(({key}) => key)).size).to.equal(1);
  });

  it('keeps its words for each review when it is closed', async () => {
    const sheet = await begin();
    await sheet.type('text', 'Half a thought');
    sheet.dialog.close();
    sheet.host.writing.report({...review, id: 'r2'});
    await until(() => sheet.dialog.open);
    expect(sheet.field('text').value).to.equal('');
    sheet.dialog.close();
    sheet.host.writing.report(review);
    await until(() => sheet.dialog.open);
    expect(sheet.field('text').value).to.equal('Half a thought');
  });
});
