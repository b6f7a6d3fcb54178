import {expect, fixture, html} from '@open-wc/testing';

import '../../../src/elements/person/define.js';
import type {CandorPerson} from '../../../src/elements/person/candor-person.js';
import {answering, json, part, parts, settled, textOf, violations} from '../support.js';
import {contacts, draw, has, of} from './drawn.js';
import {ana, documentOf, here, monday, weekdays} from './people.js';

const isDrawn = (element: Element, name: string): boolean => has(element, `[part~="${name}"]`);
const channels = (element: Element): HTMLAnchorElement[] =>
  parts(element, 'channel').filter((link) => link instanceof HTMLAnchorElement);

describe('<candor-person>: the card', () => {
  it('draws every field in its place', async () => {
    const element = await draw(documentOf(ana));
    expect(of(element, 'name')).to.equal('Ana she/her');
    expect(of(element, 'pronouns')).to.equal('she/her');
    expect(of(element, 'facts').replace('\u00a0', ' ')).to.equal('Fits kettles to stoves · German, English');
    expect(of(element, 'state')).to.equal('Here now');
    expect(of(element, 'availability')).to.equal('Here now until 17:00, your time 11:00');
    expect(of(element, 'description')).to.equal('Knows every stove.');
    expect(of(element, 'knows')).to.equal('Knows about stoves and returns.');
    expect(of(element, 'reply')).to.equal(
      'Answers in 42 minutes. Median of 318 messages in the last 30 days.',
    );
    expect(channels(element).map((link) => [textOf(link), link.getAttribute('href')])).to.deep.equal([
      ['Chat', 'https://chat.example/'],
      ['Call, free (German)', 'tel:+4930123456'],
      ['Write', 'mailto:ana@shop.example'],
      ['Book a time', 'https://book.example/ana'],
    ]);
    expect(of(element, 'number')).to.equal('+4930123456');
    expect(of(element, 'kind')).to.equal('A person, not a bot. Chat: starts with an assistant.');
    expect(of(element, 'source')).to.equal(
      'Provided by this page. What this asks for Is this you? Withdraw your consent',
    );
    expect(part(element, 'withdraw')?.getAttribute('href')).to.equal('https://shop.example/withdraw');
    const picture = part(element, 'face')?.querySelector('img');
    expect(picture?.src).to.equal('https://shop.example/ana.jpg');
    expect(picture?.referrerPolicy).to.equal('no-referrer');
  });

  it('stays in its place however long a word is that somebody gives of themselves', async () => {
    const word = 'W'.repeat(3000);
    const given = {name: word, pronouns: word, jobTitle: word, description: word, knowsAbout: [word]};
    for (const layout of ['card', 'inline', 'list'] as const) {
      const element = await draw(documentOf({...ana, ...given, consent: undefined}), {layout});
      const {right} = element.getBoundingClientRect();
      const inside = [...(element.shadowRoot?.querySelectorAll('[part]') ?? [])];
      const furthest = Math.max(...inside.map((each) => each.getBoundingClientRect().right));
      expect(furthest, layout).to.be.at.most(right + 1);
    }
  });

  it('makes the first channel on which a person answers the clearest, and no other', async () => {
    const element = await draw(documentOf(ana));
    const primary = channels(element).filter((link) => link.classList.contains('primary'));
    expect(primary.map(textOf)).to.deep.equal(['Call, free (German)']);
  });

  it('claims nothing of somebody of whom nothing is known', async () => {
    const element = await draw(
      documentOf({name: 'Jo', channels: [{type: 'email', href: 'mailto:jo@shop.example'}]}),
    );
    expect(textOf(element)).to.equal('Jo Write Provided by this page. What this asks for');
    expect(isDrawn(element, 'face')).to.equal(false);
    expect(isDrawn(element, 'kind')).to.equal(false);
    expect(channels(element)[0]?.classList.contains('primary')).to.equal(false);
  });

  it('says first of an assistant that it is one, and never that it is a person', async () => {
    const spout = {name: 'Spout', kind: 'ai', channels: [{type: 'chat', href: 'https://chat.example/'}]};
    for (const layout of ['card', 'inline', 'list'] as const) {
      const element = await draw(documentOf(spout), {layout});
      expect(of(element, 'kind')).to.equal('An assistant, not a person.');
      expect(textOf(element)).to.not.contain('not a bot');
      expect(part(element, 'kind')?.classList.contains('disclosure')).to.equal(true);
      expect(has(element, '.primary')).to.equal(false);
    }
  });

  it('says of each channel who answers where that is somebody else', async () => {
    const element = await draw(
      documentOf({
        name: 'Jo',
        channels: [
          {type: 'phone', href: 'tel:1', kind: 'human'},
          {type: 'whatsapp', href: 'https://wa.example/1', kind: 'ai'},
          {type: 'chat', href: 'https://chat.example/', kind: 'mixed', label: 'Live help'},
        ],
      }),
    );
    expect(of(element, 'kind')).to.equal(
      'Call: a person answers. WhatsApp: an assistant answers, not a person. Live help: starts with an assistant.',
    );
  });

  it('keeps what honesty requires in sight whatever the page’s style says', async () => {
    const style = document.createElement('style');
    style.textContent = `candor-person::part(kind), candor-person::part(nobody) {
      display: none !important; visibility: hidden !important; opacity: 0 !important; font-size: 1px !important; position: absolute !important; left: -9999px !important; transform: scale(0) !important;
    }`;
    document.head.append(style);
    try {
      const closed = {...ana, presence: undefined, hours: weekdays('18:00', '20:00')};
      const drawn = [
        [await draw(documentOf({...ana, kind: 'ai'})), 'kind'],
        [await draw(documentOf({...ana, kind: 'ai'}), {layout: 'inline'}), 'kind'],
        [await draw(documentOf(closed)), 'kind'],
        [await draw(documentOf(closed)), 'nobody'],
      ] as const;
      for (const [element, name] of drawn) {
        const piece = part(element, name) ?? document.head;
        const {display, visibility, opacity, fontSize} = getComputedStyle(piece);
        expect([display, visibility, opacity], name).to.deep.equal(['block', 'visible', '1']);
        expect(Number.parseFloat(fontSize), name).to.be.at.least(11);
        const {height, left} = piece.getBoundingClientRect();
        expect(height, name).to.be.greaterThan(10);
        expect(left, name).to.be.at.least(0);
      }
    } finally {
      style.remove();
    }
  });

  it('draws a heading of the level asked for', async () => {
    const element = await draw(documentOf(ana), {headingLevel: 2});
    expect(part(element, 'name')?.getAttribute('aria-level')).to.equal('2');
    expect(part(element, 'name')?.getAttribute('role')).to.equal('heading');
  });

  it('speaks German', async () => {
    const element = await draw(documentOf(ana), {lang: 'de'});
    for (let tries = 0; tries < 100 && of(element, 'state') !== 'Gerade da'; tries++)
      await new Promise((done) => setTimeout(done, 20));
    expect(of(element, 'availability')).to.equal('Gerade da bis 17:00, bei Ihnen 11:00');
    expect(of(element, 'reply')).to.equal(
      'Antwortet in 42 Minuten. Median aus 318 Nachrichten der letzten 30 Tage.',
    );
    expect(textOf(channels(element)[1])).to.equal('Anrufen, kostenlos (Deutsch)');
    expect(of(element, 'kind')).to.equal('Ein Mensch, kein Bot. Chatten: Beginnt mit einem Assistenten.');
  });
});

