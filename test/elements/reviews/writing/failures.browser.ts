import {expect, fixture, html} from '@open-wc/testing';

import type {ReviewSubmission} from '../../../../src/protocol/writing.js';
import {part, textOf} from '../../support.js';
import {
  type Answer,
  bodyOf,
  cut,
  endpoint,
  opened,
  problem,
  type Sent,
  type Sheet,
  taken,
  until,
  type WritingHost,
} from './harness.js';

const kept = ' What you wrote is still here.';

/** Up to the step in which it is sent, with words in it. */
const written = async (invitation?: string): Promise<Sheet> => {
  const host = await fixture<WritingHost>(html`<writing-host></writing-host>`);
  await host.writing.write(invitation);
  const sheet = await opened(host);
  await sheet.choose('rating', '4');
  await sheet.type('title', 'Quiet');
  await sheet.type('body', 'Boils a litre in four minutes.');
  await sheet.press('send');
  return sheet;
};

const send = async (sheet: Sheet): Promise<void> => {
  await sheet.press('send');
  await sheet.settled();
};

const keys = (sent: readonly Sent[]): number => new Set(sent.map(({key}) => key)).size;

const failures: readonly (readonly [name: string, answer: Answer, said: string])[] = [
  [
    '429',
    problem(429, {}, {'Retry-After': '42'}),
    'Too much was sent in a short time. Try again in 42 seconds.',
  ],
  [
    '429 for long',
    problem(429, {}, {'Retry-After': '3700'}),
    'Too much was sent in a short time. Try again in 2 hours.',
  ],
  ['429 without a time', problem(429), 'Too much was sent in a short time. Try again in a little while.'],
  ['413', problem(413), 'It is too long. Shorten it and send it again.'],
  [
    'invalid',
    problem(422, {code: 'invalid'}),
    'Something is not taken as it is. Change it and send it again.',
  ],
  ['duplicate', problem(409, {code: 'duplicate'}), 'This was sent before, so it is not taken a second time.'],
  [
    'closed',
    problem(403, {code: 'closed'}),
    'Nothing more is taken here. Copy your words if you want to keep them.',
  ],
  [
    'consent-missing',
    problem(422, {code: 'consent-missing'}),
    'An agreement is missing. Look at what is sent, agree, and send it again.',
  ],
  [
    'unknown-subject',
    problem(404, {code: 'unknown-subject'}),
    'What this is about is no longer there. Load the page again.',
  ],
  ['a broken server', problem(500), 'Something went wrong there, not with you. Try again in a few minutes.'],
  ['no connection', cut, 'It cannot be sent right now. Try again in a moment; it is posted once at most.'],
  [
    'an answer that says nothing',
    () => new Response('ok'),
    'The answer cannot be read. Try again; it is posted once at most.',
  ],
];

