import {html, nothing, type TemplateResult} from 'lit';

import type {Channel, Kind, Person} from '../../protocol/people.js';
import {CandorContactEvent} from '../events.js';
import {fresh} from '../shared/fresh.js';
import type {View} from './view.js';

/** A channel that leads somewhere. */
export type Way = Channel & {readonly href: string};

const known = ['phone', 'email', 'sms', 'chat', 'booking', 'relay'] as const;

/** The ways that lead somewhere, as they are given. Chat and call-back without an address need code of their own. */
export const waysOf = ({channels = []}: Person): readonly Way[] =>
  channels.flatMap((channel) => (channel.href ? [{...channel, href: channel.href}] : []));

/** Who answers on a channel: as it says itself, else as its person. */
export const kindOf = ({kind}: Person, channel: Channel): Kind | undefined => channel.kind ?? kind;

/** The first way on which a person answers; else the first. */
export const firstWay = (person: Person): Way | undefined => {
  const ways = waysOf(person);
  return ways.find((way) => kindOf(person, way) === 'human') ?? ways[0];
};

const channelName = ({locale}: View, {type, label}: Channel): string => {
  if (label) return label;
  const name = known.find((each) => each === type);
  return name ? locale.say(`channel_${name}`) : type;
};

const wayName = (view: View, way: Way): string => {
  const channel = channelName(view, way);
  const {cost} = way;
  if (!cost) return channel;
  return view.locale.say('channelCost', {
    channel,
    cost: cost === 'free' ? view.locale.say('costFree') : cost,
  });
};

/** Lets the page route a contact elsewhere before the link is followed. */
export const onContact = (channel: string) => (event: Event) => {
  const {currentTarget} = event;
  if (!currentTarget?.dispatchEvent(new CandorContactEvent(channel))) event.preventDefault();
};

/** All ways to reach somebody; the first on which a person answers comes out clearest. */
export const channelsTemplate = (
  view: View,
  person: Person,
  name: string,
): TemplateResult | typeof nothing => {
  const ways = waysOf(person);
  const first = firstWay(person);
  if (!first) return nothing;
  const isPrimary = (way: Way): boolean => way.href === first.href && kindOf(person, way) === 'human';
  return html`<ul class="channels small" part="channels" aria-label=${view.locale.say('channels', {name})}>
    ${ways.map(
      (way) => html`<li>
        <a class="button ${isPrimary(way) ? 'primary' : ''}" part="channel" href=${way.href} rel="noopener" @click=${onContact(way.type)}>${fresh(wayName(view, way))}</a>
      </li>`,
    )}
  </ul>`;
};

/** Who answers, in the open: a person, an assistant, or both; and each channel where that differs (AI Act art. 50). */
export const kindsTemplate = (view: View, person: Person): TemplateResult | typeof nothing => {
  const {locale} = view;
  const own = person.kind && locale.say(`is_${person.kind}`);
  const differing = waysOf(person)
    .filter(({kind}) => kind && kind !== person.kind)
    .map((way) => locale.say(`answers_${way.kind ?? 'human'}`, {channel: channelName(view, way)}));
  const said = [own, ...differing].filter(Boolean).join(' ');
  return said ? html`<p class="small muted disclosure" part="kind">${fresh(said)}</p>` : nothing;
};

/** The number, readable, for those who dial on another device. */
export const numberOf = (person: Person): string | undefined => {
  const phone = waysOf(person).find(({href}) => href.startsWith('tel:'));
  try {
    return phone && decodeURIComponent(phone.href.slice(4));
  } catch {
    return undefined;
  }
};
