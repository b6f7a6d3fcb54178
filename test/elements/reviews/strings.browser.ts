import {expect} from '@open-wc/testing';

import '../../../src/elements/reviews/define.js';
import type {CandorReviews} from '../../../src/elements/reviews/candor-reviews.js';
import {part, parts, textOf} from '../support.js';
import {full} from './document.js';
import {draw, rest, until} from './drawn.js';
import {kettleDocument} from './kettles.js';

const showing = (element: CandorReviews): string => textOf(part(element, 'showing'));

describe('the page’s own words in <candor-reviews>', function () {
  this.timeout(10_000);

  let lines: string[] = [];
  const {warn} = console;
  beforeEach(() => {
    lines = [];
    console.warn = (line: string) => lines.push(line);
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('stand for ours in one element, and in no other', async () => {
    const strings = {showing: 'You see {shown}, there are {total}', aCustomer: 'One of our guests'};
    const [own, other] = [await draw(full, {strings}), await draw(full)];
    expect(showing(own)).to.equal('You see 3, there are 412 newest first');
    expect(textOf(parts(own, 'author-name')[1])).to.equal('One of our guests');
    expect(showing(other)).to.equal('Showing 3 of 412 newest first');
    expect(textOf(parts(other, 'author-name')[1])).to.equal('A customer');
    expect(lines).to.deep.equal([]);
  });

  it('can be written as JSON in an attribute, changed, and taken away', async () => {
    const element = await draw(full);
    element.setAttribute('strings', '{"showing": "{shown} shown, of {total}"}');
    await rest(element);
    expect(showing(element)).to.equal('3 shown, of 412 newest first');
    element.setAttribute('strings', '{"showing": "Here: {shown}; in all: {total}"}');
    await rest(element);
    expect(showing(element)).to.equal('Here: 3; in all: 412 newest first');
    element.removeAttribute('strings');
    await rest(element);
    expect(showing(element)).to.equal('Showing 3 of 412 newest first');
  });

  it('have all forms of what is counted', async () => {
    const more = {one: 'One more, {count}', other: 'And {count} more'};
    const element = await draw(kettleDocument(), {strings: {more, empty: 'Be the first'}});
    expect(textOf(part(element, 'more'))).to.equal('And 10 more');
    element.limit = 23;
    await rest(element);
    expect(textOf(part(element, 'more'))).to.equal('One more, 1');
    element.data = {trustData: '1', reviews: []};
    await rest(element);
    expect(textOf(part(element, 'empty'))).to.equal('Be the first');
  });

  it('are not taken without all placeholders, or with nothing to read; one line of the console says so', async () => {
    const strings = {showing: 'Only the best {shown}', 'how_verified-purchase': '  ', more: ''};
    const element = await draw(kettleDocument(), {strings});
    expect(showing(element)).to.equal('Showing 10 of 24 newest first');
    expect(textOf(part(element, 'more'))).to.equal('Show 10 more');
    expect(parts(element, 'origin').map(textOf)).to.include('Verified purchase');
    element.requestUpdate();
    await rest(element);
    await draw(kettleDocument(), {strings});
    expect(lines.filter((line) => line.includes('Only the best {shown}'))).to.have.length(1);
    expect(lines.find((line) => line.includes('Only the best'))).to.contain('{total}');
  });

  it('stand for those of parts that are loaded later', async () => {
    const strings = {
      selected: 'Picked: {shown}, out of {total}',
      clear: 'Everything again',
      oppositesAmong: 'no count',
    };
    const element = await draw(kettleDocument(), {strings});
    element.filters = {rating: [5]};
    await rest(element);
    expect(showing(element)).to.equal('Picked: 4, out of 24 newest first');
    expect(textOf(part(element, 'clear'))).to.equal('Everything again');
  });

  it('stand in a German page among German ones, German numbers in them', async () => {
    const strings = {showing: '{shown} hier, {total} in allem'};
    const many = {...full, moderation: {received: 1412, published: 1412, withheld: []}};
    const element = await draw(many, {lang: 'de', strings});
    await until(
      () => showing(element) === '3 hier, 1.412 in allem neueste zuerst',
      'German words and numbers',
    );
    expect(textOf(part(element, 'moderation'))).to.contain('1.412');
    element.filters = {rating: [5]};
    await until(() => part(element, 'clear'), 'the part is loaded');
    await rest(element);
    expect(textOf(part(element, 'clear'))).to.equal('Alle zeigen');
  });

  it('change with the language of the page', async () => {
    const element = await draw(full, {lang: 'en'});
    element.lang = 'de';
    element.requestUpdate();
    await until(() => showing(element) === '3 von 412 werden gezeigt neueste zuerst', 'German');
    element.lang = 'en';
    element.requestUpdate();
    await until(() => showing(element) === 'Showing 3 of 412 newest first', 'English again');
  });
});