describe('<candor-person>: time', () => {
  it('lets presence go stale while the page stands', async () => {
    // Engines differ in how they write hours before ten.
    const element = await draw(documentOf({...ana, hours: weekdays('10:00', '17:00')}), {
      timeZone: 'Asia/Kolkata',
    });
    expect(of(element, 'state')).to.equal('Here now');
    element.now = monday + 10 * 60_000;
    await element.updateComplete;
    expect(of(element, 'availability')).to.equal('Can be reached until 17:00, your time 21:30');
    element.now = Date.parse('2026-11-23T16:00:00Z');
    await element.updateComplete;
    expect(of(element, 'availability')).to.equal('Back Tuesday at 10:00, your time 14:30');
  });

  it('by itself, on the clock that all elements share', async () => {
    const real = Date.now;
    const moment = {now: monday};
    Date.now = () => moment.now;
    try {
      const element = await draw(documentOf({...ana, hours: undefined}), {now: undefined});
      expect(of(element, 'availability')).to.equal('Here now');
      moment.now += 10 * 60_000;
      // As when the visitor comes back to the page; otherwise the clock waits for the next minute.
      document.dispatchEvent(new Event('visibilitychange'));
      await element.updateComplete;
      expect(isDrawn(element, 'availability')).to.equal(false);
      expect(of(element, 'name')).to.contain('Ana');
    } finally {
      Date.now = real;
    }
  });

  it('takes the visitor’s own zone where none, or one that is none, is given', async () => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const data = documentOf({name: 'Jo', hours: weekdays('09:00', '17:00', own)});
    const now = Date.parse('2026-11-25T12:00:00Z');
    const known = await draw(data, {now, timeZone: own});
    for (const timeZone of [undefined, 'Mars/Olympus', '']) {
      expect(of(await draw(data, {now, timeZone}), 'availability')).to.equal(of(known, 'availability'));
    }
    expect(of(known, 'availability')).to.not.contain('your time');
  });

  it('says that no person can be reached, and when one can be', async () => {
    const closed = {...ana, presence: undefined, hours: weekdays('18:00', '20:00')};
    const later = {...closed, id: 'tom', name: 'Tom', hours: weekdays('19:00', '20:00')};
    const robot = {id: 'spout', name: 'Spout', kind: 'ai'};
    for (const layout of ['card', 'list'] as const) {
      const element = await draw(documentOf(robot, later, closed), {layout});
      expect(of(element, 'nobody')).to.equal(
        'No person can be reached right now. The next: Ana, back at 18:00, your time 12:00.',
      );
    }
    expect(isDrawn(await draw(documentOf(robot, later, ana)), 'nobody')).to.equal(false);
    // Where the card itself says when they are back, that is not said twice.
    expect(of(await draw(documentOf(robot, closed, later)), 'nobody')).to.equal(
      'No person can be reached right now.',
    );
    // Busy is there; of somebody of whom nothing is known nothing is claimed.
    for (const other of [
      {...ana, presence: here('busy')},
      {name: 'Jo'},
      {...robot, channels: [{type: 'phone', href: 'tel:1', kind: 'human'}]},
    ])
      expect(isDrawn(await draw(documentOf(closed, other)), 'nobody')).to.equal(false);
    const nameless = {...closed, consent: {fields: ['jobTitle']}};
    expect(of(await draw(documentOf(nameless), {layout: 'list'}), 'nobody')).to.contain(
      'The next: Somebody, back at 18:00',
    );
  });
});

