import {html, nothing, type TemplateResult} from 'lit';

import {type PledgeState, pledgeState} from '../../protocol/pledge-state.js';
import type {Pledge} from '../../protocol/pledges.js';
import {fresh} from '../shared/fresh.js';
import {backingTemplate, isInForce} from './backing.js';
import {giveFocusBack} from './give-focus-back.js';
import {historyTemplate, signatureTemplate} from './people.js';
import {permalinkTemplate} from './permalink.js';
import {reasonOf, toneOf} from './state-words.js';
import {targetTemplate} from './target.js';
import type {Draw, PledgeLayout, View} from './view.js';

/**
 * Whether a pledge may be drawn as a mark. EU 2024/825 bans voluntary marks on environmental or social characteristics that
 * rest on no certification scheme; such a pledge is an attributed statement, whatever layout is asked for (protocol §4). It
 * does not rest on a certificate that has expired.
 */
export const mayBeMark = ({characteristic, certification}: Pledge, now: number): boolean =>
  (characteristic !== 'environmental' && characteristic !== 'social') ||
  (certification !== undefined && isInForce(certification, now));

const stateTemplate = ({locale}: View, shown: PledgeState): TemplateResult =>
  html`<span class="state ${toneOf(shown)}" part="state">${fresh(locale.say(`state_${shown.state}`))}</span>`;

const reasonTemplate = (view: View, shown: PledgeState): TemplateResult =>
  html`<p class="small disclosure" part="reason">${fresh(reasonOf(view, shown))}</p>`;

// Where the one target decides, the reason stands below its figures; what is declared otherwise comes before them.
const isToldByTarget = ({targets}: Pledge, {reason}: PledgeState): boolean =>
  targets?.length === 1 && 'target' in reason && !('declared' in reason && reason.declared);

// Three lines of a card: what is longer is there to be read, not to be skimmed.
const longestHeading = 160;

const textTemplate = ({headingLevel}: View, {name, text}: Pledge): TemplateResult =>
  text.length > longestHeading
    ? html`${name ? html`<div class="text" part="name" role="heading" aria-level=${headingLevel} dir="auto">${name}</div>` : nothing}
      <p class="wording" part="text" dir="auto">${text}</p>`
    : html`<div class="head">
        ${nameTemplate(name)}
        <div class="text" part="text" role="heading" aria-level=${headingLevel} dir="auto">${text}</div>
      </div>`;

const nameTemplate = (name: string | undefined): TemplateResult | typeof nothing =>
  name ? html`<p class="small" part="name"><bdi>${name}</bdi></p>` : nothing;

const footTemplate = (view: View, pledge: Pledge, layout: PledgeLayout): TemplateResult | typeof nothing => {
  const {locale, source} = view;
  const {url, id} = pledge;
  const more = layout === 'statement' ? undefined : url;
  return more || source || id
    ? html`<div class="pair small">
        ${more ? html`<a part="more" href=${more}>${fresh(locale.say('pledgeMore'))}</a>` : nothing}
        ${permalinkTemplate(view, pledge)}
        ${source ? html`<p class="muted" part="source">${source}</p>` : nothing}
      </div>`
    : nothing;
};

const wholeTemplate = (
  view: View,
  pledge: Pledge,
  layout: PledgeLayout,
  shown: PledgeState,
): TemplateResult => html`
  <div class="pair small">
    <span class="muted" part="organization">${fresh(view.organization ? view.locale.say('pledgeBy', {organization: view.organization}) : view.locale.say('aPledge'))}</span>
    ${stateTemplate(view, shown)}
  </div>
  ${textTemplate(view, pledge)} ${isToldByTarget(pledge, shown) ? nothing : reasonTemplate(view, shown)}
  ${targetsTemplate(view, pledge, shown)} ${backingTemplate(view, pledge)}
  ${signatureTemplate(view, pledge)} ${view.proven?.mark(pledge)} ${historyTemplate(view, pledge)}
  ${footTemplate(view, pledge, layout)}`;

// Each line has the colour of what its own figures say.
const targetsTemplate = (view: View, pledge: Pledge, shown: PledgeState): TemplateResult[] | undefined =>
  pledge.targets?.map((target) =>
    targetTemplate(view, pledge, target, {
      tone: toneOf(pledgeState({...pledge, targets: [target]}, view.now)),
      reason: isToldByTarget(pledge, shown) ? reasonOf(view, shown) : undefined,
    }),
  );

// The same facts as in a card, without anything that makes a mark of them. Where a badge was asked for, the shortest form.
const attributedTemplate = (
  view: View,
  pledge: Pledge,
  layout: PledgeLayout,
  shown: PledgeState,
): TemplateResult => {
  const {locale, organization} = view;
  return html`<article class="attributed" part="pledge attributed ${shown.state}" tabindex="-1" aria-label=${pledge.name ?? nothing}>
    <p class="small muted disclosure" part="organization">${fresh(organization ? locale.say('says', {organization}) : locale.say('aStatement'))}</p>
    ${nameTemplate(pledge.name)}
    <blockquote class="wording" part="text" dir="auto">${pledge.text}</blockquote>
    <p class="small muted disclosure" part="reason">${fresh(`${locale.say(`state_${shown.state}`)}. ${reasonOf(view, shown)}`)}</p>
    <p class="small muted disclosure" part="uncertified">${fresh(locale.say(pledge.certification ? 'certificateNotInForce' : 'uncertified'))}</p>
    ${layout === 'badge' ? nothing : html`${pledge.targets?.map((target) => targetTemplate(view, pledge, target))} ${backingTemplate(view, pledge)}`}
    ${signatureTemplate(view, pledge)} ${view.proven?.mark(pledge)} ${historyTemplate(view, pledge)} ${footTemplate(view, pledge, layout)}
  </article>`;
};

const badgeTemplate = (view: View, pledge: Pledge, shown: PledgeState, id: string): TemplateResult => html`
  <button class="badge small" part="badge ${shown.state}" type="button" popovertarget=${id}>
    ${stateTemplate(view, shown)}
    <bdi part="badge-name">${pledge.name ?? pledge.text}</bdi>
  </button>
  <article class="card popover" part="pledge popover ${shown.state}" id=${id} popover tabindex="-1" aria-label=${pledge.name ?? nothing} @beforetoggle=${giveFocusBack}>
    <button class="close" part="close" type="button" popovertarget=${id} popovertargetaction="hide" aria-label=${view.locale.say('closePledge')}></button>
    ${wholeTemplate(view, pledge, 'badge', shown)}
  </article>`;

/** One pledge in one of its layouts. */
export const pledgeTemplate: Draw = (view, pledge, layout, id) => {
  const shown = pledgeState(pledge, view.now);
  if (!mayBeMark(pledge, view.now)) return attributedTemplate(view, pledge, layout, shown);
  if (layout === 'badge') return badgeTemplate(view, pledge, shown, id);
  return html`<article class="card ${layout}" part="pledge ${shown.state}" tabindex="-1" aria-label=${pledge.name ?? nothing}>${wholeTemplate(view, pledge, layout, shown)}</article>`;
};
