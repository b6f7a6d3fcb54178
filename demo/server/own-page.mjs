import {basename} from 'node:path';

import {html} from 'hono/html';

import {inFrame} from './frame.mjs';

const MOST_LISTED = 60;

const listItem = ({subject}) => html`<li class="stack">
      <p><a href="/own.html?subject=${encodeURIComponent(subject.id)}#reviews">${subject.name ?? subject.id}</a></p>
      <p><candor-rating subject="${subject.id}"></candor-rating></p>
    </li>`;

/**
 * The page that shows a file of one's own: what is reviewed in it, and the reviews of one of them.
 *
 * @param {string} file - Where the reviews came from.
 * @param {{subject: {id: string, name?: string}}[]} subjects - As the endpoint's subjects document lists them.
 * @param {string | undefined} chosen - The subject whose reviews are shown; the first one otherwise.
 * @returns {string}
 */
export const ownPage = (file, subjects, chosen) => {
  const {subject} = subjects.find((entry) => entry.subject.id === chosen) ?? subjects[0] ?? {};
  const shown = subjects.slice(0, MOST_LISTED);
  const main = html`<div class="stack">
      <h1>Your reviews</h1>
      <p class="lead">${basename(file)}: ${subjects.length === 1 ? 'one subject' : `${subjects.length} subjects`}${
        shown.length < subjects.length ? `, the first ${shown.length} of them below` : ''
      }.</p>
    </div>
    <section id="reviews" class="stack">
      <h2>${subject?.name ?? subject?.id ?? 'Nothing found'}</h2>
      ${subject ? html`<candor-reviews class="room" subject="${subject.id}" heading-level="3"></candor-reviews>` : ''}
    </section>
    <section class="stack" aria-labelledby="subjects">
      <h2 id="subjects">All that is reviewed</h2>
      <ul class="own">${shown.map(listItem)}</ul>
    </section>`;
  return inFrame('Your reviews – Candor', main);
};