describe('<candor-person>: assistants', () => {
  const robot = {
    id: 'spout',
    name: 'Spout',
    kind: 'ai',
    channels: [{type: 'chat', href: 'https://c.example/'}],
  };
  const none = 'No person can be reached right now.';

  it('where there is nothing else, every layout says that no person can be reached', async () => {
    for (const layout of ['card', 'inline', 'list'] as const) {
      for (const person of ['', 'spout']) {
        const element = await draw(documentOf(robot), {layout, person});
        expect(of(element, 'nobody')).to.equal(none);
        expect(part(element, 'nobody')?.classList.contains('disclosure')).to.equal(true);
      }
    }
  });

  it('asked for by name still say when a person is back', async () => {
    const closed = {...ana, presence: undefined, hours: weekdays('18:00', '20:00')};
    const element = await draw(documentOf(closed, robot), {person: 'spout'});
    expect(of(element, 'nobody')).to.equal(`${none} The next: Ana, back at 18:00, your time 12:00.`);
    expect(isDrawn(await draw(documentOf(ana, robot), {person: 'spout'}), 'nobody')).to.equal(false);
  });

  it('do not stand in a list of people, and no way to one is made to look like a way to a person', async () => {
    const label = (element: Element): unknown =>
      element.shadowRoot?.querySelector('section')?.getAttribute('aria-label');
    expect(label(await draw(documentOf(ana), {layout: 'list'}))).to.equal('People to talk to');
    const list = await draw(documentOf(ana, robot), {layout: 'list'});
    expect(label(list)).to.equal('Who answers');
    const [, spout] = parts(list, 'person');
    expect(Boolean(spout?.querySelector('.primary'))).to.equal(false);
    expect(textOf(spout)).to.not.contain('A person');
  });

  it('with a way to a person say so of that way, in every layout', async () => {
    const handing = {...robot, channels: [...robot.channels, {type: 'phone', href: 'tel:1', kind: 'human'}]};
    for (const layout of ['card', 'list'] as const) {
      const element = await draw(documentOf(handing), {layout});
      expect(parts(element, 'kind').map(textOf)).to.deep.equal([
        'An assistant, not a person.',
        'Call: a person answers.',
      ]);
      expect(isDrawn(element, 'nobody')).to.equal(false);
    }
    const line = await draw(documentOf(handing), {layout: 'inline'});
    expect(of(line, 'kind')).to.equal('An assistant, not a person. Call: a person answers.');
    // Talking to Spout this is not.
    expect(textOf(channels(line)[0])).to.equal('Call');
  });
});

