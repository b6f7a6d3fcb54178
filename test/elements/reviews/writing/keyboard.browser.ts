import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';

import type {ReviewSubmission} from '../../../../src/protocol/writing.js';
import {bodyOf, endpoint, frame, opened, Sheet, taken, until, type WritingHost} from './harness.js';

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) {
    await sendKeys({press: key});
    await frame();
  }
};

/** Goes on with Tab until a field has the focus. */
const tabTo = async (sheet: Sheet, name: string): Promise<void> => {
  for (let step = 0; step < 40 && sheet.focused !== name; step += 1) await press('Tab');
  expect(sheet.focused).to.equal(name);
};

const draw = async (): Promise<WritingHost> => {
  const host = await fixture<WritingHost>(html`<writing-host></writing-host>`);
  host.renderRoot.querySelector<HTMLElement>('#opener')?.focus();
  return host;
};

describe('with the keyboard alone', () => {
  it('a review is opened, filled in, looked at and sent', async () => {
    const sent = endpoint(taken('pending', {receipt: 'abc-123'}));
    const host = await draw();
    await press('Enter');
    const sheet = await opened(host);
    await tabTo(sheet, 'rating');
    await press(' ', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    await tabTo(sheet, 'title');
    await sendKeys({type: 'Quiet'});
    await tabTo(sheet, 'body');
    await sendKeys({type: 'Four minutes.'});
    await tabTo(sheet, 'name');
    await sendKeys({type: 'Mira'});
    await tabTo(sheet, 'employee');
    await press(' ');
    await tabTo(sheet, 'send');
    await press('Enter');
    await until(() => sheet.title === 'This is what will be public');
    await tabTo(sheet, 'send');
    await press('Enter');
    await until(() => sheet.title === 'Thank you');
    expect(sent.length).to.equal(1);
    expect(bodyOf<ReviewSubmission>(sent, 0).review).to.deep.equal({
      author: {name: 'Mira'},
      reviewRating: {ratingValue: 4},
      name: 'Quiet',
      reviewBody: 'Four minutes.',
      disclosures: ['employee'],
      consent: {fields: ['name']},
    });
    await press('Escape');
    await until(() => !sheet.dialog.open);
    expect(host.shadowRoot?.activeElement?.id).to.equal('opener');
  }).timeout(20_000);

  it('Enter in a field of one line goes on to what will be public', async () => {
    const host = await draw();
    await press('Enter');
    const sheet = await opened(host);
    await tabTo(sheet, 'body');
    await sendKeys({type: 'Words.'});
    await tabTo(sheet, 'name');
    await press('Enter');
    await until(() => sheet.title === 'This is what will be public');
  }).timeout(20_000);

  it('Escape closes the form and keeps the words; the focus goes back and forth', async () => {
    const host = await draw();
    await press('Enter');
    const sheet = await opened(host);
    await tabTo(sheet, 'title');
    await sendKeys({type: 'Half a'});
    await press('Escape');
    await until(() => !sheet.dialog.open);
    await press('Enter');
    await opened(host);
    expect(sheet.field('title').value).to.equal('Half a');
    expect(new Sheet(host).focused).to.equal('dialog-title');
  }).timeout(20_000);
});
