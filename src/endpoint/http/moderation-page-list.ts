import {html} from 'hono/html';

import type {Store} from '../store/store.js';
import {type QueueItem, queue} from '../writing/moderation.js';
import type {FormContext} from './moderation-page-form.js';
import {frame, type Html} from './moderation-page-frame.js';
import {itemTemplate} from './moderation-page-item.js';
import {stateWords} from './moderation-page-words.js';

/** What was just decided. */
export interface Decided {
  readonly ref: string;
  /** A sentence about it without its beginning: `is published`. */
  readonly words: string;
}

/** Which list is looked at. */
export interface ListOptions {
  readonly state: QueueItem['state'];
  /** The last item of the part before. */
  readonly after?: string | undefined;
  readonly decided?: Decided | undefined;
}

const ITEMS = 20;

const states = Object.keys(stateWords) as Array<QueueItem['state']>;

/** A list of what was sent, as a page. */
export const listPage = (store: Store, context: FormContext, {state, after, decided}: ListOptions): Html => {
  const items = queue(store, {state, limit: ITEMS + 1, after});
  const shown = items.slice(0, ITEMS);
  const last = items.length > ITEMS ? shown.at(-1)?.ref : undefined;
  const content = html`
    ${headTemplate(store, context.root, state)}
    <main id="content" tabindex="-1">
      ${decided && decidedTemplate(context.root, decided)}
      ${shown.length ? shown.map((item) => itemTemplate(context, item)) : html`<p class="empty">${emptyWords[state]}</p>`}
      ${pagesTemplate(context.root, state, after, last)}
    </main>`;
  return frame(context.root, stateWords[state], content);
};

/** One item as a page. */
export const itemPage = (store: Store, context: FormContext, item: QueueItem): Html =>
  frame(
    context.root,
    item.ref,
    html`${headTemplate(store, context.root, undefined)}
      <main id="content" tabindex="-1">${itemTemplate(context, item)}</main>`,
  );

const emptyWords = {
  pending: 'Nothing waits. All that was sent has been decided.',
  published: 'Nothing that was sent here is published yet.',
  withheld: 'Nothing is withheld.',
  done: 'No report or wish has been dealt with yet.',
} as const;

const headTemplate = (store: Store, root: string, current: QueueItem['state'] | undefined): Html => {
  const rows = store.prepare('SELECT state, count(*) AS count FROM submissions GROUP BY state').all();
  const counts = new Map(rows.map(({state, count}) => [String(state), Number(count)]));
  return html`<header class="head">
    <h1>What was sent</h1>
    <nav aria-label="Lists"><ul>${states.map((state) => {
      const isCurrent = state === current ? html` aria-current="page"` : undefined;
      return html`<li><a href="${root}?state=${state}"${isCurrent}>${stateWords[state]} <span>${counts.get(state) ?? 0}</span></a></li>`;
    })}</ul></nav>
  </header>`;
};

const decidedTemplate = (root: string, {ref, words}: Decided): Html => html`
  <p class="decided" role="status" tabindex="-1" autofocus>${ref} ${words}. <a href="${root}items/${ref}">Look at it again</a></p>`;

const pagesTemplate = (
  root: string,
  state: QueueItem['state'],
  after: string | undefined,
  last: string | undefined,
): Html | undefined =>
  after || last
    ? html`<nav class="pages" aria-label="Parts of the list">
      ${after && html`<a href="${root}?state=${state}">From the start</a>`}
      ${last && html`<a href="${root}?state=${state}&amp;after=${last}">The next ${ITEMS}</a>`}
    </nav>`
    : undefined;
