import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

import {dataFolder} from '../../support/data.js';
import {prerender} from './support/built.js';
import {endpoint, freshOrigin} from './support/endpoint.js';
import {parsed} from './support/parsed.js';

const now = Date.UTC(2026, 10, 22, 12);

type ElementName = 'rating' | 'reviews' | 'pledge' | 'person';

/** A document with the same text, or address, wherever one can stand. */
type Document = (text: string, at: number) => Readonly<Record<string, unknown>>;

const review: Document = (text, at) => ({
  id: `${at}${text}`,
  name: text,
  reviewBody: text,
  inLanguage: text,
  reviewRating: {ratingValue: 1 + (at % 5)},
  author: {name: text, context: {[text]: text}, image: text},
  datePublished: '2026-01-01',
  collected: {how: 'imported', source: {name: text, url: text}},
  disclosures: ['incentivized'],
  incentive: text,
  positiveNotes: [text],
  negativeNotes: [text],
  aspects: [{name: text, ratingValue: 4}],
  media: [{url: text, type: 'image/webp', width: 8, height: 6, alt: text}],
  replies: [{author: {name: text, jobTitle: text}, text, datePublished: '2026-01-02'}],
  url: text,
});

const pledge: Document = (text, at) => ({
  id: `${at}${text}`,
  name: text,
  text,
  url: text,
  signatories: [{name: text, jobTitle: text, image: text}],
  madeOn: '2026-01-01',
  state: 'active',
  targets: [
    {name: text, unit: text, direction: 'up', target: 9, current: 1, by: '2026-12-31', evidence: text},
  ],
  remedy: {text, url: text},
  versions: [{date: '2026-01-01', text}],
  updates: [{date: '2026-01-01', text, author: {name: text}}],
});

const person: Document = (text, at) => ({
  id: `${at}${text}`,
  name: text,
  pronouns: text,
  jobTitle: text,
  description: text,
  image: text,
  kind: 'human',
  knowsAbout: [text],
  knowsLanguage: [text],
  hours: {timeZone: text, openingHours: [{dayOfWeek: ['Monday'], opens: '09:00', closes: '17:00'}]},
  channels: [
    {type: 'phone', href: text, label: text, cost: text},
    {type: 'email', href: 'mailto:a@x.example', label: text},
    {type: 'relay', href: text, label: text},
  ],
});

const documents: Readonly<Record<ElementName, (texts: readonly string[]) => object>> = {
  rating: ([name = '']) => ({
    subject: {type: 'Product', id: 'https://x.example/p', name, url: name},
    aggregateRating: {ratingValue: 4, ratingCount: 6},
    reviews: [],
  }),
  reviews: (texts) => ({
    subject: {type: 'Product', id: 'https://x.example/p', name: texts[0]},
    aggregateRating: {ratingValue: 4, ratingCount: 6},
    facets: texts.slice(0, 20).map((text) => ({name: text, key: text, values: [{value: text, count: 1}]})),
    topics: texts.slice(0, 20).map((text) => ({name: text, count: 1})),
    outcomes: [{said: texts[0], did: texts[0], date: '2026-03-01', url: texts[0]}],
    reviews: texts.map(review),
  }),
  pledge: (texts) => ({pledges: texts.map(pledge)}),
  person: (texts) => ({people: texts.map(person)}),
};

const attributesOf: Readonly<Record<ElementName, Readonly<Record<string, string>>>> = {
  rating: {href: '#reviews'},
  reviews: {limit: '1000', 'json-ld': ''},
  pledge: {layout: 'statement'},
  person: {layout: 'list'},
};

const drawn = async (element: ElementName, texts: readonly string[]) => {
  const {fetch} = endpoint({'/d.json': {trustData: '1', ...documents[element](texts)}});
  const {content} = await prerender({
    url: `${freshOrigin()}/d.json`,
    element,
    attributes: {subject: 'https://x.example/p', ...attributesOf[element]},
    fetch,
    now,
  });
  return parsed(content);
};

/** What there is where nobody means harm: words, and addresses that are some. */
const harmless = async (element: ElementName): Promise<ReadonlySet<string>> => {
  const texts = ['So good', 'https://x.example/a.webp', 'mailto:a@x.example', 'tel:+491', 'مرحبا', '你好'];
  const all = await Promise.all(
    ['Europe/Berlin', 'en', ...texts].map((text) => drawn(element, [text, 'other'])),
  );
  return new Set(all.flatMap(({kinds}) => [...kinds]));
};

const safeAddress = /^(https?:\/\/|mailto:|tel:|sms:|#)/;

const corpora: Readonly<Record<string, (json: unknown) => readonly string[]>> = {
  'corpora/unicode/blns.json': (json) => json as string[],
  'corpora/xss/dompurify-expect.json': (json) => (json as {payload: string}[]).map(({payload}) => payload),
  'corpora/url/wpt-urltestdata.json': (json) =>
    (json as (string | {input: string})[]).flatMap((each) => (typeof each === 'string' ? [] : each.input)),
};

for (const [name, read] of Object.entries(corpora)) {
  const file = dataFolder(name);
  describe(`prerendered texts of ${name}`, {skip: file === undefined && 'no data'}, () => {
    const texts = file ? [...new Set(read(JSON.parse(readFileSync(file, 'utf8'))))].filter(Boolean) : [];
    // What ends a list of people or pledges early would hide those after it.
    const groups = Array.from({length: Math.ceil(texts.length / 60)}, (_, at) =>
      texts.slice(at * 60, (at + 1) * 60),
    );
    for (const element of ['rating', 'reviews', 'pledge', 'person'] as const)
      it(`are no markup in a ${element}, and lead nowhere they should not`, async () => {
        const allowed = await harmless(element);
        for (const group of element === 'rating' ? texts.map((text) => [text]) : groups) {
          const {kinds, addresses} = await drawn(element, group);
          assert.deepEqual(
            [...kinds].filter((kind) => !allowed.has(kind)),
            [],
          );
          assert.deepEqual(
            addresses.filter((address) => !safeAddress.test(address)),
            [],
          );
        }
      });

    it('are there to be read as they were written', async () => {
      for (const group of groups) {
        const shown = (await drawn('reviews', group)).texts('body').map(squeezed);
        const wanted = group.filter((text) => /^[\x20-\x7e\n]*$/.test(text) && text.trim()).map(squeezed);
        assert.deepEqual(
          wanted.filter((text) => !shown.some((each) => each.includes(text))),
          [],
        );
      }
    });
  });
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();
