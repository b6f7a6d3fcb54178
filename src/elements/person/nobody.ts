import {html, nothing, type TemplateResult} from 'lit';

import {withConsent} from '../../protocol/consent.js';
import type {Person} from '../../protocol/people.js';
import {fresh} from '../shared/fresh.js';
import {type Availability, availabilityOf} from './availability.js';
import {opensWords} from './availability-words.js';
import type {View} from './view.js';

// Whether a person may answer: themselves, or on one of their channels.
const mayBeHuman = ({kind, channels = []}: Person): boolean =>
  kind !== 'ai' || channels.some((channel) => channel.kind === 'human' || channel.kind === 'mixed');

// Busy is there, and may be free in a moment.
const isOutOfReach = ({presence, isReachable}: Availability): boolean =>
  isReachable === false && presence !== 'busy';

/**
 * Where no human can be reached now: that it is so, and when one can be. Nothing while anything else is possible.
 *
 * @param people - All of an organisation's.
 * @param shown - Who is shown alone: of a person their own card says when they are back.
 */
export const nobodyTemplate = (
  view: View,
  people: readonly Person[],
  shown?: Person,
): TemplateResult | typeof nothing => {
  const states = people
    .filter(mayBeHuman)
    .map((person) => ({person, availability: availabilityOf(person, view.now)}));
  if (people.length === 0 || !states.every(({availability}) => isOutOfReach(availability))) return nothing;
  const next = states
    .flatMap(({person, availability: {hours}}) =>
      person.kind === 'human' && hours !== 'unknown' && !hours.open && hours.opensAt !== undefined
        ? [{person, opensAt: hours.opensAt}]
        : [],
    )
    .sort((a, b) => a.opensAt - b.opensAt)[0];
  const {locale} = view;
  const when =
    next &&
    next.person !== shown &&
    locale.say('nextHuman', {
      name: withConsent(next.person).name ?? locale.say('somebody'),
      when: opensWords(view, next.opensAt, next.person.hours?.timeZone ?? ''),
    });
  return html`<p class="nobody small disclosure" part="nobody">${fresh(locale.join([locale.say('noHuman'), when], 'sentences'))}</p>`;
};
