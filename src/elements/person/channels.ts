import {html, nothing, type TemplateResult} from 'lit';

import type {Channel, Person} from '../../protocol/people.js';
import {CandorContactEvent} from '../events.js';
import {fresh} from '../shared/fresh.js';
import type {View} from './view.js';
import {firstWay, numbersOf, type Way, waysOf} from './ways.js';

const known = ['phone', 'email', 'sms', 'chat', 'callback', 'booking', 'relay'] as const;

// A messenger's name needs no translation. Other types are codes, which nobody should have to read.
const isReadable = (type: string): boolean => /^[a-z][a-z0-9 .]{1,24}$/i.test(type);

const channelName = ({locale}: View, {type, label}: Channel): string => {
  if (label) return label;
  const name = known.find((each) => each === type);
  if (name) return locale.say(`channel_${name}`);
  return isReadable(type) ? type.replace(/^./, (first) => first.toUpperCase()) : locale.say('channel_other');
};

const costOf = ({locale}: View, {cost}: Channel): string | undefined =>
  cost === 'free' ? locale.say('costFree') : cost;

// Only where not all that the person speaks is spoken there.
const languagesOf = ({locale}: View, {languages = []}: Channel, person: Person): string | undefined => {
  const own = person.knowsLanguage ?? [];
  const isSame = languages.length >= own.length && own.every((tag) => languages.includes(tag));
  return isSame && own.length > 0 ? undefined : languages.map((tag) => locale.languageName(tag)).join(', ');
};

const wayName = (view: View, way: Way, person: Person): string => {
  const channel = channelName(view, way);
  const cost = costOf(view, way);
  const named = cost ? view.locale.say('channelCost', {channel, cost}) : channel;
  const languages = languagesOf(view, way, person);
  return languages ? view.locale.say('channelLanguages', {channel: named, languages}) : named;
};

// Lets the page route a contact elsewhere before the link is followed.
const onContact = (channel: string) => (event: Event) => {
  const {currentTarget} = event;
  if (!currentTarget?.dispatchEvent(new CandorContactEvent(channel))) event.preventDefault();
};

const linkTemplate = (way: Way, kind: string, text: string): TemplateResult =>
  html`<a class=${kind} part="channel" href=${way.href} rel="noopener noreferrer" @click=${onContact(way.type)}><bdi>${fresh(text)}</bdi></a>`;

/** All ways to reach somebody; the first on which a person answers comes out clearest. */
export const channelsTemplate = (
  view: View,
  person: Person,
  name: string,
): TemplateResult | typeof nothing => {
  const ways = waysOf(person);
  if (ways.length === 0) return nothing;
  const first = firstWay(ways);
  const classOf = (way: Way): string => (way === first && way.kind === 'human' ? 'button primary' : 'button');
  const numbers = numbersOf(ways);
  return html`<div class="reach small">
    <ul class="channels" part="channels" aria-label=${view.locale.say('channels', {name})}>
      ${ways.map((way) => html`<li>${linkTemplate(way, classOf(way), wayName(view, way, person))}</li>`)}
    </ul>
    ${numbers.length > 0 ? html`<p class="muted number" part="number"><bdi>${fresh(numbers.join(' · '))}</bdi></p>` : nothing}
  </div>`;
};

/**
 * The one way where there is room for one. It is a way to somebody only where they are who answers; a way on which an assistant
 * answers in their place is called by its own name.
 */
export const firstWayTemplate = (view: View, person: Person): TemplateResult | typeof nothing => {
  const {locale} = view;
  const way = firstWay(waysOf(person));
  if (!way) return nothing;
  const isInPlace = way.kind === 'ai' && person.kind !== 'ai';
  const talk = person.name ? locale.say('talkTo', {name: person.name}) : locale.say('getInTouch');
  return linkTemplate(way, 'talk', isInPlace ? channelName(view, way) : talk);
};

/** Who answers on the channels where that is not who the person is, in the open (AI Act art. 50). */
export const differingWords = (view: View, person: Person, ways: readonly Way[]): string =>
  ways
    .flatMap((way) =>
      way.kind && way.kind !== person.kind
        ? [view.locale.say(`answers_${way.kind}`, {channel: channelName(view, way)})]
        : [],
    )
    .join(' ');
