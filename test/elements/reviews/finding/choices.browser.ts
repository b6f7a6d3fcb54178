import {expect} from '@open-wc/testing';

import {choiceGroups} from '../../../../src/elements/reviews/finding/choices.js';
import {withoutEmpty} from '../../../../src/elements/reviews/only.js';
import {common} from '../../../../src/i18n/en/common.js';
import {finding} from '../../../../src/i18n/en/finding.js';
import {rating} from '../../../../src/i18n/en/rating.js';
import {reviews as sentences} from '../../../../src/i18n/en/reviews.js';
import type {FindingKey, ReviewsKey} from '../../../../src/i18n/english.js';
import {Locale} from '../../../../src/i18n/locale.js';
import {type Filters, toTest} from '../../../../src/protocol/filters.js';
import type {Review, ReviewsDocument} from '../../../../src/protocol/reviews.js';
import {kettleDocument, kettles} from '../kettles.js';

const english = new Locale<ReviewsKey | FindingKey>('en', {...common, ...rating, ...sentences, ...finding});

const groupsOf = (document: ReviewsDocument, reviews: readonly Review[] = document.reviews) =>
  choiceGroups(english, document, reviews).map(({label, choices}) => [
    label,
    choices.map(({label: name, count}) => (count === undefined ? name : `${name} ${count}`)),
  ]);

describe('what can be chosen', () => {
  it('is what there is, with how many there are where that is known', () => {
    expect(groupsOf(kettleDocument())).to.deep.equal([
      ['Stars', ['5 stars 4', '4 stars 5', '3 stars 5', '2 stars 5', '1 star 5']],
      ['Only', ['Verified', 'With pictures']],
      ['Skin', ['dry 12', 'oily 12']],
      ['Size', ['s 8', 'm 8']],
      ['What they speak of', ['Handle 2']],
      ['What they rated', ['Fit', 'Value']],
      ['Language', ['British English', 'German']],
    ]);
  });

  it('is nothing where there is nothing to choose', () => {
    expect(groupsOf({trustData: '1', reviews: [{reviewBody: 'x'}]})).to.deep.equal([]);
    expect(groupsOf({trustData: '1', reviews: [{reviewBody: 'x', inLanguage: 'en'}]})).to.deep.equal([]);
  });

  it('is counted over what is here where the endpoint does not count, as far as consent reaches', () => {
    const [first, second, ...rest] = kettles(9);
    const some = [
      {...first, consent: {fields: []}},
      {...second, consent: {fields: ['context' as const]}},
      ...rest,
    ];
    const reviews = some.map(({id, reviewBody, author, consent}) => ({id, reviewBody, author, consent}));
    expect(groupsOf({trustData: '1', reviews})).to.deep.equal([
      ['size', ['l 3', 'm 3', 's 2']],
      ['skin', ['dry 4', 'oily 4']],
    ]);
  });

  it('is found when it is chosen, and can be taken back', () => {
    const document = kettleDocument();
    for (const {label, choices} of choiceGroups(english, document, document.reviews)) {
      for (const {label: name, toggled, isOn} of choices) {
        const chosen: Filters = withoutEmpty(toggled({}));
        const where = `${label}: ${name}`;
        expect([isOn({}), isOn(chosen)], where).to.deep.equal([false, true]);
        expect(document.reviews.filter(toTest(chosen, document.topics)).length, where).to.be.greaterThan(0);
        expect(withoutEmpty(toggled(chosen)), where).to.deep.equal({});
      }
    }
  });

  it('bears facets of any name', () => {
    for (const key of ['__proto__', 'constructor', 'toString', 'a.b', '']) {
      const facets = [{name: key, key, values: [{value: 'x'}]}];
      const [group] = choiceGroups(english, {trustData: '1', facets, reviews: []}, []);
      const [choice] = group?.choices ?? [];
      const chosen = choice?.toggled({context: {other: ['y']}}) ?? {};
      expect([choice?.isOn({}), choice?.isOn(chosen)], key).to.deep.equal([false, true]);
      expect(Object.entries(chosen.context ?? {}), key).to.deep.equal([
        ['other', ['y']],
        [key, ['x']],
      ]);
    }
  });
});