describe('<candor-person>: who is shown', () => {
  const tom = {
    ...ana,
    id: 'tom',
    name: 'Tom',
    knowsAbout: ['knives'],
    presence: here('offline'),
    hours: undefined,
  };

  it('one card of those who fit, or all of them in the order given', async () => {
    const data = documentOf(tom, ana);
    expect(parts(await draw(data), 'name').map(textOf)).to.deep.equal(['Ana she/her']);
    expect(of(await draw(data, {topic: 'KNIVES'}), 'name')).to.equal('Tom she/her');
    expect(of(await draw(data, {person: 'tom'}), 'name')).to.equal('Tom she/her');
    const list = await draw(data, {layout: 'list'});
    expect(parts(list, 'name').map(textOf)).to.deep.equal(['Tom she/her', 'Ana she/her']);
    expect(parts(list, 'source').map(textOf).at(-1)).to.equal('Provided by this page. What this asks for');
  });

  it('two people with one id are still two', async () => {
    const list = await draw(documentOf(ana, {...ana, name: 'Bea'}, {name: 'Bea'}), {layout: 'list'});
    expect(parts(list, 'name').map(textOf)).to.deep.equal(['Ana she/her', 'Bea she/her', 'Bea']);
    list.data = {trustData: '1', people: [{...ana, name: 'Bea'}]};
    await list.updateComplete;
    expect(parts(list, 'name').map(textOf)).to.deep.equal(['Bea she/her']);
  });

  it('is not found where nobody has the id asked for; the page hears of it', async () => {
    const element = document.createElement('candor-person');
    const ending = settled(element);
    await fixture(Object.assign(element, {lang: 'en', person: 'nobody', data: documentOf(ana)}));
    expect(await ending).to.deep.equal({type: 'candor-error', code: 'not-found'});
    expect(textOf(element)).to.equal('');
    element.person = 'ana';
    await element.updateComplete;
    expect(of(element, 'name')).to.contain('Ana');
  });

  it('is quiet where nobody is named', async () => {
    expect(of(await draw(documentOf()), 'empty')).to.equal('Nobody is named here yet.');
    expect(of(await draw(documentOf(), {layout: 'list'}), 'empty')).to.equal('Nobody is named here yet.');
  });
});

