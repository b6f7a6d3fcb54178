import type {Page} from '../../support/browser.js';
import {waitFor} from '../../support/wait-for.js';
import type {Row} from './clothing.js';

/** What a visitor reads about one product. */
export interface Shown {
  readonly rating: {readonly value: string; readonly count: string};
  readonly value: string;
  readonly count: string;
  readonly rows: readonly (readonly [stars: string, count: string])[];
  /** "Showing n of N", before and after each press of "Show more". */
  readonly showing: readonly string[];
  readonly reviews: readonly {
    readonly stars: string;
    readonly context: string;
    readonly name: string;
    readonly body: string;
  }[];
  readonly source: string;
  /** All text of both elements once everything is shown. */
  readonly text: string;
}

/** Waits for the two elements of a page, presses "Show more" until there is no more, and reads what is there. */
export const readProduct = async (page: Page): Promise<Shown> => {
  await waitFor(page, isDrawn, []);
  const showing = [await page.evaluate(readShowing)];
  while (await page.evaluate(pressMore)) {
    await waitFor(page, hasChanged, [showing.at(-1) ?? '']);
    showing.push(await page.evaluate(readShowing));
  }
  return {...(await page.evaluate(readAll)), showing};
};

/** What the rows of a product say has to be shown, ten at a time; `source` and `text` are not in them. */
export const expectedOf = (rows: readonly Row[]): Omit<Shown, 'source' | 'text'> => {
  const stars = rows.map((row) => Number(row.Rating));
  const mean = stars.reduce((sum, star) => sum + star, 0) / stars.length;
  const value = new Intl.NumberFormat('en', {minimumFractionDigits: 1, maximumFractionDigits: 1}).format(
    mean,
  );
  const count = rows.length === 1 ? '1 review' : `${rows.length} reviews`;
  const withText = rows.filter((row) => row['Review Text']).length;
  const steps = Math.max(1, Math.ceil(rows.length / 10));
  return {
    rating: {value, count},
    value,
    count: withText === rows.length ? count : `${count} · ${withText} with text`,
    rows: [5, 4, 3, 2, 1].map((star) => [
      star === 1 ? '1 star' : `${star} stars`,
      String(stars.filter((given) => given === star).length),
    ]),
    showing: Array.from(
      {length: steps},
      (_, step) => `Showing ${Math.min(rows.length, 10 * (step + 1))} of ${rows.length}`,
    ),
    reviews: rows.map((row) => ({
      stars: `${row.Rating} of 5 stars`,
      context: [
        row.Age && `age: ${row.Age}`,
        row['Department Name'] && `department: ${row['Department Name']}`,
      ]
        .filter(Boolean)
        .join(' · '),
      name: plain(row.Title),
      body: plain(row['Review Text']),
    })),
  };
};

const plain = (text = ''): string => text.replace(/\s+/g, ' ').trim();

/** Runs in the page. */
function isDrawn(): boolean {
  const part = (tag: string, name: string) =>
    document.querySelector(tag)?.shadowRoot?.querySelector(`[part~="${name}"]`);
  return Boolean(part('candor-rating', 'count') && part('candor-reviews', 'showing'));
}

/** Runs in the page. */
function readShowing(): string {
  const root = document.querySelector('candor-reviews')?.shadowRoot;
  return root?.querySelector('[part~="showing"] strong')?.textContent?.trim() ?? '';
}

/** Runs in the page. */
function hasChanged(before: string): boolean {
  const root = document.querySelector('candor-reviews')?.shadowRoot;
  return root?.querySelector('[part~="showing"] strong')?.textContent?.trim() !== before;
}

/** Runs in the page: whether there was a button to press. */
function pressMore(): boolean {
  const root = document.querySelector('candor-reviews')?.shadowRoot;
  const button = root?.querySelector<HTMLButtonElement>('[part~="more"]');
  button?.click();
  return Boolean(button);
}

/** Runs in the page. */
function readAll(): Omit<Shown, 'showing'> {
  const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
  const rootOf = (tag: string): ParentNode => document.querySelector(tag)?.shadowRoot ?? document;
  const textOf = (root: ParentNode, name: string): string =>
    plain(root.querySelector(`[part~="${name}"]`)?.textContent);
  const [rating, reviews] = [rootOf('candor-rating'), rootOf('candor-reviews')];
  return {
    rating: {value: textOf(rating, 'value'), count: textOf(rating, 'count')},
    value: textOf(reviews, 'value'),
    count: textOf(reviews, 'count'),
    rows: [...reviews.querySelectorAll('[part~="distribution-row"]')].map((row) => [
      plain(row.firstElementChild?.textContent),
      plain(row.lastElementChild?.textContent),
    ]),
    reviews: [...reviews.querySelectorAll('[part~="review"]')].map((review) => ({
      stars: review.querySelector('[part~="stars"]')?.getAttribute('aria-label') ?? '',
      context: textOf(review, 'context'),
      name: textOf(review, 'name'),
      body: textOf(review, 'body'),
    })),
    source: textOf(reviews, 'source'),
    text: plain([rating, reviews].map((root) => (root as ShadowRoot).textContent).join(' ')),
  };
}
