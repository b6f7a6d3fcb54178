import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';

import {scanHtml} from '../../../src/internal/scan-html.js';
import {startProgramme} from '../../client/support/programme.js';
import {project} from '../../support/builds.js';
import {prerender} from './support/built.js';
import {endpoint, freshOrigin} from './support/endpoint.js';

const now = Date.UTC(2026, 10, 22, 12);

const tagsOf = (html: string) => [...scanHtml(html)].flatMap((tag) => (tag.type === 'tag' ? [tag] : []));

/** Everything that could ever run, load or change a page's look. */
const dangers = (html: string): string[] =>
  tagsOf(html)
    .filter(
      ({name, attributes}) =>
        /^(script|style|iframe|object|embed|base|meta|form-action)$/.test(name) ||
        /\s(on\w+|style|srcdoc)\s*=/i.test(attributes.replace(/"[^"]*"/g, '""')) ||
        /(href|src)="(?!https?:|mailto:|tel:|sms:|#|data-)[^"]*:/i.test(attributes),
    )
    .map(({name, attributes}) => name + attributes);

const hostile = JSON.parse(readFileSync(join(project, 'demo/broken/hostile-text.json'), 'utf8'));

describe('prerendered reviews', () => {
  it('are what strangers wrote as text, never as markup', async () => {
    const origin = freshOrigin();
    const {fetch} = endpoint({'/r.json': hostile});
    const {content} = await prerender({url: `${origin}/r.json`, element: 'reviews', fetch, now});
    assert.deepEqual(dangers(content), []);
    assert.ok(content.includes('&lt;img src=x onerror=alert(1)&gt;'));
    assert.ok(!content.includes('<!--') && !content.includes('<?'));
  });

  it('end no script as JSON-LD', async () => {
    const origin = freshOrigin();
    const subject = {type: 'Product', id: `${origin}/p`, name: '</script><b>x</b><!--'};
    const {fetch} = endpoint({
      '/r.json': {...hostile, subject, aggregateRating: {ratingValue: 4, ratingCount: 6}},
    });
    const page = `${origin}/p`;
    const given = {url: `${origin}/r.json`, element: 'reviews', fetch, now, page} as const;
    const {content, jsonLd} = await prerender({...given, attributes: {'json-ld': ''}});
    assert.equal(jsonLd?.name, subject.name);
    const scripts = tagsOf(content).filter(({name, closing}) => name === 'script' && !closing);
    assert.equal(scripts.length, 1);
    assert.deepEqual(JSON.parse(scripts[0]?.raw ?? '').name, subject.name);
    const without = await prerender(given);
    assert.ok(!without.content.includes('<script'), 'only where the element asks for it');
  });

  it('say nothing that is true for a year only', async () => {
    const reviews = ['2026-11-01', '2020-01-01'].map((datePublished, at) => ({
      id: `r${at}`,
      reviewRating: {ratingValue: 4 + at},
      datePublished,
    }));
    const aggregateRating = {
      ratingValue: 4.5,
      ratingCount: 20,
      recent: {since: '2025-11-22', ratingValue: 4.9},
    };
    const given = {element: 'reviews', now} as const;
    const stated = await prerender({
      ...given,
      ...{
        url: `${freshOrigin()}/r.json`,
        fetch: endpoint({'/r.json': {trustData: '1', aggregateRating, reviews}}).fetch,
      },
    });
    assert.match(stated.content, /4\.9 since November 22, 2025/);
    assert.doesNotMatch(stated.content, /12 months/);
  });

  it('lead by their links to what is there, and no links lead nowhere', async () => {
    const topics = [{name: 'Handle', count: 1, phrases: [{text: 'hot', reviews: ['r1', 'gone']}]}];
    const reviews = [{id: 'r1', reviewBody: 'hot handle', datePublished: '2026-01-01'}];
    const {fetch} = endpoint({'/r.json': {trustData: '1', topics, reviews}});
    const {content} = await prerender({url: `${freshOrigin()}/r.json`, element: 'reviews', fetch, now});
    assert.match(content, /<article id="review-r1"/);
    const links = [...content.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
    assert.ok(links.length > 0 && links.every((id) => id === 'review-r1'), String(links));
  });

  it('name their real source and offer what the endpoint can do', async () => {
    const origin = freshOrigin();
    const {fetch} = endpoint({
      '/.well-known/trust-data.json': {
        trustData: '1',
        reviews: '/r.json',
        actions: {submitReview: {href: '/send'}},
      },
      '/r.json': {trustData: '1', reviews: [{id: 'a', reviewBody: 'Good'}]},
    });
    const {content, source} = await prerender({url: `${origin}/`, element: 'reviews', fetch, now});
    assert.equal(source, `${origin}/r.json`);
    assert.ok(content.includes(`As provided by ${new URL(origin).host}.`));
    assert.match(content, /part="write"/);
  });
});

describe('a prerendered badge', async () => {
  const programme = await startProgramme();
  const host = new URL(programme.origin).host;
  const words = `Awarded by The Programme (${host}) to shop.example`;
  const drawn = async (document: unknown, attributes = {}, shadow = false) => {
    const {fetch} = endpoint({'/p': document});
    const {content} = await prerender({
      ...{url: `${freshOrigin()}/p`, element: 'pledge', attributes, shadow, fetch},
      ...(shadow ? {css: '/candor.css'} : {}),
    });
    return content;
  };
  const plain = (html: string): string => html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');

  it('says who awarded it, in light DOM and in a shadow root, and has room for a mark, but none', async () => {
    const jws = await programme.award();
    const certified = {id: 'a', text: 'Fair', certification: {name: 'Beside', jws}};
    const organization = {url: 'https://shop.example/', hasCertification: [{jws}]};
    for (const layout of ['card', 'badge', 'statement'])
      for (const shadow of [false, true])
        for (const document of [
          jws,
          {trustData: '1', pledges: [certified]},
          {trustData: '1', organization, pledges: []},
        ]) {
          const html = await drawn(document, {layout}, shadow);
          assert.ok(plain(html).includes(words), `${layout} ${plain(html)}`);
          assert.doesNotMatch(html, /Beside|proof-mark|Certified/);
          assert.match(html, /<div class="proof small disclosure ?">(<!--.*?-->|\s)*<\/div>/);
          assert.deepEqual(dangers(html.replace(/<link[^>]*>/, '')), []);
        }
  });

  it('that cannot be read certifies nothing', async () => {
    const pledge = {id: 'a', text: 'Fair', certification: {name: 'Beside', jws: 'a.b.c'}};
    const html = await drawn({trustData: '1', pledges: [pledge]});
    assert.doesNotMatch(html, /Beside|Awarded/);
    assert.match(html, /Fair/);
  });
});

describe('a prerendered pledge', () => {
  const pledge = {
    id: 'refunds',
    name: 'Refunds',
    text: 'Refunds at once.',
    state: 'active',
    madeOn: '2026-01-01',
    targets: [
      {
        name: 'Refunds',
        unit: '%',
        direction: 'up',
        target: 100,
        current: 90,
        by: '2026-11-01',
        measuredOn: '2026-11-01',
      },
    ],
  };
  const drawn = async (given: object, attributes = {}) => {
    const {fetch} = endpoint({'/p.json': {trustData: '1', pledges: [given]}});
    const {content} = await prerender({
      url: `${freshOrigin()}/p.json`,
      element: 'pledge',
      attributes,
      fetch,
      now,
    });
    return content;
  };

  it('shows figures and deadline, and no state that the days change', async () => {
    for (const layout of ['card', 'badge', 'statement']) {
      const content = await drawn(pledge, {layout});
      assert.match(content, /90/, layout);
      assert.match(content, /by November 1, 2026/, layout);
      assert.doesNotMatch(content, /part="reason"[^>]*>(\s|<bdi>)*[^\s<]/, layout);
      assert.doesNotMatch(content, /part="state"|\blate\b|days|\bnow<\/bdi>|chart bad/i, layout);
    }
  });

  it('says what was declared for good', async () => {
    assert.match(await drawn({...pledge, state: 'withdrawn'}), /part="state".*Withdrawn/s);
  });

  it('has ids of its own', async () => {
    const content = await drawn(pledge, {layout: 'badge'});
    const [, id = ''] = /popovertarget="([^"]+)"/.exec(content) ?? [];
    assert.match(id, /^candor-\w+-pledge-0$/);
    assert.ok(content.includes(` id="${id}"`));
  });
});