describe('<candor-person>: consent', () => {
  const fields = {
    name: 'name',
    pronouns: 'pronouns',
    description: 'description',
    image: 'face',
    jobTitle: 'facts',
  };

  it('shows no governed field that is not agreed to, in no name either, and requests no picture', async () => {
    for (const layout of ['card', 'inline', 'list'] as const) {
      const element = await draw(documentOf({...ana, consent: {fields: ['context']}}), {layout});
      for (const name of ['face', 'pronouns', 'description'])
        expect(isDrawn(element, name), name).to.equal(false);
      expect(of(element, 'name')).to.equal('Somebody');
      expect(has(element, 'img, link, source')).to.equal(false);
      const drawn = element.shadowRoot?.innerHTML ?? '';
      expect(drawn).to.not.match(/Ana\b|she\/her|Fits kettles|every stove|ana\.jpg/);
      expect(document.head.innerHTML).to.not.contain('ana.jpg');
    }
  });

  it('goes field by field', async () => {
    for (const field of Object.keys(fields)) {
      const element = await draw(documentOf({...ana, knowsLanguage: undefined, consent: {fields: [field]}}));
      for (const [other, name] of Object.entries(fields)) {
        const isShown = other === 'name' ? of(element, 'name').startsWith('Ana') : isDrawn(element, name);
        expect(isShown, `${other} with consent to ${field}`).to.equal(other === field);
      }
    }
  });

  it('that covers nothing any more, or cannot be read, hides the person as if they were not listed', async () => {
    const tom = {...ana, id: 'tom', name: 'Tom', image: undefined};
    for (const consent of [{fields: []}, 'yes', {fields: 'all'}, {}]) {
      const gone = {...ana, consent};
      for (const layout of ['card', 'inline', 'list'] as const) {
        const element = await draw(documentOf(gone, tom), {layout, topic: 'stoves'});
        expect(parts(element, 'name').map(textOf).join()).to.match(/^Tom/);
        expect(element.shadowRoot?.innerHTML.includes('ana.jpg')).to.equal(false);
        expect(textOf(element)).to.not.match(/Ana\b/);
      }
      const alone = await draw(documentOf(gone));
      expect(textOf(alone)).to.equal('Nobody is named here yet.');
    }
  });

  it('that is withdrawn leaves nothing of who was asked for by name; the page hears of it', async () => {
    const element = document.createElement('candor-person');
    const ending = settled(element);
    const data = documentOf({...ana, consent: {fields: []}});
    await fixture(Object.assign(element, {lang: 'en', person: 'ana', data}));
    expect(await ending).to.deep.equal({type: 'candor-error', code: 'not-found'});
    expect(textOf(element)).to.equal('');
    expect(isDrawn(element, 'failure')).to.equal(false);
  });

  it('reaches as far as the names of assistive technology', async () => {
    const element = await draw(documentOf({...ana, consent: {fields: ['jobTitle']}}));
    expect(part(element, 'channels')?.getAttribute('aria-label')).to.equal('Ways to reach Somebody');
  });
});

describe('<candor-person>: contact', () => {
  const click = (link: HTMLElement | undefined): boolean => {
    let isFollowed = true;
    const stop = (event: Event): void => {
      isFollowed = !event.defaultPrevented;
      event.preventDefault();
    };
    document.addEventListener('click', stop, {once: true});
    link?.click();
    return isFollowed;
  };

  it('is told to the page before the link is followed', async () => {
    const element = await draw(documentOf(ana));
    const heard = contacts(element, false);
    expect(channels(element).map(click)).to.deep.equal([true, true, true, true]);
    expect(heard).to.deep.equal(['chat ana', 'phone ana', 'email ana', 'booking ana']);
    const nameless = await draw(documentOf({...ana, id: undefined}));
    const also = contacts(nameless, false);
    click(channels(nameless)[0]);
    expect(also).to.deep.equal(['chat ']);
  });

  it('can be led elsewhere', async () => {
    const element = await draw(documentOf(ana), {layout: 'inline'});
    const heard = contacts(element, true);
    expect(click(channels(element)[0])).to.equal(false);
    expect(heard).to.deep.equal(['phone ana']);
  });

  it('is for the keyboard too: plain links in the order they are seen', async () => {
    const element = await draw(documentOf(ana));
    const links = Array.from(element.shadowRoot?.querySelectorAll('a') ?? []);
    expect(links.map((link) => link.tabIndex)).to.deep.equal(links.map(() => 0));
    expect(links).to.have.length(5);
    for (const link of links) {
      link.focus();
      expect(element.shadowRoot?.activeElement === link, link.href).to.equal(true);
    }
    for (const link of channels(element)) expect(link.getBoundingClientRect().height).to.be.at.least(36);
  });
});

