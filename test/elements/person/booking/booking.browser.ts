import {expect, fixture, html} from '@open-wc/testing';

import {part, textOf, violations} from '../../support.js';
import {ana, german, monday} from '../people.js';
import {
  type Answer,
  type Asked,
  answering,
  bookable,
  cut,
  type FormsHost,
  frame,
  fullDesk,
  opened,
  postsOf,
  problem,
  type Sheet,
  until,
} from '../support/forms.js';

const begin = async (change: (host: FormsHost) => void = () => {}): Promise<Sheet> => {
  const host = await fixture<FormsHost>(html`<forms-host></forms-host>`);
  change(host);
  host.booking.open(host.someone, host.channel);
  const sheet = await opened(host);
  await sheet.settled();
  return sheet;
};

/** Free times of two days, in the shape of the real API; UTC is London's time. */
const slots = (...gone: readonly string[]): Answer => {
  const days = {
    '2026-11-24': ['10:00', '10:30', '14:00'],
    '2026-11-25': ['11:00'],
  };
  const data = Object.fromEntries(
    Object.entries(days).map(([day, times]) => [
      day,
      times.filter((time) => !gone.includes(time)).map((time) => ({start: `${day}T${time}:00.000+00:00`})),
    ]),
  );
  return () => Response.json({status: 'success', data});
};

const booked =
  (more: Record<string, unknown> = {}): Answer =>
  () =>
    Response.json(
      {
        status: 'success',
        data: {id: 1, uid: 'bk_7K3F', status: 'accepted', start: '2026-11-24T10:30:00.000Z', ...more},
      },
      {status: 201},
    );

/** A refusal in the shape of the real API. */
const refused = (status: number, message: string): Answer =>
  problem(status, {status: 'error', error: {code: 'BadRequestException', message}});

const isTaken = refused(400, 'User either already has booking at this time or is not available');

const answer = (bookings: Answer | readonly Answer[], free: Answer | readonly Answer[] = slots()): Asked[] =>
  answering({'GET /slots': free, 'POST /bookings': bookings});

/** Goes on to what will be sent. */
const fill = async (sheet: Sheet): Promise<void> => {
  await sheet.choose('time', '10:30');
  await sheet.type('name', ' Mira ');
  await sheet.type('email', 'mira@example.org');
  await sheet.press('send');
};

const linkOf = (sheet: Sheet): string | null | undefined =>
  sheet.dialog.querySelector('[part~="booking-page"]')?.getAttribute('href');

