import {html} from 'hono/html';

import type {QueueItem} from '../writing/moderation.js';
import {type Failed, type FormContext, form} from './moderation-page-form.js';
import type {Html} from './moderation-page-frame.js';
import {isOurs} from './moderation-page-review.js';

/** What is sent along by whoever has read what erasing does. */
export const SURE = 'yes';

/** Erasing for good: what goes, what stays, and that nothing undoes it, before the button. */
export const eraseTemplate = (context: FormContext, item: QueueItem, failed: Failed | undefined): Html => {
  const pictures = item.review?.media?.filter(isOurs).length ?? 0;
  const sure = `${item.ref}-sure`;
  return html`<details${failed?.action === 'erase' ? html` open` : undefined}>
    <summary aria-describedby="${item.ref}-kind">Erase for good…</summary>
    ${form(
      context,
      item,
      'erase',
      html`
      <p><strong>What goes:</strong> all that it says and who wrote it${pictures > 0 ? html`, ${picturesWords(pictures)}` : undefined},
        what its author asked for about it, signatures, and the salt by which one could tell from the log what it was.</p>
      <p><strong>What stays:</strong> that a review was received and withheld, and why: it is counted, and its events stay in the log,
        so that every proof stays valid.</p>
      <p class="failed"><strong>Nothing undoes this.</strong> Backups, and files published before, are yours to think of.</p>
      <p class="sure"><input type="checkbox" id="${sure}" name="sure" value="${SURE}" required${failed?.action === 'erase' ? html` autofocus` : undefined}>
        <label for="${sure}">Erase it, I know that it cannot be brought back</label></p>
      <button class="grave">Erase for good</button>`,
    )}
  </details>`;
};

const picturesWords = (count: number): string => (count === 1 ? 'its picture' : `its ${count} pictures`);