describe('a review that is not taken', () => {
  for (const [name, answer, said] of failures) {
    it(`stays in its form, with a sentence what to do: ${name}`, async () => {
      const sent = endpoint(answer);
      const sheet = await written();
      await send(sheet);
      expect(sheet.failure).to.equal(said + kept);
      expect(sent.length).to.equal(1);
      expect(textOf(part(sheet.host, 'preview'))).to.contain('Boils a litre in four minutes.');
      await sheet.press('back');
      expect(sheet.field('title').value).to.equal('Quiet');
      expect(sheet.field('body').value).to.equal('Boils a litre in four minutes.');
      expect(sheet.field('rating', '4').checked).to.equal(true);
    });
  }

  it('says so where the visitor is offline', async () => {
    endpoint(cut);
    const sheet = await written();
    Object.defineProperty(navigator, 'onLine', {value: false, configurable: true});
    try {
      await send(sheet);
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
    expect(sheet.failure).to.equal(`You are offline. Send it again when you are connected.${kept}`);
  });

  it('is posted again with the same key and the same body, as long as the words are the same', async () => {
    const sent = endpoint(cut, problem(503), taken());
    const sheet = await written();
    await send(sheet);
    await send(sheet);
    await send(sheet);
    await until(() => sheet.title === 'Thank you');
    expect(sent.length).to.equal(3);
    expect(keys(sent)).to.equal(1);
    expect(new Set(sent.map(({body}) => JSON.stringify(body))).size).to.equal(1);
  });

  it('is something new once its words are changed', async () => {
    const sent = endpoint(cut, taken());
    const sheet = await written();
    await send(sheet);
    await sheet.press('back');
    await sheet.type('body', 'Boils a litre in five minutes.');
    await sheet.press('send');
    expect(sheet.failure).to.equal('');
    await send(sheet);
    await until(() => sheet.title === 'Thank you');
    expect(keys(sent)).to.equal(2);
  });

  it('shows the field that is not taken, and moves there', async () => {
    endpoint(
      problem(422, {code: 'invalid', errors: [{pointer: '/review/author/name', detail: 'no'}]}),
      taken(),
    );
    const sheet = await written();
    await send(sheet);
    await until(() => sheet.focused === 'name');
    expect(sheet.error('name')).to.equal('This is not taken as it is. Please change it.');
    expect(sheet.field('name').getAttribute('aria-describedby')).to.contain('form-name-error');
    expect(sheet.field('name').getAttribute('aria-invalid')).to.equal('true');
    expect(sheet.field('body').value).to.equal('Boils a litre in four minutes.');
    await sheet.type('name', 'Mira');
    expect(sheet.error('name')).to.equal('');
    await sheet.press('send');
    await send(sheet);
    await until(() => sheet.title === 'Thank you');
  });

  it('is said to whoever cannot see it', async () => {
    endpoint(problem(500));
    const sheet = await written();
    expect(part(sheet.host, 'dialog-failure')).to.equal(null);
    const alert = sheet.dialog.querySelector('[role="alert"]');
    await send(sheet);
    expect(alert?.contains(part(sheet.host, 'dialog-failure'))).to.equal(true);
  });
});

describe('a review that is sent', () => {
  it('is posted once, however often the button is pressed', async () => {
    let answer = (_response: Response): void => undefined;
    const sent = endpoint(() => new Promise<Response>((done) => (answer = done)));
    const sheet = await written();
    const button = part(sheet.host, 'send');
    for (let click = 0; click < 5; click += 1) button?.click();
    await until(() => sent.length === 1);
    await sheet.host.updateComplete;
    expect(part(sheet.host, 'send')?.getAttribute('aria-disabled')).to.equal('true');
    expect(textOf(part(sheet.host, 'send'))).to.equal('Sending …');
    await sheet.press('send');
    await sheet.press('back');
    answer(Response.json({ref: 'R-1', status: 'published'}, {status: 202}));
    await until(() => sheet.title === 'Thank you');
    expect(sent.length).to.equal(1);
    expect(textOf(part(sheet.host, 'answer-status'))).to.equal('Your review is published.');
  });

  it('goes on while its dialog is closed, and tells when it is opened again', async () => {
    let answer = (_response: Response): void => undefined;
    const sent = endpoint(() => new Promise<Response>((done) => (answer = done)));
    const sheet = await written();
    await sheet.press('send');
    await until(() => sent.length === 1);
    sheet.dialog.close();
    answer(Response.json({ref: 'R-1', status: 'pending'}, {status: 202}));
    await sheet.host.writing.write();
    await until(() => sheet.dialog.open && sheet.title === 'Thank you');
    expect(textOf(part(sheet.host, 'reference'))).to.equal('R-1');
  });
});

describe('an invitation', () => {
  const encoded = (value: unknown): string =>
    btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  const hash = async (text: string): Promise<string> =>
    Array.from(
      new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))),
      (byte) => byte.toString(16).padStart(2, '0'),
    ).join('');
  const invitationTo = async (subject: string): Promise<string> =>
    `${encoded({alg: 'Ed25519'})}.${encoded({sub: await hash(subject), order: 'Zürich'.length})}.c2ln`;

  it('is sent with the review, which says beforehand that it will be a verified purchase', async () => {
    const sent = endpoint(taken());
    const invitation = await invitationTo('https://shop.example/p/42');
    const sheet = await written(invitation);
    expect(textOf(part(sheet.host, 'preview'))).to.contain('Verified purchase');
    await send(sheet);
    await until(() => sheet.title === 'Thank you');
    expect(bodyOf<ReviewSubmission>(sent, 0).invitation).to.equal(invitation);
  });

  it('for something else, or that is none, opens nothing', async () => {
    const host = await fixture<WritingHost>(html`<writing-host></writing-host>`);
    for (const invitation of [
      await invitationTo('https://shop.example/p/43'),
      'a.b.c',
      '',
      '..',
      'x'.repeat(99),
    ]) {
      await host.writing.write(invitation);
      await host.updateComplete;
      expect(host.renderRoot.querySelector('dialog')?.open).to.equal(false);
    }
  });

  it('that does not hold costs nobody their words: the review can go without it', async () => {
    const sent = endpoint(problem(422, {code: 'invalid-signature'}), taken());
    const sheet = await written(await invitationTo('https://shop.example/p/42'));
    await send(sheet);
    expect(sheet.failure).to.contain('You can send your review without it.');
    await sheet.press('without-invitation');
    expect(textOf(part(sheet.host, 'preview'))).to.contain('Not verified');
    await send(sheet);
    await until(() => sheet.title === 'Thank you');
    expect('invitation' in bodyOf<ReviewSubmission>(sent, 1)).to.equal(false);
    expect(keys(sent)).to.equal(2);
  });
});
