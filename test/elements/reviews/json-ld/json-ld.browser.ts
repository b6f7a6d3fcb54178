import {expect} from '@open-wc/testing';

import type {Answer} from '../../../../src/client/answer.js';
import {JsonLd} from '../../../../src/elements/reviews/json-ld/index.js';
import type {Review, ReviewsDocument} from '../../../../src/protocol/reviews.js';

const subject = {type: 'Product', id: 'https://shop.example/p/42', name: 'Copper kettle'};
const aggregateRating = {ratingValue: 4.27, ratingCount: 412, reviewCount: 398};

const review = (id: string, more: Partial<Review> = {}): Review => ({
  id,
  author: {name: `Author of ${id}`},
  reviewRating: {ratingValue: 4},
  reviewBody: `The words of ${id}.`,
  ...more,
});

const answer = (
  more: Partial<ReviewsDocument> = {},
  source: Partial<Answer<'reviews'>> = {},
): Answer<'reviews'> => ({
  url: 'https://reviews.example/r.json',
  format: 'trust-data',
  dropped: 0,
  problems: [],
  document: {trustData: '1', subject, aggregateRating, reviews: [], ...more},
  ...source,
});

const ours = (): Element[] => [
  ...document.head.querySelectorAll('script[type="application/ld+json"][data-candor]'),
];

interface Written {
  readonly '@type': string;
  readonly '@id': string;
  readonly aggregateRating?: Readonly<Record<string, unknown>>;
  readonly review?: ReadonlyArray<{
    readonly identifier: string;
    readonly reviewBody?: string;
    readonly author?: unknown;
  }>;
}

const written = (): Written | undefined => {
  const [script, ...more] = ours();
  expect(more.length).to.equal(0);
  return script ? JSON.parse(script.textContent ?? '') : undefined;
};
const reviewsWritten = (): string[] => written()?.review?.map(({identifier}) => identifier) ?? [];

