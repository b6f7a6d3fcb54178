import {html, nothing, type TemplateResult} from 'lit';

import {withConsent} from '../../protocol/consent.js';
import type {Person} from '../../protocol/people.js';
import {fresh} from '../shared/fresh.js';
import {availabilityOf} from './availability.js';
import {opensWords} from './availability-words.js';
import type {View} from './view.js';

/** Where no human can be reached now: that it is so, and when one can be. Nothing while anything else is possible. */
export const nobodyTemplate = (view: View, people: readonly Person[]): TemplateResult | typeof nothing => {
  const humans = people.filter(({kind}) => kind === 'human');
  const states = humans.map((person) => ({person, ...availabilityOf(person, view.now)}));
  if (humans.length === 0 || states.some(({isReachable}) => isReachable !== false)) return nothing;
  const next = states
    .flatMap(({person, hours}) =>
      hours !== 'unknown' && !hours.open && hours.opensAt !== undefined
        ? [{person, opensAt: hours.opensAt}]
        : [],
    )
    .sort((a, b) => a.opensAt - b.opensAt)[0];
  const {locale} = view;
  const when =
    next &&
    locale.say('nextHuman', {
      name: withConsent(next.person).name ?? locale.say('somebody'),
      when: opensWords(view, next.opensAt, next.person.hours?.timeZone ?? ''),
    });
  return html`<p class="nobody small disclosure" part="nobody">${fresh([locale.say('noHuman'), when].filter(Boolean).join(' '))}</p>`;
};
