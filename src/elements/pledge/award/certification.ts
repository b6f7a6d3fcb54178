import {html, nothing, type TemplateResult} from 'lit';
import {toEndTime, toTime} from '../../../protocol/dates.js';
import type {Certification} from '../../../protocol/pledges.js';
import {fresh} from '../../shared/fresh.js';
import type {View} from '../view.js';
import {awardedTemplate} from './awarded.js';
import {type Award, markTemplate} from './mark.js';

const day = (
  {locale}: View,
  text: string | undefined,
  key: 'certificateFrom' | 'certificateUntil' | 'certificateExpired',
) => text && locale.say(key, {date: locale.date(text)});

/** A badge that certifies a pledge: who awarded it, and what came of checking that. */
export const certificationTemplate = (
  view: View,
  certification: Certification,
  award: Award,
): TemplateResult => {
  const {locale, now} = view;
  const {name, certificationIdentification: number, validFrom, expires, url} = certification;
  const isOver = (toEndTime(expires) ?? now) < now;
  const isBegun = (toTime(validFrom) ?? now) <= now;
  const facts = [
    number && locale.say('certificateNumber', {number}),
    day(view, validFrom, 'certificateFrom'),
    day(view, expires, isOver ? 'certificateExpired' : 'certificateUntil'),
  ].filter(Boolean);
  return html`<p class="small" part="certification">
      <strong><bdi>${name}</bdi></strong><br />
      ${awardedTemplate(view, award, certification)}<br />
      <span class=${isBegun && !isOver ? 'muted' : 'bad'}>${fresh(facts.join(' · '))}</span>
      ${url ? html`<a part="more-link" href=${url}>${fresh(locale.say('standard'))}</a>` : nothing}
    </p>
    ${markTemplate(view, award)}`;
};
