import {html, nothing, type TemplateResult} from 'lit';

import {hostOf} from '../../shared/form/end.js';
import {fresh} from '../../shared/fresh.js';
import type {Calendar} from './calendar.js';
import type {Voice} from './words.js';

/** The page to book on instead, always at hand. A new tab: this one holds words. */
export const pageLinkTemplate = (voice: Voice, {page}: Calendar): TemplateResult | typeof nothing =>
  page
    ? html`<a part="booking-page" href=${page} target="_blank" rel="noopener noreferrer">${fresh(voice.say('bookingPage', {host: hostOf({href: page})}))}<span class="unseen"> (${voice.say('opensNewTab')})</span></a>`
    : nothing;
