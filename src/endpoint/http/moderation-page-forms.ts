import {html} from 'hono/html';

import type {WithholdingReason} from '../../protocol/reviews.js';
import type {QueueItem} from '../writing/moderation.js';
import type {Html} from './moderation-page-frame.js';
import {reasonWords, withholdingReasons} from './moderation-page-words.js';

/** What somebody had filled in, and why it could not be done. */
export interface Failed {
  readonly ref: string;
  readonly action: string;
  readonly reason: string;
  readonly note: string;
  readonly message: string;
}

/** What the forms of an item need beside it. */
export interface FormContext {
  readonly root: string;
  readonly token: string;
  /** The list to come back to, and the part of it. */
  readonly from: string;
  readonly after?: string | undefined;
  readonly failed?: Failed | undefined;
}

/** What can be decided about an item. */
export const formsTemplate = (context: FormContext, item: QueueItem): Html | undefined => {
  const buttons = buttonsFor(item);
  if (!buttons) return undefined;
  const failed = context.failed?.ref === item.ref ? context.failed : undefined;
  return html`<div class="decide">
    ${failed && html`<p class="failed" role="alert">${failed.message}</p>`}
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
  </div>`;
};

interface Buttons {
  readonly first: ReadonlyArray<{readonly action: string; readonly words: string; readonly main?: boolean}>;
  readonly withhold?: string;
  readonly settle?: string;
}

const buttonsFor = ({kind, state, change, review}: QueueItem): Buttons | undefined => {
  if (state === 'published') return {first: [], withhold: 'Take it down…'};
  if (state === 'withheld') return {first: [{action: 'restore', words: 'Publish it after all'}]};
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

const form = (
  {root, token, from, after}: FormContext,
  {ref}: QueueItem,
  action: string,
  content: Html,
): Html => html`
  <form method="post" action="${root}decide">
    <input type="hidden" name="token" value="${token}">
    <input type="hidden" name="ref" value="${ref}">
    <input type="hidden" name="from" value="${from}">
    <input type="hidden" name="after" value="${after}">
    <input type="hidden" name="action" value="${action}">
    ${content}
  </form>`;

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
