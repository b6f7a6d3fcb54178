import {expect, fixture, html} from '@open-wc/testing';

import type {CallbackRequest} from '../../../../src/protocol/callback.js';
import {part, textOf, violations} from '../../support.js';
import {ana, german, monday, weekdays} from '../people.js';
import {
  type Answer,
  type Asked,
  answering,
  cut,
  type FormsHost,
  frame,
  fullDesk,
  opened,
  problem,
  type Sheet,
  taken,
  until,
} from '../support/forms.js';

const begin = async (change: (host: FormsHost) => void = () => {}): Promise<Sheet> => {
  const host = await fixture<FormsHost>(html`<forms-host></forms-host>`);
  change(host);
  host.callback.open(host.someone);
  return opened(host);
};

const answer = (...answers: readonly Answer[]): Asked[] => answering({'POST /callbacks': answers});

const bodyOf = (sent: readonly Asked[], index = 0): CallbackRequest => {
  const one = sent.at(index);
  if (!one) throw new Error(`nothing was sent as number ${index}`);
  return one.body as CallbackRequest;
};

const fill = async (sheet: Sheet): Promise<void> => {
  await sheet.type('reach', ' +44 20 7946 0000 ');
  await sheet.type('name', 'Mira');
  await sheet.choose('when', 'Mon 23 Nov');
  await sheet.choose('time', '14:00');
  await sheet.type('topic', '1');
  await sheet.press('send');
};

