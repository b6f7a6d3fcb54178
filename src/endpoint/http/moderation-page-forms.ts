import {html} from 'hono/html';

import type {WithholdingReason} from '../../protocol/reviews.js';
import type {QueueItem} from '../writing/moderation.js';
import {eraseTemplate} from './moderation-page-erase.js';
import {type Failed, type FormContext, form} from './moderation-page-form.js';
import type {Html} from './moderation-page-frame.js';
import {reasonWords, withholdingReasons} from './moderation-page-words.js';

/** What can be decided about an item. */
export const formsTemplate = (context: FormContext, item: QueueItem): Html | undefined => {
  const buttons = buttonsFor(item);
  const failed = context.failed?.ref === item.ref ? context.failed : undefined;
  const message = failed && html`<p class="failed" role="alert">${failed.message}</p>`;
  // Decided meanwhile, perhaps in another window: what was wished for still wants an answer.
  if (!buttons) return message;
  return html`<div class="decide">
    ${message}
    ${buttons.first.map(({action, words, main}) => {
      const look = main ? 'main' : 'plain';
      return form(
        context,
        item,
        action,
        html`<button class="${look}" aria-describedby="${item.ref}-kind">${words}</button>`,
      );
    })}
    ${buttons.withhold && withholdTemplate(context, item, failed, buttons.withhold)}
    ${buttons.settle && settleTemplate(context, item, failed, buttons.settle)}
    ${buttons.erase && eraseTemplate(context, item, failed)}
  </div>`;
};

interface Buttons {
  readonly first: ReadonlyArray<{readonly action: string; readonly words: string; readonly main?: boolean}>;
  readonly withhold?: string;
  readonly settle?: string;
  readonly erase?: boolean;
}

const buttonsFor = ({kind, state, change, review}: QueueItem): Buttons | undefined => {
  if (state === 'published') return {first: [], withhold: 'Take it down…'};
  // Of one that was erased there is nothing left to decide about.
  if (state === 'withheld')
    return review && {first: [{action: 'restore', words: 'Publish it after all'}], erase: true};
  if (state === 'done') return undefined;
  if (kind === 'review')
    return {first: [{action: 'publish', words: 'Publish', main: true}], withhold: 'Withhold…'};
  if (!review) return {first: [], settle: 'It is dealt with…'};
  if (kind === 'report') return {first: [], withhold: 'Take the review down…', settle: 'Leave it as it is…'};
  const wish =
    change?.change === 'withdraw'
      ? {action: 'withdraw', words: 'Take the review down', main: true}
      : {action: 'correct', words: 'Apply the correction', main: true};
  return {
    first: change?.change === 'correct' && !change.corrected ? [] : [wish],
    settle: 'Leave it as it is…',
  };
};

const withholdTemplate = (
  context: FormContext,
  item: QueueItem,
  failed: Failed | undefined,
  words: string,
): Html => {
  const [reason, note] = [`${item.ref}-reason`, `${item.ref}-note`];
  const chosen = failed?.reason ?? item.report?.reason;
  return html`<details${failed?.action === 'withhold' ? html` open` : undefined}>
    <summary aria-describedby="${item.ref}-kind">${words}</summary>
    ${form(
      context,
      item,
      'withhold',
      html`
      <label for="${reason}">Reason</label>
      <select id="${reason}" name="reason" required>
        <option value="">Choose one</option>
        ${withholdingReasons.map((one) => option(one, one === chosen))}
      </select>
      <label for="${note}">Note</label>
      <textarea id="${note}" name="note" rows="2" maxlength="500" aria-describedby="${note}-hint"${failed && html` autofocus`}>${failed?.note}</textarea>
      <p class="hint" id="${note}-hint">Needed, and shown to everybody, with the reason “Something else”; else for you alone.
        It is counted in public under its reason. Being negative is none.</p>
      <button class="grave">Withhold</button>`,
    )}
  </details>`;
};

const option = (reason: WithholdingReason, isChosen: boolean): Html =>
  html`<option value="${reason}"${isChosen ? html` selected` : undefined}>${reasonWords[reason]}</option>`;

const settleTemplate = (
  context: FormContext,
  item: QueueItem,
  failed: Failed | undefined,
  words: string,
): Html => {
  const note = `${item.ref}-outcome`;
  return html`<details${failed?.action === 'done' ? html` open` : undefined}>
    <summary aria-describedby="${item.ref}-kind">${words}</summary>
    ${form(
      context,
      item,
      'done',
      html`
      <label for="${note}">Note (for you alone)</label>
      <textarea id="${note}" name="note" rows="2" maxlength="500">${failed?.action === 'done' ? failed.note : ''}</textarea>
      <button class="plain">Done</button>`,
    )}
  </details>`;
};
