import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';

import type {CallbackRequest} from '../../../../src/protocol/callback.js';
import {
  answering,
  type FormsHost,
  frame,
  opened,
  postsOf,
  type Sheet,
  taken,
  until,
} from '../support/forms.js';

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) {
    await sendKeys({press: key});
    await frame();
  }
};

/** Goes on with Tab until a field has the focus. */
const tabTo = async (sheet: Sheet, name: string): Promise<void> => {
  for (let step = 0; step < 30 && sheet.focused !== name; step += 1) await press('Tab');
  expect(sheet.focused).to.equal(name);
};

const draw = async (opener: string): Promise<FormsHost> => {
  const host = await fixture<FormsHost>(html`<forms-host></forms-host>`);
  host.renderRoot.querySelector<HTMLElement>(`#${opener}`)?.focus();
  return host;
};

describe('with the keyboard alone', () => {
  it('a call is asked for, looked at, sent and closed, and the focus is where it began', async () => {
    const sent = answering({'POST /callbacks': taken});
    const host = await draw('callback');
    await press('Enter');
    const sheet = await opened(host);
    expect(sheet.focused).to.equal('dialog-title');
    await tabTo(sheet, 'reach');
    await sendKeys({type: '030 1234'});
    await tabTo(sheet, 'when');
    // The next of the days, then its first time but one.
    await press('ArrowRight');
    await tabTo(sheet, 'time');
    await press(' ', 'ArrowDown');
    await tabTo(sheet, 'send');
    await press('Enter');
    await until(() => sheet.title === 'This is what will be sent');
    expect(sheet.summary.at(-1)).to.equal('When: Mon 23 Nov, 13:00–14:00 (your time 12:00–13:00)');
    await tabTo(sheet, 'send');
    await press('Enter');
    await until(() => sheet.title === 'Thank you');
    const [{body} = {body: undefined}] = postsOf(sent);
    expect([sent.length, (body as CallbackRequest).reach]).to.deep.equal([1, '030 1234']);
    await press('Escape');
    await until(() => !sheet.isOpen);
    expect(host.shadowRoot?.activeElement?.id).to.equal('callback');
  }).timeout(20_000);

  it('Enter in a field goes on to what will be sent; the way back keeps everything', async () => {
    const host = await draw('callback');
    await press('Enter');
    const sheet = await opened(host);
    await tabTo(sheet, 'reach');
    await sendKeys({type: '030 1234'});
    await press('Enter');
    await until(() => sheet.title === 'This is what will be sent');
    expect(sheet.focused).to.equal('dialog-title');
    await tabTo(sheet, 'back');
    await press('Enter');
    await until(() => sheet.title === 'Ask Ana to call you back');
    expect(sheet.field('reach').value).to.equal('030 1234');
  }).timeout(20_000);

  it('a time is found in another week, booked and closed', async () => {
    const later = {start: '2026-12-01T10:00:00.000+00:00'};
    const all = answering({
      'GET /slots': [
        () => Response.json({status: 'success', data: {}}),
        () => Response.json({status: 'success', data: {'2026-12-01': [later]}}),
      ],
      'POST /bookings': () => Response.json({status: 'success', data: {uid: 'bk_1'}}, {status: 201}),
    });
    const host = await draw('booking');
    await press('Enter');
    const sheet = await opened(host);
    await sheet.settled();
    await tabTo(sheet, 'later');
    await press('Enter');
    await sheet.settled();
    expect(sheet.focused).to.equal('later');
    await tabTo(sheet, 'time');
    await press(' ');
    await tabTo(sheet, 'name');
    await sendKeys({type: 'Mira'});
    await tabTo(sheet, 'email');
    await sendKeys({type: 'mira@example.org'});
    await press('Enter');
    await until(() => sheet.title === 'This is what will be sent');
    await tabTo(sheet, 'send');
    await press('Enter');
    await until(() => sheet.title === 'Booked');
    expect(postsOf(all).length).to.equal(1);
    await press('Escape');
    await until(() => !sheet.isOpen);
    expect(host.shadowRoot?.activeElement?.id).to.equal('booking');
  }).timeout(20_000);
});