describe('asking to be called back', () => {
  it('says whom, asks for no more than how to reach the visitor, and says where it goes', async () => {
    const sheet = await begin();
    expect(sheet.title).to.equal('Ask Ana to call you back');
    expect(sheet.say('caller')).to.equal('A person calls, not a bot.');
    expect(sheet.say('addressee')).to.equal(
      'It goes to api.example, and nowhere else. Privacy (opens in a new tab)',
    );
    const labels = Array.from(sheet.dialog.querySelectorAll('[part~="label"]'), textOf);
    expect(labels).to.deep.equal([
      'How to reach you',
      'Your name (optional)',
      'When',
      'What it is about (optional)',
    ]);
    expect(sheet.field('reach').autocomplete).to.equal('tel');
    expect(await violations(sheet.host)).to.deep.equal([]);
  }).timeout(10_000);

  it('offers the times that the person works, in both zones, and as soon as possible at first', async () => {
    const sheet = await begin();
    expect(sheet.choices('when').slice(0, 3)).to.deep.equal([
      'As soon as possible',
      'Mon 23 Nov',
      'Tue 24 Nov',
    ]);
    expect(sheet.choices('when').length).to.equal(11);
    expect(sheet.dialog.querySelector<HTMLInputElement>('[name="when"]:checked')?.value).to.equal('soon');
    expect(sheet.choices('time')).to.deep.equal([]);
    await sheet.choose('when', 'Mon 23 Nov');
    // Eleven o'clock in Berlin: the next whole hour at least a quarter of an hour ahead.
    expect(sheet.choices('time')).to.deep.equal([
      '12:00–13:00 your time 11:00–12:00',
      '13:00–14:00 your time 12:00–13:00',
      '14:00–15:00 your time 13:00–14:00',
      '15:00–16:00 your time 14:00–15:00',
      '16:00–17:00 your time 15:00–16:00',
    ]);
    expect(await violations(sheet.host)).to.deep.equal([]);
  }).timeout(10_000);

  it('does not repeat a time that is the same for both, and names the day where it is another one', async () => {
    const same = await begin((host) => {
      host.desk = {...fullDesk, timeZone: 'Europe/Paris'};
    });
    await same.choose('when', 'Tue 24 Nov');
    expect(same.choices('time').slice(1, 3)).to.deep.equal(['10:00–11:00', '11:00–12:00']);
    const other = await begin((host) => {
      host.desk = {...fullDesk, timeZone: 'Pacific/Honolulu'};
    });
    await other.choose('when', 'Tue 24 Nov');
    expect(other.choices('time')[1]).to.match(/^10:00–11:00 your time Mon 23:00–0?0:00$/);
  });

  it('shows all that will be sent and what it is used for, and sends exactly that, once', async () => {
    const sent = answer(taken);
    const sheet = await begin();
    await fill(sheet);
    expect(sent.length).to.equal(0);
    expect(sheet.title).to.equal('This is what will be sent');
    expect(sheet.summary).to.deep.equal([
      'For: Ana',
      'How to reach you: +44 20 7946 0000',
      'Your name: Mira',
      'When: Mon 23 Nov, 14:00–15:00 (your time 13:00–14:00)',
      'What it is about: returns',
    ]);
    const agreement =
      'By sending I agree that api.example uses my name, how to reach me, the time I chose and what it is about to have me called back, and for nothing else.';
    expect(sheet.say('agreement')).to.equal(agreement);
    expect(await violations(sheet.host)).to.deep.equal([]);
    part(sheet.host, 'send')?.click();
    part(sheet.host, 'send')?.click();
    await until(() => sheet.title === 'Thank you');
    expect(sent.length).to.equal(1);
    const {consent, ...rest} = bodyOf(sent);
    expect(rest).to.deep.equal({
      person: 'ana',
      name: 'Mira',
      reach: '+44 20 7946 0000',
      when: {from: '2026-11-23T13:00:00.000Z', until: '2026-11-23T14:00:00.000Z'},
      topic: 'returns',
    });
    expect(consent.text).to.equal(agreement);
    expect(Math.abs(Date.parse(consent.at) - Date.now()) < 60_000).to.equal(true);
    expect(sheet.say('reference')).to.equal('R-7K3F-9QMX');
  }).timeout(10_000);

  it('sends nothing that was not said', async () => {
    const sent = answer(taken);
    const sheet = await begin();
    await sheet.type('reach', 'mira@example.org');
    await sheet.press('send');
    expect(sheet.summary).to.deep.equal([
      'For: Ana',
      'How to reach you: mira@example.org',
      'When: As soon as possible',
    ]);
    await sheet.press('send');
    await until(() => sheet.title === 'Thank you');
    expect(Object.keys(bodyOf(sent)).sort()).to.deep.equal(['consent', 'person', 'reach']);
    expect(bodyOf(sent).consent.text).to.contain('uses how to reach me to have me called back');
  });

  it('needs a way to reach the visitor, and a time where a day was chosen', async () => {
    const sent = answer(taken);
    const sheet = await begin();
    await sheet.type('reach', '  ');
    await sheet.press('send');
    expect([sheet.error('reach'), sheet.focused]).to.deep.equal(['Say how you can be reached.', 'reach']);
    await sheet.type('reach', '030 1234');
    await sheet.choose('when', 'Tue 24 Nov');
    await sheet.press('send');
    expect([sheet.error('time'), sheet.focused]).to.deep.equal(['Choose a time.', 'time']);
    await sheet.choose('when', 'As soon');
    await sheet.press('send');
    expect(sheet.title).to.equal('This is what will be sent');
    expect(sent.length).to.equal(0);
  });

  it('catches a time that has passed while it was looked at', async () => {
    const sent = answer(taken);
    const sheet = await begin();
    await fill(sheet);
    sheet.host.desk = {...fullDesk, now: monday + 3 * 3_600_000};
    await sheet.press('send');
    expect(sent.length).to.equal(0);
    expect([sheet.error('time'), sheet.focused]).to.deep.equal([
      'This time has passed. Choose another one.',
      'time',
    ]);
    expect(sheet.field('reach').value).to.equal(' +44 20 7946 0000 ');
    expect(sheet.choices('time')).to.deep.equal([
      '15:00–16:00 your time 14:00–15:00',
      '16:00–17:00 your time 15:00–16:00',
    ]);
  });

  it('catches it, too, where the whole day has passed', async () => {
    const sheet = await begin();
    await fill(sheet);
    sheet.host.desk = {...fullDesk, now: monday + 24 * 3_600_000};
    await sheet.press('send');
    expect([sheet.error('when'), sheet.focused]).to.deep.equal([
      'This time has passed. Choose another one.',
      'when',
    ]);
  });

  it('shows a time that the endpoint does not take beside the times, with all else kept', async () => {
    const sent = answer(problem(422, {type: 'invalid', errors: [{pointer: '#/when', detail: 'no'}]}), taken);
    const sheet = await begin();
    await fill(sheet);
    await sheet.press('send');
    await sheet.settled();
    expect(sheet.error('time')).to.equal('A call is not possible then any more. Choose another time.');
    expect(sheet.focused).to.equal('time');
    await sheet.choose('time', '15:00');
    await sheet.press('send');
    await sheet.press('send');
    await until(() => sheet.title === 'Thank you');
    expect(bodyOf(sent, 1).when?.from).to.equal('2026-11-23T14:00:00.000Z');
    // Other words are something new to send.
    expect(new Set(sent.map(({headers}) => headers.get('Idempotency-Key'))).size).to.equal(2);
  });

  it('that failed keeps its words, says when to come back, and is posted once with one key', async () => {
    const sent = answer(cut, problem(429, {}, {'Retry-After': '120'}), taken);
    const sheet = await begin();
    await fill(sheet);
    await sheet.press('send');
    await sheet.settled();
    expect(sheet.failure).to.equal(
      'It cannot be sent right now. Try again in a moment; it is posted once at most. What you wrote is still here.',
    );
    expect(sheet.summary[1]).to.equal('How to reach you: +44 20 7946 0000');
    await sheet.press('send');
    await sheet.settled();
    expect(sheet.failure).to.contain('Try again in 2 minutes.');
    await sheet.press('send');
    await until(() => sheet.title === 'Thank you');
    expect(sent.length).to.equal(3);
    expect(new Set(sent.map(({headers}) => headers.get('Idempotency-Key'))).size).to.equal(1);
  });

  it('is presented with the topic of the page, as the person names it or in its own words', async () => {
    const known = await begin((host) => {
      host.desk = {...fullDesk, topic: 'RETURNS'};
    });
    await known.type('reach', '1');
    await known.press('send');
    expect(known.summary.at(-1)).to.equal('What it is about: returns');
    const own = await begin((host) => {
      host.desk = {...fullDesk, topic: 'Enamel'};
    });
    expect(own.field('topic-text').value).to.equal('Enamel');
    const open = await begin((host) => {
      host.someone = {...ana, knowsAbout: []};
    });
    expect(open.field('topic-text').value).to.equal('');
  });

  it('without hours is as soon as possible, and asks for no time', async () => {
    const {hours, ...always} = ana;
    const sheet = await begin((host) => {
      host.someone = always;
    });
    expect([hours?.timeZone, sheet.choices('when').length]).to.deep.equal(['Europe/Berlin', 0]);
    await sheet.type('reach', '1');
    await sheet.press('send');
    expect(sheet.summary.at(-1)).to.equal('When: As soon as possible');
  });

  it('shows nothing of the person that consent does not cover, and says when no person calls', async () => {
    const sheet = await begin((host) => {
      host.someone = {
        ...ana,
        channels: [{type: 'callback', kind: 'ai'}],
        consent: {fields: ['jobTitle']},
      };
    });
    expect(sheet.title).to.equal('Ask to be called back');
    expect(sheet.say('caller')).to.equal('An assistant calls, not a person.');
    await sheet.type('reach', '1');
    await sheet.press('send');
    expect(sheet.summary[0]).to.equal('For: Somebody');
    expect(textOf(sheet.host)).not.to.contain('Ana');
  });

  it('opens for nobody who cannot be named, has withdrawn, or where nothing is taken', async () => {
    const host = await fixture<FormsHost>(html`<forms-host></forms-host>`);
    const {id, ...nameless} = ana;
    host.callback.open(nameless);
    host.callback.open({...ana, consent: {fields: []}});
    host.desk = {...fullDesk, actions: {}};
    host.callback.open(ana);
    await frame();
    expect([id, host.renderRoot.querySelector('dialog[open]') === null]).to.deep.equal(['ana', true]);
  });

  it('keeps what was typed for each person when it is closed, and begins anew after it was sent', async () => {
    const sent = answer(taken);
    const sheet = await begin();
    await sheet.type('reach', '030 1234');
    sheet.dialog.close();
    sheet.host.callback.open({...ana, id: 'tom', name: 'Tom'});
    await until(() => sheet.isOpen);
    await frame();
    expect([sheet.title, sheet.field('reach').value]).to.deep.equal(['Ask Tom to call you back', '']);
    sheet.dialog.close();
    sheet.host.callback.open(ana);
    await until(() => sheet.isOpen);
    await frame();
    expect(sheet.field('reach').value).to.equal('030 1234');
    await sheet.press('send');
    await sheet.press('send');
    await until(() => sheet.title === 'Thank you');
    await sheet.press('another');
    expect([sheet.title, sheet.field('reach').value, sent.length]).to.deep.equal([
      'Ask Ana to call you back',
      '',
      1,
    ]);
  });

  it('stores nothing', async () => {
    const before = [localStorage.length, sessionStorage.length, document.cookie];
    answer(taken);
    const sheet = await begin();
    await fill(sheet);
    await sheet.press('send');
    await until(() => sheet.title === 'Thank you');
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal(before);
  });

  it('offers half hours where hours begin with one', async () => {
    const sheet = await begin((host) => {
      host.someone = {...ana, hours: weekdays('16:30', '18:00', 'Asia/Kolkata')};
      host.desk = {...fullDesk, timeZone: 'Europe/Berlin'};
    });
    await sheet.choose('when', 'Tue 24 Nov');
    expect(sheet.choices('time')).to.deep.equal([
      '16:30–17:00 your time 12:00–12:30',
      '17:00–18:00 your time 12:30–13:30',
    ]);
  });

  it('speaks German once it has learnt it', async () => {
    const {learn} = await import('../../../../src/elements/person/callback/index.js');
    await learn('de-AT');
    const sheet = await begin((host) => {
      host.desk = {...fullDesk, locale: german};
    });
    expect(sheet.title).to.equal('Ana um einen Rückruf bitten');
    expect(sheet.choices('when')[0]).to.equal('So bald wie möglich');
  });
});
