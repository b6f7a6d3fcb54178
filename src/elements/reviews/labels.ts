import {html, type TemplateResult} from 'lit';

import type {Disclosure, Review} from '../../protocol/reviews.js';
import {fresh} from '../shared/fresh.js';
import {checkMark} from './icons.js';
import type {View} from './view.js';

const originTemplate = ({locale}: View, {collected}: Review): TemplateResult => {
  const how = locale.say(`how_${collected?.how ?? 'unknown'}`);
  const {name, url} = collected?.source ?? {};
  if (name && url)
    return html`${fresh(how)} · <a part="more-link" href=${url} rel="noopener"><bdi>${name}</bdi></a>`;
  return fresh(name ? locale.say('howFrom', {how, source: name}) : how);
};

const dateSentence = (
  {locale}: View,
  {collected, experienceDate, datePublished, dateModified}: Review,
): string => {
  const isPurchase = collected?.how === 'verified-purchase';
  const date = experienceDate && locale.date(experienceDate);
  const written = datePublished && locale.date(datePublished);
  const said =
    date && written
      ? locale.say(isPurchase ? 'boughtWritten' : 'experiencedWritten', {date, written})
      : date
        ? locale.say(isPurchase ? 'bought' : 'experienced', {date})
        : written
          ? locale.say('written', {date: written})
          : locale.say('undated');
  return locale.join([said, dateModified && locale.say('changed', {date: locale.date(dateModified)})]);
};

const disclosureSentence = ({locale}: View, disclosure: Disclosure, incentive: string | undefined): string =>
  disclosure === 'incentivized' && incentive
    ? locale.say('incentive', {incentive})
    : locale.say(`is_${disclosure}`);

/** Where a review comes from, when it was lived and written, and what its reader must know about its writer. */
export const labelsTemplate = (view: View, review: Review): TemplateResult => {
  const {collected, disclosures = [], incentive} = review;
  const isVerified = collected?.how?.startsWith('verified-') ?? false;
  // An incentive that is stated is disclosed, whether or not the list says so.
  const all =
    incentive && !disclosures.includes('incentivized')
      ? (['incentivized', ...disclosures] as const)
      : disclosures;
  return html`<ul class="labels small muted disclosure" part="labels">
    <li class="disclosure ${isVerified ? 'good' : ''}" part="origin">${isVerified ? checkMark : ''}${originTemplate(view, review)}</li>
    <li class="disclosure" part="dates">${fresh(dateSentence(view, review))}</li>
    ${all.map((disclosure) => html`<li class="disclosure warn" part="disclosure">${fresh(disclosureSentence(view, disclosure, incentive))}</li>`)}
  </ul>`;
};
