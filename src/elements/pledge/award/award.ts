import {html, nothing, type TemplateResult} from 'lit';

import {pledgeState} from '../../../protocol/pledge-state.js';
import type {Pledge} from '../../../protocol/pledges.js';
import {fresh} from '../../shared/fresh.js';
import {faceTemplate} from '../../shared/picture.js';
import {giveFocusBack} from '../give-focus-back.js';
import type {PledgeLayout, View} from '../view.js';
import {awardedTemplate, awardedWords} from './awarded.js';
import {type Award, markTemplate} from './mark.js';

type State = ReturnType<typeof pledgeState>['state'];

/** What is drawn of a badge: nothing but what it says. */
interface Drawn {
  readonly view: View;
  readonly pledge: Pledge;
  readonly award: Award;
  readonly state: State;
}

// That it has not run out is no praise; that it has, or was not begun, is said.
const stateTemplate = ({view, state}: Drawn): TemplateResult | typeof nothing =>
  state === 'active'
    ? nothing
    : html`<span class="state muted" part="state">${fresh(view.locale.say(`state_${state}`))}</span>`;

const reasonTemplate = ({view: {locale}, pledge, state}: Drawn): TemplateResult | typeof nothing => {
  const {madeOn, validFrom = madeOn, validUntil} = pledge;
  const words =
    state === 'lapsed' && validUntil
      ? locale.say('becauseUntil', {date: locale.date(validUntil)})
      : state === 'not-yet' && validFrom && locale.say('becauseFrom', {date: locale.date(validFrom)});
  return words ? html`<p class="small disclosure" part="reason">${fresh(words)}</p>` : nothing;
};

const headTemplate = ({view, pledge: {name, text}, award: {image}}: Drawn): TemplateResult =>
  html`<div class="award-top">
      ${image ? faceTemplate(image) : nothing}
      <div class="text" part="name" role="heading" aria-level=${view.headingLevel} dir="auto">${name ?? text}</div>
    </div>
    ${name ? html`<p class="wording" part="text" dir="auto">${text}</p>` : nothing}`;

const factsTemplate = ({view: {locale}, pledge}: Drawn): TemplateResult => {
  const {madeOn, validFrom, validUntil, certification} = pledge;
  const {certificationIdentification: number, url} = certification ?? {};
  const start = madeOn ?? validFrom;
  const from = validFrom && locale.date(validFrom);
  const facts = [
    number && locale.say('certificateNumber', {number}),
    start && locale.date(start),
    from && from !== locale.date(start ?? '') && locale.say('validFrom', {date: from}),
    validUntil && locale.say('validUntil', {date: locale.date(validUntil)}),
  ].filter(Boolean);
  return html`<p class="small" part="certification">
    <span class="muted" part="validity">${fresh(facts.join(' · '))}</span>
    ${url ? html`<a part="more-link" href=${url}>${fresh(locale.say('standard'))}</a>` : nothing}
  </p>`;
};

const wholeTemplate = (drawn: Drawn): TemplateResult => {
  const {view, pledge, award} = drawn;
  return html`<div class="pair small">
      <span class="muted" part="organization">${awardedTemplate(view, award, pledge.certification)}</span>
      ${stateTemplate(drawn)}
    </div>
    ${headTemplate(drawn)} ${reasonTemplate(drawn)} ${factsTemplate(drawn)} ${markTemplate(view, award)}
    ${view.source ? html`<p class="small muted" part="source">${view.source}</p>` : nothing}`;
};

const badgeTemplate = (drawn: Drawn, id: string): TemplateResult => {
  const {view, pledge, award, state} = drawn;
  const name = pledge.name ?? pledge.text;
  return html`<div class="awarded">
    <button class="badge small" part="badge ${state}" type="button" popovertarget=${id}>
      ${stateTemplate(drawn)}
      <bdi part="badge-name">${name}</bdi>
      <span class="muted disclosure" part="awarded">${fresh(awardedWords(view, award, pledge.certification))}</span>
    </button>
    <article class="card popover" part="pledge popover ${state}" id=${id} popover tabindex="-1" aria-label=${name} @beforetoggle=${giveFocusBack}>
      <button class="close" part="close" type="button" popovertarget=${id} popovertargetaction="hide" aria-label=${view.locale.say('closePledge')}></button>
      ${wholeTemplate(drawn)}
    </article>
    ${markTemplate(view, award)}
  </div>`;
};

/**
 * A badge that was awarded, in one of the layouts of a pledge.
 *
 * @param id - What tells it apart from others in the same element.
 */
export const awardTemplate = (
  view: View,
  pledge: Pledge,
  award: Award,
  layout: PledgeLayout,
  id: string,
): TemplateResult => {
  const {state} = pledgeState(pledge, view.now);
  const drawn = {view, pledge, award, state};
  if (layout === 'badge') return badgeTemplate(drawn, id);
  return html`<article class="card ${layout}" part="pledge ${state}" tabindex="-1" aria-label=${pledge.name ?? pledge.text}>${wholeTemplate(drawn)}</article>`;
};