describe('a prerendered person', () => {
  const hours = {
    timeZone: 'Europe/Berlin',
    openingHours: [{dayOfWeek: ['Sunday'], opens: '00:00', closes: '24:00'}],
  };
  const people = [
    {
      id: 'ana',
      name: 'Ana',
      kind: 'human',
      hours,
      presence: {state: 'available', asOf: new Date(now).toISOString()},
      channels: [{type: 'email', href: 'mailto:a@x.example'}],
    },
    {id: 'jo', name: 'Jo', kind: 'human', channels: [{type: 'email', href: 'mailto:j@x.example'}]},
  ];

  it('has hours to read, and is neither here nor away', async () => {
    for (const layout of ['card', 'list', 'inline']) {
      const {fetch} = endpoint({'/p.json': {trustData: '1', people}});
      const {content} = await prerender({
        url: `${freshOrigin()}/p.json`,
        element: 'person',
        attributes: {layout},
        fetch,
        now,
      });
      assert.match(content, /Sun .*\(Central European/, layout);
      assert.doesNotMatch(content, /Here now|Can be reached|Away|back /i, layout);
      assert.equal(content.split('part="availability"').length - 1, 1, layout);
    }
  });

  it('is nobody who is not named', async () => {
    const {fetch} = endpoint({'/p.json': {trustData: '1', people}});
    const asked = prerender({
      url: `${freshOrigin()}/p.json`,
      element: 'person',
      attributes: {person: 'eve'},
      fetch,
      now,
    });
    await assert.rejects(asked, {code: 'not-found'});
  });
});

describe('prerendering', () => {
  const document = {trustData: '1', reviews: [{id: 'a', reviewRating: {ratingValue: 5}}]};

  it('speaks the language of the page', async () => {
    const {fetch} = endpoint({'/r.json': document});
    const {content} = await prerender({
      url: `${freshOrigin()}/r.json`,
      element: 'reviews',
      language: 'de-AT',
      fetch,
      now,
    });
    assert.match(content, /Bewertung/);
  });

  it('asks nothing before consent', async () => {
    const {fetch, asked} = endpoint({'/r.json': document});
    const work = prerender({
      url: `${freshOrigin()}/r.json`,
      element: 'reviews',
      attributes: {consent: 'required'},
      fetch,
    });
    await assert.rejects(work, {code: 'consent-missing'});
    assert.deepEqual(asked, []);
  });

  it('writes a shadow root with a stylesheet that is linked, and none without', async () => {
    const {fetch} = endpoint({'/r.json': document});
    const given = {url: `${freshOrigin()}/r.json`, element: 'reviews', shadow: true, fetch, now} as const;
    await assert.rejects(prerender(given), {code: 'usage'});
    const {content} = await prerender({...given, css: '/c.css?a&b'});
    assert.match(
      content,
      /^<template shadowrootmode="open">\n<link rel="stylesheet" href="\/c.css\?a&amp;b">/,
    );
    assert.match(content, /<slot name="before">/);
    assert.doesNotMatch(content, /<style/);
  });

  it('marks the moment and how long it is new', async () => {
    const {fetch} = endpoint({'/r.json': document});
    const {html} = await prerender({
      url: `${freshOrigin()}/r.json`,
      element: 'rating',
      freshFor: 60,
      fetch,
      now,
    });
    assert.match(html, /^<candor-rating src="[^"]+" fresh-for="60" prerendered="2026-11-22T12:00:00Z">/);
  });

  it('has nothing to do with a signal any more once it is done', async (context) => {
    const unhandled = context.mock.fn();
    process.on('unhandledRejection', unhandled);
    context.after(() => process.off('unhandledRejection', unhandled));
    const leaving = new AbortController();
    const {fetch} = endpoint({'/r.json': document});
    const given = {url: `${freshOrigin()}/r.json`, element: 'reviews', fetch, now} as const;
    await prerender({...given, signal: leaving.signal});
    leaving.abort();
    await new Promise((resolve) => setTimeout(resolve));
    assert.equal(unhandled.mock.callCount(), 0);
    await assert.rejects(prerender({...given, signal: leaving.signal}));
  });

  it('leaves the world as it was', async () => {
    const before = [Date.now, 'location' in globalThis, 'document' in globalThis, 'window' in globalThis];
    const {fetch} = endpoint({'/r.json': document});
    await prerender({url: `${freshOrigin()}/r.json`, element: 'reviews', fetch, now});
    assert.deepEqual(
      [Date.now, 'location' in globalThis, 'document' in globalThis, 'window' in globalThis],
      before,
    );
  });
});
