import {expect, fixture, waitUntil} from '@open-wc/testing';
import {html, unsafeStatic} from 'lit/static-html.js';

import {CandorPerson} from '../../../src/elements/person/candor-person.js';
import {CandorPledge} from '../../../src/elements/pledge/candor-pledge.js';
import {CandorRating} from '../../../src/elements/rating/candor-rating.js';
import {CandorReviews} from '../../../src/elements/reviews/candor-reviews.js';
import {answering, json, textOf} from '../support.js';

CandorPerson.define();
CandorPledge.define();
CandorRating.define();
CandorReviews.define();

const subject = 'urn:a';

/** A document of each kind whose words show which one it is. */
const documents = {
  'candor-reviews': (word: string) => ({subject: {id: subject}, collection: {checks: word}, reviews: []}),
  'candor-rating': (word: string) => ({
    subjects: [
      {subject: {id: subject, url: `/${word}`}, aggregateRating: {ratingValue: 4, ratingCount: word.length}},
    ],
  }),
  'candor-pledge': (word: string) => ({pledges: [{id: 'p', text: word, madeOn: '2026-01-01'}]}),
  'candor-person': (word: string) => ({people: [{id: 'a', name: word, kind: 'human'}]}),
} as const;

describe('the language of documents', () => {
  let server: ReturnType<typeof answering>;
  afterEach(() => server?.restore());

  for (const [tag, documentOf] of Object.entries(documents))
    it(`<${tag}> asks anew when its language changes, once for each, and shows what it then gets`, async () => {
      const base = `https://${tag}.example`;
      const template = 'x{.language}.json';
      const document = (word: string): (() => Response) => json({trustData: '1', ...documentOf(word)});
      server = answering({
        [`${base}/t.json`]: json({
          trustData: '1',
          reviews: template,
          pledges: template,
          people: template,
          ...(tag === 'candor-rating' ? {subjects: template} : {}),
        }),
        [`${base}/x.fr.json`]: document('français'),
        [`${base}/x.json`]: document('whatever'),
        [`${base}/x.sv.json`]: () => new Response('', {status: 404}),
        [`${base}/x.sv-FI.json`]: () => new Response('', {status: 404}),
      });
      const element = await fixture<HTMLElement>(
        html`<${unsafeStatic(tag)} lang="fr" src="${base}/t.json" subject=${subject} loading="eager"></${unsafeStatic(tag)}>`,
      );
      const shows = (word: string): Promise<void> =>
        waitUntil(() =>
          tag === 'candor-rating'
            ? element.shadowRoot?.querySelector(`a[href$="/${encodeURIComponent(word)}"]`)
            : textOf(element).includes(word),
        );
      await shows('français');
      element.lang = 'sv-FI';
      await shows('whatever');
      element.lang = 'fr';
      await shows('français');
      expect(server.asked.map((url) => url.slice(base.length))).to.deep.equal([
        ...['/t.json', '/x.fr.json'],
        ...['/x.sv-FI.json', '/x.sv.json', '/x.json'],
      ]);
    });
});
