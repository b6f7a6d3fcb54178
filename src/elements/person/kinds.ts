import {html, nothing, type TemplateResult} from 'lit';

import type {Person} from '../../protocol/people.js';
import {fresh} from '../shared/fresh.js';
import {isAway} from './away.js';
import {differingWords} from './channel-words.js';
import type {ContactView, View} from './view.js';
import {firstWay} from './ways.js';

const kindTemplate = (said: string, tone: 'muted' | ''): TemplateResult | typeof nothing =>
  said ? html`<p class="small ${tone} disclosure" part="kind">${fresh(said)}</p>` : nothing;

const ownWords = ({locale}: View, {kind}: Person): string => (kind ? locale.say(`is_${kind}`) : '');

const isMachine = ({kind}: Person): boolean => kind === 'ai' || kind === 'mixed';

/** That somebody is an assistant, right under their name: before anybody takes it for a person. Nothing for a person. */
export const machineTemplate = (view: View, person: Person): TemplateResult | typeof nothing =>
  isMachine(person) ? kindTemplate(ownWords(view, person), '') : nothing;

/** Who answers: the person, and each channel where that differs. Nothing is claimed of a person who states nothing. */
export const kindsTemplate = (view: ContactView, person: Person): TemplateResult | typeof nothing => {
  const own = isMachine(person) ? '' : ownWords(view, person);
  const differing = differingWords(view, person, view.waysOf(person));
  return kindTemplate(view.locale.join([own, differing], 'sentences'), 'muted');
};

/** The same in one line: that somebody is an assistant, and who answers where the one link leads if that is somebody else. */
export const inlineKindTemplate = (view: ContactView, person: Person): TemplateResult | typeof nothing => {
  const way = firstWay(view.waysOf(person), isAway(person, view));
  const own = isMachine(person) ? ownWords(view, person) : '';
  // That a person answers goes without saying where nothing else was said.
  const isSaid = way && (own || way.kind !== 'human');
  return kindTemplate(
    view.locale.join([own, isSaid ? differingWords(view, person, [way]) : ''], 'sentences'),
    '',
  );
};
