import {expect, fixture, html} from '@open-wc/testing';

import type {Review} from '../../../../src/protocol/reviews.js';
import type {ReviewChange} from '../../../../src/protocol/writing.js';
import {part, textOf, violations} from '../../support.js';
import {
  endpoint,
  opened,
  problem,
  review,
  type Sent,
  type Sheet,
  taken,
  until,
  type WritingHost,
} from './harness.js';

const begin = async (given: Review | undefined = review): Promise<Sheet> => {
  const host = await fixture<WritingHost>(html`<writing-host></writing-host>`);
  host.writing.change(given);
  return opened(host);
};

const change = (sent: readonly Sent[]): ReviewChange => sent.at(-1)?.body as ReviewChange;

describe('a review that is one’s own', () => {
  it('is taken back with its receipt, without a word more', async () => {
    const sent = endpoint(taken('withdrawn'));
    const sheet = await begin();
    await sheet.choose('change', 'withdraw');
    expect(textOf(part(sheet.host, 'form'))).to.contain('Then it is no longer shown.');
    await sheet.type('receipt', ' abc-123 ');
    await sheet.press('send');
    await until(() => sheet.title === 'Thank you');
    expect(change(sent)).to.deep.equal({
      subject: 'https://shop.example/p/42',
      review: 'r1',
      receipt: 'abc-123',
      change: 'withdraw',
    });
    expect(textOf(part(sheet.host, 'answer-status'))).to.equal(
      'Your review is taken back. It is no longer shown.',
    );
  });

  it('needs a wish, and the receipt or a way to be asked', async () => {
    const sent = endpoint(taken('received'));
    const sheet = await begin();
    await sheet.press('send');
    expect(sheet.error('change')).to.equal('Choose one of the two.');
    expect(sheet.error('receipt')).to.equal('Give the receipt, or say how you can be reached.');
    expect(sheet.focused).to.equal('change');
    await sheet.choose('change', 'withdraw');
    await sheet.type('reach', 'ana@example.org');
    await sheet.press('send');
    await until(() => sheet.title === 'Thank you');
    expect(change(sent).reach).to.equal('ana@example.org');
    expect(change(sent).consent?.text).to.contain('ana@example.org');
  });

  it('without a review is told by its receipt alone', async () => {
    const host = await fixture<WritingHost>(html`<writing-host></writing-host>`);
    host.writing.change();
    const sheet = await opened(host);
    expect(sheet.dialog.querySelector('[name="reach"]')).to.equal(null);
    await sheet.choose('change', 'withdraw');
    await sheet.press('send');
    expect(sheet.error('receipt')).to.equal('Give the receipt.');
  });

  it('is corrected in a form that holds its words, and shown before it is sent', async () => {
    const sent = endpoint(taken('received'));
    const sheet = await begin();
    await sheet.choose('change', 'correct');
    const values = ['title', 'body', 'name', 'context-1'].map((name) => sheet.field(name).value);
    expect(values).to.deep.equal(['Handle too hot', 'The handle gets hot.', 'Ana', 'gas']);
    expect(sheet.field('rating', '2').checked).to.equal(true);
    await sheet.choose('rating', '4');
    await sheet.type('body', 'With the cork sleeve it stays cool.');
    await sheet.type('receipt', 'abc-123');
    await sheet.press('send');
    expect(sheet.title).to.equal('This is what will be public');
    const preview = textOf(part(sheet.host, 'preview'));
    expect(preview).to.contain('With the cork sleeve it stays cool.');
    expect(preview).to.contain('Bought 14 September 2026, written 2 October 2026, changed');
    await sheet.press('send');
    await until(() => sheet.title === 'Thank you');
    expect(change(sent).corrected).to.deep.equal({
      author: {name: 'Ana', context: {stove: 'gas'}},
      reviewRating: {ratingValue: 4},
      name: 'Handle too hot',
      reviewBody: 'With the cork sleeve it stays cool.',
      // The day was known; the form asks for the month only.
      experienceDate: '2026-09-14',
      consent: {fields: ['name', 'context']},
    });
  });

  it('keeps what the form has no field for, and shows no more than its author agreed to', async () => {
    const sent = endpoint(taken('received'));
    const sheet = await begin({
      ...review,
      author: {name: 'Hidden', image: 'https://shop.example/a.webp', context: {stove: 'gas', uses: 'daily'}},
      reviewRating: {ratingValue: 80, bestRating: 100, worstRating: 0},
      inLanguage: 'de',
      positiveNotes: ['fast'],
      aspects: [{name: 'Value', ratingValue: 40}],
      disclosures: ['syndicated'],
      media: [{url: 'https://shop.example/a.webp'}],
      consent: {fields: ['context', 'media']},
    });
    await sheet.choose('change', 'correct');
    expect(sheet.field('name').value).to.equal('');
    await sheet.type('receipt', 'abc-123');
    await sheet.press('send');
    await sheet.press('send');
    await until(() => sheet.title === 'Thank you');
    const {reviewRating, inLanguage, positiveNotes, aspects, disclosures, author, consent} =
      change(sent).corrected ?? {};
    expect([reviewRating, inLanguage, positiveNotes, aspects, disclosures]).to.deep.equal([
      {ratingValue: 80, bestRating: 100, worstRating: 0},
      'de',
      ['fast'],
      [{name: 'Value', ratingValue: 40}],
      ['syndicated'],
    ]);
    expect(author).to.deep.equal({context: {stove: 'gas', uses: 'daily'}});
    expect(consent?.fields).to.deep.equal(['context', 'media']);
  });

  it('says which field is not taken, and keeps the words', async () => {
    endpoint(problem(422, {code: 'invalid', errors: [{pointer: '/receipt', detail: 'no'}]}));
    const sheet = await begin();
    await sheet.choose('change', 'correct');
    await sheet.type('body', 'Other words.');
    await sheet.type('receipt', 'wrong');
    await sheet.press('send');
    await sheet.press('send');
    await until(() => sheet.focused === 'receipt');
    expect(sheet.error('receipt')).to.equal('This is not taken as it is. Please change it.');
    expect(sheet.field('body').value).to.equal('Other words.');
  });

  it('has no accessibility violations', async () => {
    const sheet = await begin();
    await sheet.press('send');
    expect(await violations(sheet.host)).to.deep.equal([]);
    await sheet.choose('change', 'correct');
    expect(await violations(sheet.host)).to.deep.equal([]);
  }).timeout(10_000);
});
