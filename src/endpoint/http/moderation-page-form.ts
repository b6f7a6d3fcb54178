import {html} from 'hono/html';

import type {QueueItem} from '../writing/moderation.js';
import type {Html} from './moderation-page-frame.js';

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

/** One form of an item: what it does, and what stands in it. */
export const form = (
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
