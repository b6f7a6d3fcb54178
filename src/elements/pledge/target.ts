import {html, nothing, type TemplateResult} from 'lit';

import type {Pledge, Target} from '../../protocol/pledges.js';
import {type TargetProgress, targetProgress} from '../../protocol/target-progress.js';
import {fresh} from '../shared/fresh.js';
import {chartTemplate} from './chart.js';
import {goalSentence} from './goal.js';
import {figure, type View} from './view.js';

const tableTemplate = (
  view: View,
  target: Target,
  {points}: TargetProgress,
): TemplateResult | typeof nothing =>
  points.length < 2
    ? nothing
    : html`<details part="figures">
        <summary class="small" part="toggle">${fresh(view.locale.say('figures'))}</summary>
        <table class="small number">
          <thead><tr><th scope="col">${fresh(view.locale.say('date'))}</th><th scope="col"><bdi>${target.name}</bdi></th></tr></thead>
          <tbody>
            ${points.map(({date, value}) => html`<tr><td>${fresh(view.locale.date(date))}</td><td>${fresh(figure(view, value, target))}</td></tr>`)}
          </tbody>
        </table>
      </details>`;

const measuredSentence = ({locale}: View, {measuredOn, measuredBy}: Target): string => {
  const date = measuredOn && locale.date(measuredOn);
  if (date && measuredBy) return locale.say('measuredOnBy', {date, who: measuredBy});
  if (date) return locale.say('measured', {date});
  return measuredBy ? locale.say('measuredBy', {who: measuredBy}) : '';
};

const standingTemplate = (view: View, target: Target, progress: TargetProgress): TemplateResult => {
  const {current} = progress;
  const {locale} = view;
  return html`<p class="pair small number">
    <span>
      ${current === undefined ? nothing : html`<strong class="now">${fresh(locale.say('now', {figure: figure(view, current, target)}))}</strong>`}
      ${target.baseline === undefined ? nothing : html`<span class="muted">${fresh(locale.say('from', {figure: figure(view, target.baseline, target)}))}</span>`}
    </span>
    <span class="muted goal">${fresh(goalSentence(view, target, progress))}</span>
  </p>`;
};

// Why it is in its state, how that was measured, and what shows it: one line.
const sayingTemplate = (
  view: View,
  target: Target,
  reason: string | undefined,
): TemplateResult | typeof nothing => {
  const measured = measuredSentence(view, target);
  const {evidence} = target;
  if (!reason && !measured && !evidence) return nothing;
  return html`<p class="disclosure">
    ${reason ? html`<span class="disclosure" part="reason">${fresh(reason)}</span>` : nothing}
    ${measured ? html`<span class="muted" part="measured">${fresh(measured)}</span>` : nothing}
    ${evidence ? html`<a part="evidence" href=${evidence}>${fresh(view.locale.say('evidence'))}</a>` : nothing}
  </p>`;
};

const alike = (a: string | undefined, b: string): boolean => a?.toLowerCase() === b.toLowerCase();

/** What may be said with a target: the colour of its line, and why the pledge is in its state. */
export interface TargetVoice {
  readonly tone: string;
  readonly reason: string | undefined;
}

/** One target: how it went so far, where it stands, where it shall stand, who measured and the evidence. */
export const targetTemplate = (
  view: View,
  pledge: Pledge,
  target: Target,
  {tone, reason}: TargetVoice = {tone: 'muted', reason: undefined},
): TemplateResult => {
  const progress = targetProgress(target, view.now, pledge.madeOn ?? pledge.validFrom);
  // The reason stands outside of the part that a theme may hide.
  return html`<div class="target">
    <div class="target" part="target">
      ${alike(pledge.name, target.name) ? nothing : html`<p class="small" part="target-name"><bdi>${target.name}</bdi></p>`}
      ${chartTemplate(view, target, progress, tone)} ${standingTemplate(view, target, progress)}
    </div>
    ${sayingTemplate(view, target, reason)}
    ${tableTemplate(view, target, progress)}
  </div>`;
};