describe('<candor-person layout="inline">', () => {
  it('is who, what they know, whether they are there, and the way to them', async () => {
    const element = await draw(documentOf(ana), {layout: 'inline'});
    expect(textOf(element)).to.equal(
      'Ana, Fits kettles to stoves Here now until 17:00, your time 11:00 Talk to Ana',
    );
    expect(channels(element).map((link) => link.href)).to.deep.equal(['tel:+4930123456']);
  });

  it('says what somebody knows where no job is given, and names nobody who did not agree', async () => {
    const element = await draw(documentOf({...ana, consent: {fields: ['image']}}), {layout: 'inline'});
    expect(textOf(element)).to.contain('Somebody, Knows about stoves and returns.');
    expect(textOf(channels(element)[0])).to.equal('Get in touch');
  });

  it('does not pass an assistant off as the person', async () => {
    const only = {...ana, channels: [{type: 'chat', href: 'https://chat.example/', kind: 'ai'}]};
    const element = await draw(documentOf(only), {layout: 'inline'});
    expect(of(element, 'kind')).to.equal('Chat: an assistant answers, not a person.');
    expect(textOf(channels(element)[0])).to.equal('Chat');
  });

  it('has its height before anybody is found', async () => {
    const element = await draw(undefined, {layout: 'inline'});
    const before = element.getBoundingClientRect().height;
    element.data = {trustData: '1', people: [ana]};
    await element.updateComplete;
    expect(element.getBoundingClientRect().height).to.equal(before);
  });
});

describe('<candor-person>: hostile data', () => {
  it('is drawn as text', async () => {
    const hostile = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
    const nasty = {
      ...ana,
      name: hostile,
      pronouns: hostile,
      jobTitle: hostile,
      description: hostile,
      image: undefined,
      knowsAbout: [hostile],
      channels: [
        {type: hostile, href: 'https://x.example/', cost: hostile, kind: 'ai'},
        {type: 'chat', href: 'https://x.example/', label: hostile},
      ],
    };
    for (const layout of ['card', 'inline', 'list'] as const) {
      const element = await draw(documentOf(nasty), {layout});
      expect(textOf(element)).to.contain(hostile);
      expect(has(element, 'img, script')).to.equal(false);
    }
    const card = await draw(documentOf(nasty));
    // The type is a code, not a text: one that is no plain word is not shown.
    expect(textOf(channels(card)[0])).to.equal(`Another way, ${hostile}`);
  });

  it('leads nowhere but where a link may lead', async () => {
    const hrefs = [
      'javascript:alert(1)',
      'data:text/html,x',
      'http://shop.example/',
      'blob:x',
      'https://u:p@x.example/',
    ];
    const element = await draw(documentOf({...ana, channels: hrefs.map((href) => ({type: 'chat', href}))}));
    expect(channels(element)).to.have.length(0);
    expect(isDrawn(element, 'channels')).to.equal(false);
  });

  it('does not break by absurd values', async () => {
    const odd = {
      name: '\u202eevil\u202c',
      knowsLanguage: ['xx-invalid-toolongsubtag', 'zz', 'de'],
      hours: {timeZone: 'Nowhere/At_All', openingHours: []},
      presence: {state: 'dancing', asOf: 'yesterday'},
      reply: {medianMinutes: -5},
      channels: [null, {type: 'phone', href: 'tel:%E0%A4%A'}, {href: 'https://x.example/'}],
    };
    const element = await draw(documentOf(null, 5, odd, []), {layout: 'list'});
    expect(parts(element, 'name').map(textOf)).to.deep.equal(['evil']);
    expect(isDrawn(element, 'availability')).to.equal(false);
    expect(isDrawn(element, 'reply')).to.equal(false);
    expect(channels(element).map(textOf)).to.deep.equal(['Call']);
    expect(of(element, 'source')).to.contain('3 could not be read.');
  });
});

