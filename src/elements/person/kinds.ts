import {html, nothing, type TemplateResult} from 'lit';

import type {Person} from '../../protocol/people.js';
import {fresh} from '../shared/fresh.js';
import {differingWords} from './channels.js';
import type {View} from './view.js';
import {firstWay, waysOf} from './ways.js';

const kindTemplate = (said: string, tone: 'muted' | ''): TemplateResult | typeof nothing =>
  said ? html`<p class="small ${tone} disclosure" part="kind">${fresh(said)}</p>` : nothing;

const ownWords = ({locale}: View, {kind}: Person): string => (kind ? locale.say(`is_${kind}`) : '');

const isMachine = ({kind}: Person): boolean => kind === 'ai' || kind === 'mixed';

/** That somebody is an assistant, right under their name: before anybody takes it for a person. Nothing for a person. */
export const machineTemplate = (view: View, person: Person): TemplateResult | typeof nothing =>
  isMachine(person) ? kindTemplate(ownWords(view, person), '') : nothing;

/** Who answers: the person, and each channel where that differs. Nothing is claimed of a person who states nothing. */
export const kindsTemplate = (view: View, person: Person): TemplateResult | typeof nothing => {
  const own = isMachine(person) ? '' : ownWords(view, person);
  return kindTemplate([own, differingWords(view, person, waysOf(person))].filter(Boolean).join(' '), 'muted');
};

/** The same in one line: that somebody is an assistant, or that one answers where the one link leads. */
export const inlineKindTemplate = (view: View, person: Person): TemplateResult | typeof nothing => {
  if (isMachine(person)) return machineTemplate(view, person);
  const way = firstWay(waysOf(person));
  return way && way.kind !== 'human' ? kindTemplate(differingWords(view, person, [way]), '') : nothing;
};
