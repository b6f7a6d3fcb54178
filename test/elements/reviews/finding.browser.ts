import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';

import '../../../src/elements/reviews/define.js';
import type {CandorReviews} from '../../../src/elements/reviews/candor-reviews.js';
import type {Filters} from '../../../src/protocol/filters.js';
import {part, parts, textOf} from '../support.js';
import {draw, rest, until} from './drawn.js';
import {kettleDocument, kettles, onScreen} from './kettles.js';
import {choice, focused, listen, named, press, showing, wishes} from './visitor.js';

const ids = (wanted: (at: number) => boolean): string[] =>
  kettles(24).flatMap(({id = ''}, at) => (wanted(at) ? [id] : []));

/** One thing a visitor does with a key, and what is then on screen. */
interface Doing {
  readonly what: string;
  readonly control: (element: CandorReviews) => HTMLElement | null | undefined;
  readonly key: string;
  readonly says: string;
  readonly shows: readonly string[];
  readonly asks: Filters;
}

const doings: readonly Doing[] = [
  {
    what: 'a row of the distribution',
    control: (element) => parts(element, 'distribution-row')[0],
    key: 'Enter',
    says: 'Selected reviews: 4 of 24',
    shows: ids((at) => at % 5 === 4),
    asks: {rating: [5]},
  },
  {
    what: 'somebody like me',
    control: (element) => named(element, 'chip', 'Skin: dry'),
    key: ' ',
    says: 'Selected reviews: 12 of 24, showing 10',
    shows: ids((at) => at % 4 < 2).slice(0, 10),
    asks: {context: {skin: ['dry']}},
  },
];

