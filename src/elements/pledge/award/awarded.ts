import {html, type TemplateResult} from 'lit';

import type {Certification} from '../../../protocol/pledges.js';
import {fresh} from '../../shared/fresh.js';
import type {View} from '../view.js';
import type {Award} from './mark.js';

/** By whom a badge was awarded, and to whom. */
export const awardedWords = (
  {locale}: View,
  {awardedTo = '–'}: Award,
  {issuedBy}: Pick<Certification, 'issuedBy'> = {},
): string => locale.say('awarded', {issuer: issuedBy?.name ?? '–', recipient: awardedTo});

/** The same, as a link to the site of whoever awarded it. */
export const awardedTemplate = (view: View, award: Award, by: Certification | undefined): TemplateResult => {
  const words = fresh(awardedWords(view, award, by));
  const url = by?.issuedBy?.url;
  return html`<span class="disclosure" part="awarded">${url ? html`<a part="more-link" href=${url}>${words}</a>` : words}</span>`;
};