describe('JSON-LD in the page', () => {
  const graphs: JsonLd[] = [];
  const placed: Element[] = [];
  const said: string[] = [];
  const {info} = console;
  const host = document.createElement('candor-reviews-stand-in');

  const graph = (): JsonLd => {
    const made = new JsonLd();
    graphs.push(made);
    return made;
  };

  /** Markup of the page's own. */
  const place = (element: Element): void => {
    document.body.append(element);
    placed.push(element);
  };
  const placeJsonLd = (value: unknown): void => {
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.textContent = JSON.stringify({'@context': 'https://schema.org', ...Object(value)});
    place(script);
  };

  beforeEach(() => {
    console.info = (line: string) => said.push(line);
  });

  afterEach(() => {
    console.info = info;
    for (const made of graphs.splice(0)) made.remove();
    for (const element of placed.splice(0)) element.remove();
    said.length = 0;
    expect(ours().length).to.equal(0);
  });

  it('is one graph about the subject, by its URI, with what is visible', () => {
    graph().write(host, answer(), [review('a'), review('b')]);
    expect(written()?.['@type']).to.equal('Product');
    expect(written()?.['@id']).to.equal(subject.id);
    expect(written()?.aggregateRating).to.deep.equal({
      '@type': 'AggregateRating',
      ratingValue: 4.27,
      bestRating: 5,
      worstRating: 1,
      ratingCount: 412,
      reviewCount: 398,
    });
    expect(reviewsWritten()).to.deep.equal(['a', 'b']);
    expect(said).to.deep.equal([]);
  });

  it('follows what is visible, and leaves the script alone where that is the same', () => {
    const one = graph();
    one.write(host, answer(), [review('a')]);
    const [script] = ours();
    one.write(host, answer(), [review('a')]);
    expect(ours()[0] === script).to.equal(true);
    one.write(host, answer(), [review('b'), review('c')]);
    expect(reviewsWritten()).to.deep.equal(['b', 'c']);
    one.remove();
    expect(ours().length).to.equal(0);
    one.remove();
    one.write(host, answer(), [review('a')]);
    expect(reviewsWritten()).to.deep.equal(['a']);
  });

  it('is written again where the page threw it away', () => {
    const one = graph();
    one.write(host, answer(), []);
    for (const script of ours()) script.remove();
    one.write(host, answer(), []);
    expect(ours().length).to.equal(1);
  });

  it('lets no text out of its script', () => {
    const hostile =
      '</script><script>globalThis.broken = true</script><!-- <script> --> ]]> \u2028 \u2029 & &amp; "\\';
    graph().write(host, answer({subject: {...subject, name: hostile}}), [review('a', {reviewBody: hostile})]);
    const [script] = ours();
    expect(script?.textContent).to.not.match(/[<>&\u2028\u2029]/);
    expect(written()?.review?.[0]?.reviewBody).to.equal(hostile);
    expect(document.head.querySelectorAll('script[data-candor]').length).to.equal(1);
    expect(Reflect.has(globalThis, 'broken')).to.equal(false);
  });

  it('shows nobody beyond their consent, and no review that would be refused or lose its label', () => {
    graph().write(host, answer(), [
      review('named', {consent: {fields: ['name']}, media: [{url: 'https://shop.example/a.webp'}]}),
      review('unnamed', {consent: {fields: []}, author: undefined}),
      review('unrated', {reviewRating: undefined}),
      review('rewarded', {incentive: 'A voucher'}),
      review('insider', {disclosures: ['employee']}),
    ]);
    expect(reviewsWritten()).to.deep.equal(['named']);
    expect(ours()[0]?.textContent).to.not.contain('a.webp');
  });

  it('states no rating where there is none', () => {
    const one = graph();
    one.write(host, answer({aggregateRating: {ratingValue: 0, ratingCount: 0}}), []);
    expect(ours().length).to.equal(0);
    one.write(host, answer({aggregateRating: {ratingValue: 4, ratingCount: 3, reviewCount: 0}}), []);
    expect(Object.keys(written()?.aggregateRating ?? {})).to.not.contain('reviewCount');
    one.write(host, answer({aggregateRating: undefined}), [review('a')]);
    expect(written()?.aggregateRating).to.equal(undefined);
    expect(reviewsWritten()).to.deep.equal(['a']);
  });

  it('is written for things, not for an organisation by itself, and says once why', () => {
    const own = {type: 'Organization', name: 'Shop', id: `${location.origin}/`};
    const refused: ReadonlyArray<readonly [Partial<ReviewsDocument>, Partial<Answer<'reviews'>>, RegExp]> = [
      [{subject: own}, {}, /organisation from itself \(Organization\)/],
      [{subject: {type: 'Restaurant', name: 'Us'}}, {}, /organisation from itself \(Restaurant\)/],
      [{subject: {type: 'Store', name: 'Shop', id: 'https://www.reviews.example/us'}}, {}, /from itself/],
      [
        {subject: {type: 'LocalBusiness', name: 'Shop', id: 'https://shop.example/'}},
        {discovery: {trustData: '1', organization: {url: 'https://www.shop.example'}}},
        /from itself/,
      ],
      [{subject: {type: 'WebSite', name: 'Shop'}}, {}, /no ratings of the type WebSite/],
      [{subject: {type: 'HowTo', name: 'Boil'}}, {}, /no ratings of the type HowTo/],
      [{subject: {name: 'Kettle'}}, {}, /subject\.type/],
      [{subject: {type: 'Product'}}, {}, /subject\.name/],
      [{subject: undefined}, {}, /subject\.type/],
      [{}, {format: 'schema.org', url: 'https://elsewhere.example/p'}, /another site/],
    ];
    for (const [document, source, why] of refused) {
      const one = graph();
      one.write(host, answer(document, source), [review('a')]);
      one.write(host, answer(document, source), [review('b')]);
      expect(ours().length).to.equal(0);
      expect(said.splice(0).join('\n'))
        .to.match(why)
        .and.to.match(/^<candor-reviews-stand-in json-ld> writes nothing: [^\n]*$/);
    }
    const types = [
      'Book',
      'Course',
      'MusicEvent',
      'Movie',
      'Recipe',
      'MobileApplication',
      'PodcastEpisode',
      'IndividualProduct',
    ];
    for (const type of types) {
      const one = graph();
      one.write(host, answer({subject: {...subject, type}}), []);
      expect(written()?.['@type']).to.equal(type);
      one.remove();
    }
    const directory = {type: 'Restaurant', name: 'Inn', id: 'https://inn.example/'};
    graph().write(host, answer({subject: directory}), []);
    expect(written()?.['@id']).to.equal(directory.id);
  });

  it('goes when what is shown is no longer eligible', () => {
    const one = graph();
    one.write(host, answer(), []);
    one.write(host, answer({subject: {type: 'Organization', name: 'Us'}}), []);
    expect(ours().length).to.equal(0);
  });

  it('moves with its element to another subject', () => {
    const one = graph();
    one.write(host, answer(), []);
    one.write(host, answer({subject: {...subject, id: 'https://shop.example/p/43'}}), []);
    expect(written()?.['@id']).to.equal('https://shop.example/p/43');
  });

  it('is one for two elements on one subject, until both are gone', () => {
    const [one, two] = [graph(), graph()];
    one.write(host, answer(), [review('a'), review('b')]);
    two.write(host, answer({subject: {...subject, id: `${subject.id}#top`}}), [review('b'), review('c')]);
    expect(reviewsWritten()).to.deep.equal(['a', 'b', 'c']);
    one.remove();
    expect(reviewsWritten()).to.deep.equal(['b', 'c']);
    two.remove();
    expect(ours().length).to.equal(0);
  });

  it('is one for each of two subjects', () => {
    graph().write(host, answer(), []);
    graph().write(host, answer({subject: {...subject, id: 'urn:isbn:1', type: 'Book'}}), []);
    expect(ours().map(({textContent}) => JSON.parse(textContent ?? '')['@id'])).to.deep.equal([
      subject.id,
      'urn:isbn:1',
    ]);
  });

  describe('beside markup of the page’s own', () => {
    const rated = {aggregateRating: {'@type': 'AggregateRating', ratingValue: 4, ratingCount: 3}};
    const product = {'@type': 'Product', name: 'Copper kettle'};

    const isWritten = (more = answer()): boolean => {
      const one = graph();
      one.write(host, more, []);
      const count = ours().length;
      one.remove();
      return count === 1;
    };

    it('is not written where that rates the same thing, and says so once', () => {
      const same: unknown[] = [
        {'@type': 'Product', '@id': subject.id, ...rated},
        {'@type': 'schema:Product', url: `${subject.id}#x`, ...rated},
        {...product, ...rated},
        {...product, review: {'@type': 'Review', reviewBody: 'x'}},
        {'@graph': [{'@type': 'WebPage', mainEntity: {...product, ...rated}}]},
      ];
      for (const markup of same) {
        placeJsonLd(markup);
        const one = graph();
        one.write(host, answer(), []);
        one.write(host, answer(), [review('a')]);
        expect(ours().length, JSON.stringify(markup)).to.equal(0);
        expect(said.splice(0)).to.deep.equal([
          '<candor-reviews-stand-in json-ld> writes nothing: the page’s own markup rates the same already.',
        ]);
        placed.pop()?.remove();
        one.write(host, answer(), []);
        expect(ours().length).to.equal(1);
        one.remove();
      }
    });

    it('gives way to what comes later', () => {
      const one = graph();
      one.write(host, answer(), []);
      expect(ours().length).to.equal(1);
      placeJsonLd({...product, ...rated});
      one.write(host, answer(), []);
      expect(ours().length).to.equal(0);
    });

    it('is written where that rates something else, or nothing', () => {
      const others: unknown[] = [
        {'@type': 'Product', name: 'Pan', url: 'https://shop.example/p/1', ...rated},
        {'@type': 'Organization', name: 'Copper kettle', ...rated},
        {'@type': 'BreadcrumbList', itemListElement: [{'@type': 'ListItem', item: subject.id}]},
      ];
      for (const markup of others) {
        placeJsonLd(markup);
        expect(isWritten(), JSON.stringify(markup)).to.equal(true);
        placed.pop()?.remove();
      }
      const broken = document.createElement('script');
      broken.type = 'application/ld+json';
      broken.textContent = '{"@type": ';
      place(broken);
      expect(isWritten()).to.equal(true);
    });

    it('adds to what the page says of the same thing, by the name the page gave it', () => {
      placeJsonLd({
        ...product,
        '@id': 'https://shop.example/p/42#product',
        offers: {'@type': 'Offer', price: 40},
      });
      graph().write(host, answer(), [review('a')]);
      expect(written()?.['@id']).to.equal('https://shop.example/p/42#product');
    });

    it('takes the only nameless description of its type for the page’s subject', () => {
      const here = answer({subject: {...subject, id: location.href.replace(/#.*/, '')}});
      placeJsonLd({'@type': 'Product', name: 'Kettle, copper', ...rated});
      expect(isWritten(here)).to.equal(false);
      placeJsonLd({'@type': 'Product', name: 'Pan', ...rated});
      expect(isWritten(here)).to.equal(true);
    });

    it('sees microdata too', () => {
      const item = document.createElement('div');
      item.setAttribute('itemscope', '');
      item.setAttribute('itemtype', 'https://schema.org/Product');
      const [name, rating] = [document.createElement('b'), document.createElement('i')];
      name.setAttribute('itemprop', 'name');
      name.textContent = ' Copper kettle ';
      rating.setAttribute('itemprop', 'aggregateRating');
      item.append(name, rating);
      place(item);
      expect(isWritten()).to.equal(false);
      name.textContent = 'Pan';
      expect(isWritten()).to.equal(true);
    });
  });
});
