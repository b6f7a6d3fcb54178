import {expect} from '@open-wc/testing';

import '../../../../src/elements/reviews/define.js';
import type {CandorReviews} from '../../../../src/elements/reviews/candor-reviews.js';
import type {Review} from '../../../../src/protocol/reviews.js';
import {part, parts, textOf, violations} from '../../support.js';
import {review} from '../document.js';
import {draw, rest, until} from '../drawn.js';
import {kettleDocument} from '../kettles.js';

const stars = (id: string, ratingValue: number, up?: number, down?: number): Review =>
  review(id, {name: id, reviewRating: {ratingValue}, ...(up === undefined ? {} : {helpful: {up, down}})});

const sidesOf = async (reviews: readonly Review[], next?: string): Promise<readonly string[]> => {
  const element = await draw({trustData: '1', reviews, ...(next ? {next} : {})}, {opposites: true});
  await rest(element);
  const found = parts(element, 'opposite').map((each) => textOf(each.querySelector('[part~=name]')));
  element.remove();
  return found;
};

describe('two sides', function () {
  this.timeout(10_000);

  it('are the most helpful favourable and the most helpful critical', async () => {
    const reviews = [
      stars('few votes', 5, 1),
      stars('loved', 4, 30, 2),
      stars('middle', 3, 99),
      stars('useful', 2, 9),
      stars('unhelpful', 1, 3, 40),
    ];
    expect(await sidesOf(reviews)).to.deep.equal(['loved', 'useful']);
  });

  it('are never one without the other, and never picked by nothing', async () => {
    expect(await sidesOf([stars('a', 5, 9), stars('b', 4, 2)])).to.deep.equal([]);
    expect(await sidesOf([stars('a', 1, 9), stars('b', 2, 2)])).to.deep.equal([]);
    expect(await sidesOf([stars('a', 5, 9), stars('b', 1)])).to.deep.equal([]);
    expect(await sidesOf([stars('a', 5, 9), stars('b', 1, 0, 4)])).to.deep.equal([]);
  });

  it('say among how many they were picked, where there are more', async () => {
    const reviews = [stars('a', 5, 9), stars('b', 1, 9)];
    const next = 'https://shop.example/2.json';
    const element = await draw({trustData: '1', reviews, next}, {opposites: true});
    await until(() => part(element, 'opposites'));
    expect(textOf(part(element, 'opposites'))).to.contain('Picked by helpful votes among the 2 loaded.');
    element.data = {trustData: '1', reviews};
    await rest(element);
    expect(textOf(part(element, 'opposites'))).to.not.contain('Picked');
    expect(await violations(element)).to.deep.equal([]);
  });

  it('stand above the list, and take nothing out of it', async () => {
    const element = await draw(kettleDocument(), {opposites: true});
    await until(() => part(element, 'opposites'));
    expect(part(element, 'list')?.querySelectorAll('[part~=review]')).to.have.length(10);
    const [above, list] = [part(element, 'opposites'), part(element, 'list')];
    expect(
      above && list && Boolean(above.compareDocumentPosition(list) & Node.DOCUMENT_POSITION_FOLLOWING),
    ).to.equal(true);
    element.opposites = false;
    await rest(element);
    expect(part(element, 'opposites')).to.equal(null);
  });
});

describe('what many speak of', function () {
  this.timeout(10_000);

  const topicsOf = async (element: CandorReviews): Promise<string[]> => {
    await until(() => part(element, 'topics'));
    return parts(element, 'topic').flatMap((each) => Array.from(each.children, textOf));
  };
  const topic = {
    name: 'Handle',
    phrases: [
      {text: 'gets hot', reviews: ['k1', 'k7']},
      {text: 'made up by a machine', reviews: ['k2']},
      {text: 'of nobody', reviews: []},
      {text: 'further on', reviews: ['elsewhere']},
    ],
  };

  it('is said in words that stand in the reviews they come from, with how many of how many', async () => {
    const element = await draw(kettleDocument(24, {topics: [topic]}));
    expect(await topicsOf(element)).to.deep.equal(['Handle 4 of 24 reviews', 'gets hot 12', 'further on 1']);
    expect(await violations(element)).to.deep.equal([]);
  });

  it('never counts more than there are', async () => {
    const element = await draw(
      kettleDocument(24, {
        topics: [
          {...topic, count: 16},
          {name: 'All', count: 3000},
        ],
      }),
    );
    expect(await topicsOf(element)).to.deep.equal([
      'Handle 16 of 24 reviews',
      'gets hot 12',
      'further on 1',
      'All 3,000 of 3,000 reviews',
    ]);
  });

  it('leads to the reviews of each phrase', async () => {
    const element = await draw(kettleDocument(24, {topics: [topic]}));
    await topicsOf(element);
    part(element, 'topic')?.querySelectorAll('a')[1]?.click();
    await until(() => textOf(element.shadowRoot?.activeElement).startsWith('Kettle 7'));
  });
});
