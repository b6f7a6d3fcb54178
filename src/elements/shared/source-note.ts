import {html, type TemplateResult} from 'lit';

import type {Source} from '../../client/answer.js';
import type {CommonKey} from '../../i18n/english.js';
import type {Locale} from '../../i18n/locale.js';
import {fresh} from './fresh.js';

/**
 * Whose word it is: the host it came from, or the page itself; and what of it could not be read. With the way to all that was
 * asked for.
 */
export const sourceNote = (locale: Locale<CommonKey>, answer: Source): TemplateResult => {
  const {url, format, dropped} = answer;
  const host = url && new URL(url).host;
  const whose = !host
    ? locale.say('ownData')
    : format === 'schema.org'
      ? locale.say('readFrom', {host})
      : locale.say('providedBy', {host});
  const show = (event: Event): void => {
    // An event knows its button for as long as it is on its way.
    const {currentTarget} = event;
    import('./requests/index.js').then(
      ({showRequests}) => showRequests(currentTarget, locale, answer),
      () => undefined,
    );
  };
  return html`${fresh(dropped > 0 ? `${whose} ${locale.say('unreadItems', {count: dropped})}` : whose)} <button class="link" part="requests" type="button" @click=${show}>${fresh(locale.say('asksFor'))}</button>`;
};
