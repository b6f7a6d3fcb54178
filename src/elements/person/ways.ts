import type {Discovery} from '../../protocol/discovery.js';
import type {Channel, Kind, Person} from '../../protocol/people.js';
import {cleanText} from '../../protocol/text.js';

/** What is at hand beside addresses. */
export interface Means {
  readonly actions: NonNullable<Discovery['actions']>;
  /** Whether the page has said how a provider's chat is opened. */
  readonly canChat: (provider: string | undefined) => boolean;
}

/** A channel that leads somewhere. */
export interface Way {
  readonly channel: Channel;
  /** What it is: the channel's type, in small letters. */
  readonly type: string;
  /** Who answers: as the channel says itself, else as its person. */
  readonly kind: Kind | undefined;
  /** `link` and `page` (in a new tab) are followed, the others open something in the page. */
  readonly opens: 'link' | 'page' | 'chat' | 'callback' | 'booking';
  /** Where it leads; where it opens something in the page, the way on if that fails. */
  readonly href: string | undefined;
}

type Opening = Pick<Way, 'opens' | 'href'>;

const callbackOf = ({id}: Person, {actions: {requestCallback: action}}: Means): Opening | undefined => {
  if (!action || !id) return undefined;
  return action.page ? {opens: 'page', href: action.href} : {opens: 'callback', href: undefined};
};

const openingOf = (channel: Channel, type: string, person: Person, means: Means): Opening | undefined => {
  const {href, provider, booking} = channel;
  if (type === 'chat' && means.canChat(provider)) return {opens: 'chat', href};
  if (type === 'booking' && provider?.toLowerCase() === 'cal.com' && booking) return {opens: 'booking', href};
  if (href) return {opens: 'link', href};
  return type === 'callback' ? callbackOf(person, means) : undefined;
};

/** The ways that lead somewhere, as they are given: by an address, or by something the page or the endpoint can do. */
export const waysOf = (person: Person, means: Means): readonly Way[] =>
  (person.channels ?? []).flatMap((channel) => {
    const type = channel.type.toLowerCase();
    const opening = openingOf(channel, type, person, means);
    return opening ? [{channel, type, kind: channel.kind ?? person.kind, ...opening}] : [];
  });

// Of no use while nobody is there.
const live: readonly string[] = ['phone', 'chat', 'relay', 'text', 'tty'];

/**
 * The first way on which a person answers, while they are away one that they answer later; else the first on which no assistant
 * does; else the first.
 */
export const firstWay = (ways: readonly Way[], isAway = false): Way | undefined => {
  const human = ways.filter(({kind}) => kind === 'human');
  const later = isAway ? human.find(({type}) => !live.includes(type)) : undefined;
  return later ?? human[0] ?? ways.find(({kind}) => kind !== 'ai') ?? ways[0];
};

/** The number that an address calls or writes to, readable, without parameters (RFC 3966, RFC 5724); empty for others. */
export const numberOf = ({href = ''}: Way): string => {
  if (!/^(tel|sms):/.test(href)) return '';
  try {
    const number = decodeURIComponent(href.slice('tel:'.length).replace(/[;?].*/s, ''));
    // Grouped as its owner writes it (RFC 3966 §5.1.1): where the groups of a bare number end is known only country by country.
    return cleanText(number.replace(/[-.()]+/g, ' '))
      .replace(/ {2,}/g, ' ')
      .trim();
  } catch {
    return '';
  }
};
