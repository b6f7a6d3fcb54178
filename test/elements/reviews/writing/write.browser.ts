import {expect, fixture, html} from '@open-wc/testing';

import type {ReviewSubmission} from '../../../../src/protocol/writing.js';
import {part, parts, textOf, violations} from '../../support.js';
import {endpoint, frame, opened, type Sheet, taken, until, type WritingHost} from './harness.js';

const draw = (direction = 'ltr'): Promise<WritingHost> =>
  fixture<WritingHost>(html`<writing-host dir=${direction}></writing-host>`);

const begin = async (direction?: string): Promise<Sheet> => {
  const host = await draw(direction);
  await host.writing.write();
  return opened(host);
};

const submission = (body: unknown): ReviewSubmission => body as ReviewSubmission;

const thisMonth = (): string => new Date().toISOString().slice(0, 7);

/** Through the platform's own field, or the two lists where there is none. */
const month = async (sheet: Sheet, value: string): Promise<void> => {
  if (sheet.field('month').type === 'month') return sheet.type('month', value);
  const [year = '', of = ''] = value.split('-');
  await sheet.type('month', of);
  await sheet.type('month-year', year);
};

describe('a review of one’s own', () => {
  it('is written in a modal dialog that says what it is about and what is needed', async () => {
    const sheet = await begin();
    expect(sheet.dialog.matches(':modal')).to.equal(true);
    expect(sheet.title).to.equal('Your review of Copper kettle');
    expect(sheet.focused).to.equal('dialog-title');
    expect(textOf(part(sheet.host, 'form'))).to.contain(
      'Give stars or words, or both. All else is optional.',
    );
    expect(textOf(part(sheet.host, 'addressee'))).to.contain('It goes to api.example, and nowhere else.');
  });

  it('asks for stars by radio buttons, each named by how many it gives', async () => {
    const sheet = await begin();
    const radios = Array.from(sheet.dialog.querySelectorAll<HTMLInputElement>('[name="rating"]'));
    expect(radios.map(({type}) => type)).to.deep.equal(Array(5).fill('radio'));
    expect(radios.map((radio) => radio.getAttribute('aria-label'))).to.deep.equal(
      [1, 2, 3, 4, 5].map((stars) => `${stars} of 5 stars`),
    );
    await sheet.choose('rating', '4');
    expect(parts(sheet.host, 'stars-input')[0]?.querySelectorAll('.on').length).to.equal(4);
    await sheet.press('stars-none');
    expect(radios.some(({checked}) => checked)).to.equal(false);
  });

  it('needs stars or words, and says so beside the field that has the focus', async () => {
    const sheet = await begin();
    await sheet.type('title', 'Only a title');
    await sheet.press('send');
    expect(sheet.error('rating')).to.equal('Give stars, or write something.');
    expect(sheet.focused).to.equal('rating');
    const group = sheet.dialog.querySelector('[role="radiogroup"]');
    expect(group?.getAttribute('aria-describedby')).to.equal('form-rating-error');
    await sheet.type('body', 'Words.');
    expect(sheet.error('rating')).to.equal('');
    await sheet.press('send');
    expect(sheet.title).to.equal('This is what will be public');
  });

  it('takes no half month, no month to come, no address for a name, no text beyond measure', async () => {
    const sheet = await begin();
    await month(sheet, `${new Date().getFullYear() + (sheet.field('month').type === 'month' ? 1 : 0)}-12`);
    await sheet.type('name', 'ana@example.org');
    await sheet.type('body', 'x'.repeat(5001));
    await sheet.press('send');
    expect(sheet.error('body')).to.equal('5,000 characters at most; these are 5,001.');
    expect(sheet.error('name')).to.contain('e-mail address');
    expect(sheet.focused).to.equal('body');
    if (thisMonth().slice(5) !== '12') expect(sheet.error('month')).to.equal('This month is still to come.');
  });

  it('shows before it is sent what will be public, exactly as it will stand', async () => {
    const sheet = await begin();
    await sheet.choose('rating', '4');
    await sheet.type('title', 'Quiet and quick');
    await sheet.type('body', 'Boils a litre\nin four minutes.');
    await month(sheet, '2026-09');
    await sheet.choose('incentivized');
    await sheet.type('incentive', 'a voucher');
    await sheet.choose('family');
    await sheet.press('send');
    const preview = textOf(part(sheet.host, 'preview'));
    for (const words of [
      'Quiet and quick',
      'A customer',
      'Not verified',
      'Experienced September 2026, written',
    ])
      expect(preview).to.contain(words);
    expect(preview).to.contain('Received a reward: a voucher');
    expect(preview).to.contain('Family or friend of the seller');
    expect(sheet.focused).to.equal('dialog-title');
    await sheet.press('back');
    expect(sheet.field('title').value).to.equal('Quiet and quick');
  });

  it('sends what is filled in, and nothing else', async () => {
    const sent = endpoint(taken());
    const sheet = await begin();
    await sheet.choose('rating', '5');
    await sheet.press('send');
    await sheet.press('send');
    await until(() => sheet.title === 'Thank you');
    const {consent, ...rest} = submission(sent[0]?.body);
    expect(rest).to.deep.equal({
      subject: 'https://shop.example/p/42',
      review: {reviewRating: {ratingValue: 5}, consent: {fields: []}},
    });
    expect(consent?.text).to.equal(
      'By sending I agree that api.example publishes this: my stars. I can take it back at any time. I agree to the terms linked here.',
    );
    expect(Math.abs(Date.parse(consent?.at ?? '') - Date.now()) < 60_000).to.equal(true);
  });

  it('agrees to what is filled in, by name', async () => {
    const sent = endpoint(taken());
    const sheet = await begin();
    await sheet.type('body', ' Words. ');
    await sheet.type('name', ' Mira ');
    await sheet.type('context', 'dry');
    await month(sheet, '2026-09');
    await sheet.choose('generated');
    await sheet.press('send');
    expect(textOf(part(sheet.host, 'agreement'))).to.contain(
      'my words, when I experienced it, my name, what I say about myself and what readers should know',
    );
    await sheet.press('send');
    await until(() => sheet.title === 'Thank you');
    const {review: words, consent} = submission(sent[0]?.body);
    expect(words).to.deep.equal({
      author: {name: 'Mira', context: {skin: 'dry'}},
      reviewBody: 'Words.',
      experienceDate: '2026-09',
      disclosures: ['generated'],
      consent: {fields: ['name', 'context']},
    });
    expect(consent?.text).to.contain('my name');
  });

  it('takes back what was chosen and then changed', async () => {
    const sent = endpoint(taken());
    const sheet = await begin();
    await sheet.type('body', 'Words.');
    await sheet.type('name', 'Mira');
    await sheet.type('context', 'dry');
    await sheet.choose('incentivized');
    await sheet.type('incentive', 'a voucher');
    await sheet.choose('incentivized');
    await sheet.type('name', '');
    await sheet.type('context', '');
    await sheet.press('send');
    await sheet.press('send');
    await until(() => sheet.title === 'Thank you');
    expect(submission(sent[0]?.body).review).to.deep.equal({reviewBody: 'Words.', consent: {fields: []}});
  });

  it('says exactly what came back: state, reference, and the receipt to keep', async () => {
    endpoint(taken('pending', {receipt: 'abc-123', review: 'r9'}));
    const sheet = await begin();
    await sheet.choose('rating', '5');
    await sheet.press('send');
    await sheet.press('send');
    await until(() => sheet.title === 'Thank you');
    await frame();
    expect(sheet.focused).to.equal('dialog-title');
    expect(textOf(part(sheet.host, 'answer-status'))).to.equal(
      'Your review has arrived. It is looked at before it is published.',
    );
    expect(textOf(part(sheet.host, 'reference'))).to.equal('R-7K3F-9QMX');
    expect(sheet.field('kept').value).to.equal('abc-123');
    // An answer is kept as words are: whoever closes it by mistake finds it again.
    sheet.dialog.close();
    await sheet.host.writing.write();
    await until(() => sheet.dialog.open);
    expect(textOf(part(sheet.host, 'reference'))).to.equal('R-7K3F-9QMX');
    await sheet.press('write-another');
    expect(sheet.field('body').value).to.equal('');
  });

  for (const isAllowed of [true, false]) {
    it(`says ${isAllowed ? 'that the receipt is copied' : 'so where it cannot be copied, and selects it'}`, async () => {
      endpoint(taken('published', {receipt: 'abc-123'}));
      const sheet = await begin();
      await sheet.choose('rating', '5');
      await sheet.press('send');
      await sheet.press('send');
      await until(() => sheet.title === 'Thank you');
      const copied: string[] = [];
      const writeText = async (text: string): Promise<void> => {
        if (!isAllowed) throw new DOMException('no', 'NotAllowedError');
        copied.push(text);
      };
      Object.defineProperty(navigator, 'clipboard', {value: {writeText}, configurable: true});
      try {
        await sheet.press('copy');
      } finally {
        Reflect.deleteProperty(navigator, 'clipboard');
      }
      expect(copied).to.deep.equal(isAllowed ? ['abc-123'] : []);
      expect(textOf(part(sheet.host, 'copy-note'))).to.equal(
        isAllowed
          ? 'The receipt is copied.'
          : 'It cannot be copied from here. It is selected, so that you can copy it yourself.',
      );
      if (!isAllowed) expect(sheet.field('kept').selectionEnd).to.equal(7);
    });
  }

  it('keeps the words when it is closed, and shows them when it is opened again', async () => {
    const sheet = await begin();
    await sheet.type('body', 'Half a thought');
    await sheet.choose('rating', '3');
    await sheet.press('dialog-close');
    expect(sheet.dialog.open).to.equal(false);
    await sheet.host.writing.write();
    await until(() => sheet.dialog.open);
    expect(sheet.field('body').value).to.equal('Half a thought');
    expect(sheet.field('rating', '3').checked).to.equal(true);
  });

  it('is closed by a click beside it only while it is empty', async () => {
    const sheet = await begin();
    await sheet.type('body', 'Words');
    sheet.dialog.click();
    expect(sheet.dialog.open).to.equal(true);
    await sheet.type('body', '');
    sheet.dialog.click();
    expect(sheet.dialog.open).to.equal(false);
  });

  it('closes with its element, and opens again', async () => {
    const sheet = await begin();
    await sheet.type('body', 'Words');
    const {host} = sheet;
    const parent = host.parentElement;
    host.remove();
    expect(sheet.dialog.open).to.equal(false);
    parent?.append(host);
    await host.writing.write();
    await until(() => sheet.dialog.open);
    expect(sheet.dialog.matches(':modal')).to.equal(true);
    expect(sheet.field('body').value).to.equal('Words');
  });

  it('stores nothing, anywhere', async () => {
    endpoint(taken('pending', {receipt: 'abc-123'}));
    const before = [localStorage.length, sessionStorage.length, document.cookie, location.href];
    const databases = (await indexedDB.databases?.())?.length;
    const sheet = await begin();
    await sheet.type('body', 'Words.');
    await sheet.press('send');
    await sheet.press('send');
    await until(() => sheet.title === 'Thank you');
    expect([localStorage.length, sessionStorage.length, document.cookie, location.href]).to.deep.equal(
      before,
    );
    expect((await indexedDB.databases?.())?.length).to.equal(databases);
  });

  it('draws what is typed as text', async () => {
    const hostile = '<img src=x onerror="window.hacked=1">{{1}}';
    const sheet = await begin();
    for (const name of ['title', 'body', 'name']) await sheet.type(name, hostile);
    await sheet.press('send');
    expect(part(sheet.host, 'preview')?.querySelector('img')).to.equal(null);
    expect(textOf(part(sheet.host, 'preview'))).to.contain(hostile);
    expect('hacked' in window).to.equal(false);
  });

  for (const direction of ['ltr', 'rtl']) {
    it(`has no accessibility violations in any of its steps (${direction})`, async () => {
      endpoint(taken('pending', {receipt: 'abc-123'}));
      const sheet = await begin(direction);
      expect(await violations(sheet.host)).to.deep.equal([]);
      await sheet.press('send');
      expect(await violations(sheet.host)).to.deep.equal([]);
      await sheet.type('body', 'Words.');
      await sheet.choose('incentivized');
      await sheet.press('send');
      expect(await violations(sheet.host)).to.deep.equal([]);
      await sheet.press('send');
      await until(() => sheet.title === 'Thank you');
      expect(await violations(sheet.host)).to.deep.equal([]);
    }).timeout(10_000);
  }

  it('fits where there is little room, whatever is in it', async () => {
    const sheet = await begin();
    sheet.dialog.setAttribute('style', 'width: 280px; font-size: 200%');
    await sheet.type('title', 'Donaudampfschifffahrtsgesellschaftskapitänsmütze'.repeat(3));
    await sheet.choose('rating', '5');
    await sheet.choose('incentivized');
    await frame();
    expect(sheet.dialog.scrollWidth <= sheet.dialog.clientWidth).to.equal(true);
    await sheet.press('send');
    expect(sheet.dialog.scrollWidth <= sheet.dialog.clientWidth).to.equal(true);
  });

  it('is about the subject of the moment: another one has a form of its own', async () => {
    const sheet = await begin();
    await sheet.type('body', 'About the kettle');
    sheet.dialog.close();
    sheet.host.desk = {...sheet.host.desk, subject: 'https://shop.example/p/43'};
    await sheet.host.writing.write();
    await until(() => sheet.dialog.open);
    expect(sheet.field('body').value).to.equal('');
  });
});