describe('<candor-reviews> and the keyboard', function () {
  this.timeout(10_000);

  for (const {what, control, key, says, shows, asks} of doings) {
    it(`finds by ${what}, says so once, keeps the focus, and takes it back with the same key`, async () => {
      const element = await draw(kettleDocument());
      const [heard, told] = [listen(element), wishes(element)];
      await press(element, control(element), key);
      await until(() => onScreen(element).join() === shows.join(), `${what}: ${shows}`);
      expect(showing(element)).to.equal(`${says} newest first`);
      expect(heard).to.deep.equal([`${says}, newest first`]);
      expect(told).to.deep.equal([{filters: asks, sort: 'newest'}]);
      expect(control(element)?.getAttribute('aria-pressed')).to.equal('true');
      expect(element.shadowRoot?.activeElement === control(element)).to.equal(true);
      await sendKeys({press: key});
      await rest(element);
      expect(showing(element)).to.equal('Showing 10 of 24 newest first');
      expect(heard).to.deep.equal([`${says}, newest first`, 'Showing 10 of 24, newest first']);
      expect(element.shadowRoot?.activeElement === control(element)).to.equal(true);
    });
  }

  it('opens all filters, chooses in them, and puts them away', async () => {
    const element = await draw(kettleDocument());
    const button = part(element, 'filters-button');
    await press(element, button, 'Enter');
    await until(() => part(element, 'filters'));
    expect(button?.getAttribute('aria-expanded')).to.equal('true');
    expect(parts(element, 'choices').map((group) => textOf(group.querySelector('legend')))).to.deep.equal([
      'Stars',
      'Only',
      'Skin',
      'Size',
      'What they speak of',
      'What they rated',
      'Language',
    ]);
    const heard = listen(element);
    const steps: ReadonlyArray<readonly [text: string, says: string]> = [
      ['Verified', 'Selected reviews: 12 of 24, showing 10, newest first'],
      ['With pictures', 'Selected reviews: 0 of 24'],
      ['Verified', 'Selected reviews: 6 of 24, newest first'],
      ['Value', 'Selected reviews: 6 of 24, newest first'],
      ['German', 'Selected reviews: 2 of 24, newest first'],
    ];
    for (const [at, [text, says]] of steps.entries()) {
      await press(element, choice(element, text), ' ');
      await until(() => heard.length > at, `${text} is told`);
      expect(heard.slice(at), text).to.deep.equal([says]);
      expect(showing(element)).to.equal(says.replace(', newest', ' newest'));
      expect(element.shadowRoot?.activeElement === choice(element, text)).to.equal(true);
    }
    expect(onScreen(element)).to.deep.equal(['k0', 'k12']);
    await press(element, button, 'Enter');
    expect(part(element, 'filters')).to.equal(null);
    expect(button?.getAttribute('aria-expanded')).to.equal('false');
    expect(onScreen(element)).to.deep.equal(['k0', 'k12']);
  });

  it('says that none fits, and what was chosen', async () => {
    const element = await draw(kettleDocument());
    element.filters = {rating: [5], media: true, language: ['fr']};
    await rest(element);
    expect(textOf(part(element, 'empty'))).to.equal('No review fits this.');
    expect(showing(element)).to.equal('Selected reviews: 0 of 24');
  });

  it('searches, marks what was found, and searches no more when the field is emptied', async () => {
    const element = await draw(kettleDocument());
    const [heard, told] = [listen(element), wishes(element)];
    const field = part(element, 'search');
    field?.focus();
    await sendKeys({type: 'stiel HOT'});
    await sendKeys({press: 'Enter'});
    await until(() => heard.length > 0);
    await rest(element);
    expect(onScreen(element)).to.deep.equal(['k1', 'k7', 'k13', 'k19']);
    expect(parts(element, 'mark').map(textOf).slice(0, 2)).to.deep.equal(['STIEL', 'hot']);
    // Some engines tell of a search by an event of its own, after the form's.
    await new Promise((done) => setTimeout(done, 700));
    expect(heard).to.deep.equal(['Selected reviews: 4 of 24, newest first']);
    expect(told).to.deep.equal([{filters: {q: 'stiel HOT'}, sort: 'newest'}]);
    expect(element.shadowRoot?.activeElement === field).to.equal(true);
    if (field instanceof HTMLInputElement) field.select();
    await sendKeys({press: 'Backspace'});
    await sendKeys({press: 'Enter'});
    await until(() => heard.length > 1);
    await new Promise((done) => setTimeout(done, 700));
    expect(told.slice(1)).to.deep.equal([{filters: {}, sort: 'newest'}]);
    expect(heard.slice(1)).to.deep.equal(['Showing 10 of 24, newest first']);
    expect(parts(element, 'mark')).to.have.length(0);
  });

  it('puts in another order, says so once, and keeps the focus', async () => {
    const element = await draw(kettleDocument());
    const [heard, told] = [listen(element), wishes(element)];
    const select = part(element, 'sort');
    if (!(select instanceof HTMLSelectElement)) throw new TypeError('no select');
    select.focus();
    expect(select.value).to.equal('newest');
    for (const [order, first] of [
      ['oldest', 'k23'],
      ['lowest', 'k0'],
      ['highest', 'k4'],
    ] as const) {
      select.value = order;
      select.dispatchEvent(new Event('change', {bubbles: true}));
      await until(() => onScreen(element)[0] === first, order);
      await rest(element);
      expect(showing(element)).to.equal(`Showing 10 of 24 ${order} first`);
      expect(element.shadowRoot?.activeElement === select).to.equal(true);
    }
    expect(told.map(({sort}) => sort)).to.deep.equal(['oldest', 'lowest', 'highest']);
    expect(heard).to.deep.equal(
      ['oldest', 'lowest', 'highest'].map((order) => `Showing 10 of 24, ${order} first`),
    );
  });

  it('takes back what was chosen one by one, and never loses the focus', async () => {
    const element = await draw(kettleDocument());
    element.filters = {rating: [5], context: {skin: ['oily']}, q: 'fine'};
    await rest(element);
    expect(parts(element, 'chosen-chip').map(textOf)).to.deep.equal([
      '“fine” ×',
      '5 stars ×',
      'Skin: oily ×',
    ]);
    expect(part(element, 'chosen-chip')?.getAttribute('aria-label')).to.equal('Take back: “fine”');
    const heard = listen(element);
    for (const left of [['5 stars ×', 'Skin: oily ×'], ['Skin: oily ×'], []]) {
      await press(element, part(element, 'chosen-chip'), 'Enter');
      expect(parts(element, 'chosen-chip').map(textOf)).to.deep.equal(left);
      expect(focused(element)).not.to.equal('nothing');
    }
    expect(heard.at(-1)).to.equal('Showing 10 of 24, newest first');
    expect(heard).to.have.length(3);
  });

  it('shows all again, and leaves the focus where filters are', async () => {
    const element = await draw(kettleDocument());
    element.filters = {rating: [5, 1]};
    await rest(element);
    const [heard, told] = [listen(element), wishes(element)];
    await press(element, part(element, 'clear'), 'Enter');
    expect(told).to.deep.equal([{filters: {}, sort: 'newest'}]);
    expect(heard).to.deep.equal(['Showing 10 of 24, newest first']);
    expect(part(element, 'chosen')).to.equal(null);
    expect(focused(element)).to.equal('filters-button: All filters');
  });

  it('shows more, says how many, and goes on at the first new one', async () => {
    const element = await draw(kettleDocument());
    const heard = listen(element);
    await press(element, part(element, 'more'), 'Enter');
    await until(() => onScreen(element).length === 20);
    await rest(element);
    expect(heard).to.deep.equal(['10 more reviews shown']);
    expect(textOf(element.shadowRoot?.activeElement?.querySelector('[part~=name]'))).to.equal('Kettle 10');
    expect(showing(element)).to.equal('Showing 20 of 24 newest first');
    await press(element, part(element, 'more'), 'Enter');
    await until(() => onScreen(element).length === 24);
    await rest(element);
    expect(heard).to.deep.equal(['10 more reviews shown', '4 more reviews shown']);
    expect(part(element, 'more')).to.equal(null);
  });

  it('goes on at the first new one beside two sides, too', async () => {
    const element = await draw(kettleDocument(), {opposites: true});
    await until(() => part(element, 'opposites'));
    await press(element, part(element, 'more'), 'Enter');
    await until(() => onScreen(element).length === 20);
    await rest(element);
    expect(textOf(element.shadowRoot?.activeElement?.querySelector('[part~=name]'))).to.equal('Kettle 10');
  });

  it('copies the way to a review where the page’s address is not its own to change, and says so once', async () => {
    const element = await draw(kettleDocument());
    const heard = listen(element);
    const before = location.href;
    const link = part(element, 'link');
    await press(element, link, 'Enter');
    await until(() => heard.length > 0);
    expect(heard).to.have.length(1);
    expect(['The link is copied.', 'The link cannot be copied here; its menu can.']).to.include(heard[0]);
    expect(location.href).to.equal(before);
    expect(link?.getAttribute('href')).to.equal('#review-k0');
    expect(element.shadowRoot?.activeElement === link).to.equal(true);
  });

  it('leads from what was done to the reviews it came from, and back', async () => {
    const outcomes = [
      {said: 'second', did: 'something else', reviews: ['k3', 'k22']},
      {said: 'first', did: 'a cork sleeve', reviews: ['k1']},
      {said: 'later', did: 'a whistle', reviews: ['k20']},
    ];
    const element = await draw(kettleDocument(24, {outcomes}));
    const shown = (): string => textOf(element.shadowRoot?.activeElement?.querySelector('[part~=name]'));
    const outcome = (text: string) => named(element, 'outcome', text);
    const [first, second] = Array.from(outcome('You said: second')?.querySelectorAll('a') ?? []);
    expect(first?.getAttribute('aria-label')).to.equal('Review 1 of 2');
    await press(element, first, 'Enter');
    await until(() => shown() === 'Kettle 3');
    await press(element, second, 'Enter');
    await until(() => shown() === 'Kettle 22');
    expect(onScreen(element)).to.have.length(24);
    for (const [name, said] of [
      ['Kettle 22', 'You said: second'],
      ['Kettle 20', 'You said: later'],
    ] as const) {
      const review = parts(element, 'review').find((each) => textOf(each).startsWith(name));
      await press(element, review?.querySelector<HTMLElement>('[part~=led-to] button'), 'Enter');
      expect(textOf(element.shadowRoot?.activeElement)).to.contain(said);
    }
  });

  it('leaves list, control and words as they were when the page cancels', async () => {
    const element = await draw(kettleDocument());
    await press(element, part(element, 'filters-button'), 'Enter');
    await until(() => part(element, 'filters'));
    const heard = listen(element);
    element.addEventListener('candor-filter', (event) => event.preventDefault());
    const before = [showing(element), onScreen(element)];
    await press(element, parts(element, 'distribution-row')[0], 'Enter');
    await press(element, part(element, 'chip'), 'Enter');
    await press(element, choice(element, 'Verified'), ' ');
    const [select, field] = [part(element, 'sort'), part(element, 'search')];
    if (!(select instanceof HTMLSelectElement) || !(field instanceof HTMLInputElement)) throw new TypeError();
    select.value = 'lowest';
    select.dispatchEvent(new Event('change', {bubbles: true}));
    field.focus();
    await sendKeys({type: 'hot'});
    await sendKeys({press: 'Enter'});
    await new Promise((done) => setTimeout(done, 700));
    await rest(element);
    expect([showing(element), onScreen(element)]).to.deep.equal(before);
    expect([select.value, field.value, choice(element, 'Verified')?.checked]).to.deep.equal([
      'newest',
      '',
      false,
    ]);
    expect(
      [...parts(element, 'distribution-row'), ...parts(element, 'chip')].map((each) => each.ariaPressed),
    ).to.not.include('true');
    expect(element.filters).to.deep.equal({});
    expect(heard).to.deep.equal([]);
  });

  it('says a sentence again that is the same as before', async () => {
    const element = await draw(kettleDocument());
    const heard = listen(element);
    for (const stars of [4, 3, 2]) {
      element.filters = {rating: [stars]};
      await rest(element);
    }
    expect(heard).to.deep.equal(Array(3).fill('Selected reviews: 5 of 24, newest first'));
  });
});
