import {html, nothing, type TemplateResult} from 'lit';

import type {Action} from '../../../protocol/discovery.js';
import {fresh} from '../fresh.js';
import {notSent} from './failure.js';
import type {Sending} from './sending.js';
import type {Voice} from './voice.js';

/** What stands at the end of a form. */
export interface End {
  readonly label: string;
  /** The way back, where there is one. */
  readonly back?: {readonly label: string; readonly go: () => void} | undefined;
  /** What else could be done after a failure. */
  readonly instead?: unknown;
}

/** What went wrong, if anything, and the buttons of a form. */
export const endTemplate = (voice: Voice, {progress, error}: Sending, end: End): TemplateResult => {
  const isSending = progress.status === 'sending';
  return html`<div>
    <div role="alert">${error ? html`<p class="form-failure small" part="dialog-failure">${fresh(`${notSent(voice, error)} ${voice.say('kept')}`)} ${end.instead ?? nothing}</p>` : nothing}</div>
    <div class="form-end">
      <button class="button form-primary" part="send" type="submit" aria-disabled=${isSending}>${fresh(isSending ? voice.say('sending') : end.label)}</button>
      ${end.back ? html`<button class="button" part="back" type="button" @click=${end.back.go}>${fresh(end.back.label)}</button>` : nothing}
    </div>
  </div>`;
};

/** To whom something goes, and the terms they have. A new tab: this one holds words. */
export const addresseeTemplate = (voice: Voice, {href, terms, privacy}: Action): TemplateResult => {
  const link = (url: string | undefined, text: string): unknown =>
    url
      ? html` <a href=${url} target="_blank" rel="noopener noreferrer">${fresh(text)}<span class="unseen"> (${voice.say('opensNewTab')})</span></a>`
      : nothing;
  return html`<p class="small muted" part="addressee">${fresh(voice.say('goesTo', {host: hostOf({href})}))}${link(terms, voice.say('termsLink'))}${link(privacy, voice.say('privacyLink'))}</p>`;
};

/** The host that something is sent to: the one of its address, whoever announced it. */
export const hostOf = ({href}: Pick<Action, 'href'>): string => new URL(href).host;