describe('<candor-person>: from an endpoint', () => {
  const src = 'https://people.example/.well-known/trust-data.json';

  it('keeps what the page put inside until somebody is found, and when nobody can be', async () => {
    const network = answering({});
    const element = await fixture<CandorPerson>(
      html`<candor-person lang="en" loading="eager"><p>Write to us</p></candor-person>`,
    );
    expect(has(element, 'slot')).to.equal(true);
    const ending = settled(element);
    element.src = src;
    expect((await ending).type).to.equal('candor-error');
    await element.updateComplete;
    expect(has(element, 'slot')).to.equal(true);
    expect(isDrawn(element, 'failure')).to.equal(false);
    network.restore();
  });

  it('without that says one sentence, and can try again', async () => {
    // The client keeps answers for a while, so this test asks another address.
    const address = 'https://people.example/retry.json';
    let isUp = false;
    const network = answering({
      [address]: () => (isUp ? json(documentOf(ana))() : new Response('', {status: 404})),
    });
    const element = document.createElement('candor-person');
    const failed = settled(element);
    await fixture(Object.assign(element, {lang: 'en', loading: 'eager', src: address, now: monday}));
    expect((await failed).code).to.equal('not-found');
    await element.updateComplete;
    expect(of(element, 'failure')).to.equal('There is nothing here yet. Try again');
    isUp = true;
    const loaded = settled(element);
    part(element, 'retry')?.click();
    expect((await loaded).type).to.equal('candor-load');
    await element.updateComplete;
    expect(of(element, 'name')).to.contain('Ana');
    expect(isDrawn(element, 'failure')).to.equal(false);
    network.restore();
  });

  it('finds people through discovery, and says whose word it is', async () => {
    const network = answering({
      [src]: json({trustData: '1', people: '/people.json'}),
      'https://people.example/people.json': json(documentOf(ana, 'no person')),
    });
    const element = document.createElement('candor-person');
    const ending = settled(element);
    await fixture(Object.assign(element, {lang: 'en', loading: 'eager', src, now: monday}));
    expect(await ending).to.deep.equal({type: 'candor-load', dropped: 1});
    await element.updateComplete;
    expect(of(element, 'source')).to.contain('As provided by people.example. 1 could not be read.');
    expect(has(element, 'slot')).to.equal(false);
    network.restore();
  });

  it('asks nothing without consent, and nothing where the page gives the people', async () => {
    const network = answering({});
    await fixture(html`<candor-person loading="eager" src=${src} consent="required"></candor-person>`);
    await fixture(html`<candor-person loading="eager" src=${src} .data=${documentOf(ana)}></candor-person>`);
    expect(network.asked).to.deep.equal([]);
    network.restore();
  });
});

describe('<candor-person>: accessibility', () => {
  const closed = {...ana, presence: undefined, hours: weekdays('18:00', '20:00')};
  const robot = {
    id: 'spout',
    name: 'Spout',
    kind: 'ai',
    channels: [{type: 'chat', href: 'https://c.example/'}],
  };

  for (const scheme of ['light', 'dark']) {
    for (const layout of ['card', 'inline', 'list'] as const) {
      it(`axe finds nothing: ${layout}, ${scheme}`, async () => {
        const page = document.documentElement;
        page.style.cssText = `color-scheme: ${scheme}; background: Canvas; color: CanvasText`;
        for (const people of [[ana], [closed], [robot, ana, closed], [{name: 'Jo'}]]) {
          const element = await draw(documentOf(...people), {layout});
          expect(await violations(element)).to.deep.equal([]);
        }
        page.style.cssText = '';
      });
    }
  }

  it('names the list of channels, and draws no picture a screen reader would have to name', async () => {
    const element = await draw(documentOf(ana));
    expect(part(element, 'channels')?.getAttribute('aria-label')).to.equal('Ways to reach Ana');
    expect(part(element, 'face')?.querySelector('img')?.alt).to.equal('');
  });
});