describe('booking a time', () => {
  it('asks for a week of free times as that API wants to be asked, with nothing of the visitor but their zone', async () => {
    const asked = answer(booked());
    await begin();
    expect(asked.map(({method, url}) => `${method} ${url.origin}${url.pathname}`)).to.deep.equal([
      'GET https://api.cal.com/v2/slots',
    ]);
    expect(Object.fromEntries(asked[0]?.url.searchParams ?? [])).to.deep.equal({
      eventTypeId: '7',
      start: '2026-11-23T10:00:00.000Z',
      end: '2026-11-30T00:00:00.000Z',
      timeZone: 'Europe/London',
    });
    expect(asked[0]?.headers.get('cal-api-version')).to.equal('2024-09-04');
  });

  it('says whom and where, shows free times in both zones, and keeps a plain link beside', async () => {
    answer(booked());
    const sheet = await begin();
    expect(sheet.title).to.equal('Book a time with Ana');
    expect(sheet.say('calendar')).to.equal(
      'Free times come from api.cal.com. api.cal.com belongs to another company, which has rules of its own. Book on cal.example instead (opens in a new tab)',
    );
    expect(linkOf(sheet)).to.equal('https://cal.example/ana');
    expect(sheet.say('week')).to.equal('Mon 23 Nov to Sun 29 Nov');
    expect(sheet.choices('day')).to.deep.equal(['Tue 24 Nov', 'Wed 25 Nov']);
    expect(sheet.choices('time')).to.deep.equal([
      '10:00 their time 11:00',
      '10:30 their time 11:30',
      '14:00 their time 15:00',
    ]);
    expect(await violations(sheet.host)).to.deep.equal([]);
    await sheet.choose('day', 'Wed 25 Nov');
    expect(sheet.choices('time')).to.deep.equal(['11:00 their time 12:00']);
  }).timeout(10_000);

  it('goes a week on and back, and no further back than now', async () => {
    const none: Answer = () => Response.json({status: 'success', data: {}});
    const asked = answer(booked(), [slots(), none, slots()]);
    const sheet = await begin();
    expect(part(sheet.host, 'earlier')?.getAttribute('aria-disabled')).to.equal('true');
    await sheet.press('earlier');
    expect(asked.length).to.equal(1);
    await sheet.press('later');
    await sheet.settled();
    expect(sheet.say('week')).to.equal('Mon 30 Nov to Sun 6 Dec');
    expect(asked[1]?.url.searchParams.get('start')).to.equal('2026-11-30T00:00:00.000Z');
    expect(sheet.say('none-free')).to.equal('Nothing is free on these days.');
    await sheet.press('earlier');
    await sheet.settled();
    expect([sheet.say('week'), asked.length]).to.deep.equal(['Mon 23 Nov to Sun 29 Nov', 3]);
  });

  it('shows the newest week that was asked for, whichever answer comes last', async () => {
    let first: (response: Response) => void = () => {};
    const late: Answer = () =>
      new Promise((resolve) => {
        first = resolve;
      });
    const next: Answer = () => Response.json({data: {x: [{start: '2026-12-01T12:00:00Z'}]}});
    answer(booked(), [late, next]);
    const host = await fixture<FormsHost>(html`<forms-host></forms-host>`);
    host.booking.open(ana, bookable);
    const sheet = await opened(host);
    expect(sheet.say('asking')).to.equal('Asking for free times …');
    await sheet.press('later');
    await sheet.settled();
    first(Response.json({data: {x: [{start: '2026-11-24T12:00:00Z'}]}}));
    await frame();
    await frame();
    expect(sheet.choices('day')).to.deep.equal(['Tue 1 Dec']);
  });

  it('shows all that will be sent and to whom, and books exactly that, once', async () => {
    const asked = answer(booked());
    const sheet = await begin();
    await fill(sheet);
    expect(postsOf(asked).length).to.equal(0);
    expect(sheet.title).to.equal('This is what will be sent');
    expect(sheet.summary).to.deep.equal([
      'Time: Tue 24 Nov, 10:30 (their time 11:30)',
      'Your name: Mira',
      'Your e-mail address: mira@example.org',
      'Your time zone: Europe/London',
      'Language: English',
    ]);
    expect(sheet.say('addressee')).to.equal(
      'It goes to api.cal.com, and nowhere else. api.cal.com belongs to another company, which has rules of its own.',
    );
    expect(sheet.say('agreement')).to.equal(
      'By booking I agree that api.cal.com uses all of this to make the appointment.',
    );
    expect(await violations(sheet.host)).to.deep.equal([]);
    part(sheet.host, 'send')?.click();
    part(sheet.host, 'send')?.click();
    await until(() => sheet.title === 'Booked');
    const [one, ...more] = postsOf(asked);
    expect(more.length).to.equal(0);
    expect([one?.url.href, one?.headers.get('cal-api-version')]).to.deep.equal([
      'https://api.cal.com/v2/bookings',
      '2026-02-25',
    ]);
    expect(one?.body).to.deep.equal({
      eventTypeId: 7,
      start: '2026-11-24T10:30:00.000Z',
      attendee: {name: 'Mira', email: 'mira@example.org', timeZone: 'Europe/London', language: 'en'},
    });
    expect(sheet.say('answer-status')).to.equal(
      'It is booked: Tue 24 Nov, 10:30 (their time 11:30). A confirmation should come to mira@example.org.',
    );
    expect(sheet.say('reference')).to.equal('bk_7K3F');
  }).timeout(10_000);

  it('does not call booked what somebody has to agree to first', async () => {
    answer(booked({status: 'pending'}));
    const sheet = await begin();
    await fill(sheet);
    await sheet.press('send');
    await until(() => sheet.title === 'Asked for');
    expect(sheet.say('answer-status')).to.contain('Somebody has to agree to it first.');
  });

  it('says of a host that is not this site, and of this site, what they are', async () => {
    answer(booked());
    const other = await begin((host) => {
      host.channel = {...bookable, booking: {url: 'https://cal.shop.example/v2', eventTypeId: 7}};
    });
    expect(other.say('calendar')).to.contain('cal.shop.example is not this site, and has rules of its own.');
    const own = await begin((host) => {
      host.channel = {...bookable, booking: {url: `${location.origin}/v2`, eventTypeId: 7}};
    });
    expect(own.say('calendar')).to.contain(`Free times come from ${location.host}. Book`);
  });

  it('needs a time, a name and an e-mail address', async () => {
    const asked = answer(booked());
    const sheet = await begin();
    await sheet.type('email', 'mira@');
    await sheet.press('send');
    expect(['time', 'name', 'email'].map((name) => sheet.error(name))).to.deep.equal([
      'Choose a time.',
      'Say your name.',
      'Give your e-mail address, such as name@example.org.',
    ]);
    expect([sheet.focused, postsOf(asked).length]).to.deep.equal(['time', 0]);
    expect(await violations(sheet.host)).to.deep.equal([]);
  }).timeout(10_000);

  it('that comes too late says so, asks for free times anew and keeps what was typed', async () => {
    const asked = answer([isTaken, booked()], [slots(), slots('10:30')]);
    const sheet = await begin();
    await fill(sheet);
    await sheet.press('send');
    await until(() => sheet.error('time') !== '');
    expect(sheet.error('time')).to.equal(
      'This time has just been taken. Choose another one, unless a confirmation comes to mira@example.org.',
    );
    expect(sheet.choices('time')).to.deep.equal(['10:00 their time 11:00', '14:00 their time 15:00']);
    expect([sheet.field('name').value, sheet.field('email').value]).to.deep.equal([
      ' Mira ',
      'mira@example.org',
    ]);
    expect(sheet.focused).to.equal('time');
    await sheet.choose('time', '14:00');
    await sheet.press('send');
    await sheet.press('send');
    await until(() => sheet.title === 'Booked');
    expect(postsOf(asked).length).to.equal(2);
  });

  it('says that a time was taken where nothing else is free, too', async () => {
    const none: Answer = () => Response.json({status: 'success', data: {}});
    answer(problem(409, {}), [slots(), none]);
    const sheet = await begin();
    await fill(sheet);
    await sheet.press('send');
    await until(() => sheet.error('time') !== '');
    expect([sheet.error('time').slice(0, 30), sheet.say('none-free')]).to.deep.equal([
      'This time has just been taken.',
      'Nothing is free on these days.',
    ]);
  });

  for (const [name, failing] of Object.entries({
    'the network was lost': cut,
    'an answer that cannot be read': () => new Response('<!doctype html>', {status: 201}),
    'an answer of the server that it fell over': refused(500, 'Internal server error'),
  })) {
    it(`after ${name} says that it may have been booked, looks whether the time is free, and does not book again by itself`, async () => {
      const asked = answer([failing, isTaken], [slots(), slots(), slots('10:30')]);
      const sheet = await begin();
      await fill(sheet);
      await sheet.press('send');
      await until(() => asked.length === 3);
      await sheet.settled();
      expect(sheet.failure).to.contain(
        'No clear answer came, so it may have been booked. Look for a confirmation at mira@example.org before you try again. The time is still free, so it seems that it was not.',
      );
      expect(sheet.failure).not.to.contain('posted once');
      expect([sheet.say('send'), postsOf(asked).length]).to.deep.equal(['Book once more', 1]);
      expect(sheet.summary[1]).to.equal('Your name: Mira');
      await sheet.press('send');
      await until(() => sheet.error('time') !== '');
      expect(sheet.error('time')).to.contain(
        'perhaps by your first try. Look for a confirmation at mira@example.org',
      );
      expect(postsOf(asked).length).to.equal(2);
    });
  }

  it('after an answer that was none says that the time may be the visitor’s where it is no longer free', async () => {
    const asked = answer(cut, [slots(), slots('10:30')]);
    const sheet = await begin();
    await fill(sheet);
    await sheet.press('send');
    await until(() => asked.length === 3);
    await sheet.settled();
    expect(sheet.failure).to.contain('The time is no longer free, so it may well be yours.');
    expect(sheet.summary[0]).to.equal('Time: Tue 24 Nov, 10:30 (their time 11:30)');
  });

  it('says only what is known where even that cannot be asked', async () => {
    const asked = answer(cut, [slots(), cut]);
    const sheet = await begin();
    await fill(sheet);
    await sheet.press('send');
    await until(() => asked.length === 3);
    await sheet.settled();
    expect(sheet.failure).to.contain('before you try again.');
    expect(sheet.failure).not.to.contain('free');
  });

  it('that asks too much says when to come back, and that needs more than is asked here has a way on', async () => {
    const asked = answer([
      problem(429, {status: 'error', error: {message: 'Too Many Requests'}}, {'Retry-After': '60'}),
      refused(400, 'Missing attendee phone number - it is required by the event type.'),
    ]);
    const sheet = await begin();
    await fill(sheet);
    await sheet.press('send');
    await sheet.settled();
    expect(sheet.failure).to.contain('Try again in 60 seconds. What you wrote is still here.');
    await sheet.press('send');
    await sheet.settled();
    expect(sheet.failure).to.contain(
      'api.cal.com does not take this from here. What you wrote is still here.',
    );
    expect([linkOf(sheet), asked.length]).to.deep.equal(['https://cal.example/ana', 3]);
  });

  it('where free times cannot be had says so, tries again when asked, and keeps the link', async () => {
    const asked = answer(booked(), [cut, slots()]);
    const sheet = await begin();
    expect(sheet.say('failure')).to.contain('This cannot be reached right now.');
    expect(linkOf(sheet)).to.equal('https://cal.example/ana');
    await sheet.press('retry');
    await sheet.settled();
    expect([sheet.choices('day').length, asked.length]).to.deep.equal([2, 2]);
  });

  it('leaves out times that have passed while it stood open, also the one that was chosen', async () => {
    const asked = answer(booked());
    const sheet = await begin();
    await fill(sheet);
    sheet.host.desk = {...fullDesk, now: Date.parse('2026-11-24T10:30:00Z')};
    await sheet.press('send');
    expect(sheet.error('time')).to.equal('This time has passed. Choose another one.');
    expect([sheet.choices('time'), postsOf(asked).length]).to.deep.equal([['14:00 their time 15:00'], 0]);
  });

  it('asks anew when it is opened again, and takes back a time that is gone', async () => {
    answer(booked(), [slots(), slots('10:30')]);
    const sheet = await begin();
    await sheet.choose('time', '10:30');
    await sheet.type('name', 'Mira');
    sheet.dialog.close();
    sheet.host.booking.open(ana, bookable);
    await until(() => sheet.isOpen);
    await sheet.settled();
    expect(sheet.choices('time').length).to.equal(2);
    expect(sheet.field('name').value).to.equal('Mira');
    await sheet.press('send');
    expect(sheet.error('time')).to.equal('Choose a time.');
  });

  it('shows nothing of the person that consent does not cover, and opens for nobody who has withdrawn', async () => {
    answer(booked());
    const sheet = await begin((host) => {
      host.someone = {...ana, consent: {fields: ['image']}};
    });
    expect(sheet.title).to.equal('Book a time');
    expect(textOf(sheet.host)).not.to.contain('Ana');
    const host = await fixture<FormsHost>(html`<forms-host></forms-host>`);
    host.booking.open({...ana, consent: {fields: []}}, bookable);
    host.booking.open(ana, {type: 'booking', href: 'https://cal.example/ana'});
    await frame();
    expect(host.renderRoot.querySelector('dialog[open]') === null).to.equal(true);
  });

  it('without hours of the person shows the visitor’s time alone', async () => {
    answer(booked());
    const {hours, ...always} = ana;
    const sheet = await begin((host) => {
      host.someone = always;
      host.desk = {...fullDesk, now: monday};
    });
    expect([hours?.timeZone, sheet.choices('time')[0]]).to.deep.equal(['Europe/Berlin', '10:00']);
  });

  it('speaks German once it has learnt it, and asks for it', async () => {
    const {learn} = await import('../../../../src/elements/person/booking/index.js');
    await learn('de');
    const asked = answer(booked());
    const sheet = await begin((host) => {
      host.desk = {...fullDesk, locale: german};
    });
    expect(sheet.title).to.equal('Einen Termin mit Ana buchen');
    await fill(sheet);
    await sheet.press('send');
    await until(() => sheet.title === 'Gebucht');
    expect(JSON.stringify(postsOf(asked)[0]?.body)).to.contain('"language":"de"');
  });
});
