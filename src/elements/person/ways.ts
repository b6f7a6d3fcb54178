import type {Channel, Person} from '../../protocol/people.js';
import {cleanText} from '../../protocol/text.js';

/** A channel that leads somewhere. Its `kind` is who answers: as it says itself, else as its person. */
export type Way = Channel & {readonly href: string};

/** The ways that lead somewhere, as they are given. Chat and call-back without an address need code of their own. */
export const waysOf = ({channels = [], kind}: Person): readonly Way[] =>
  channels.flatMap((channel) => {
    const answering = channel.kind ?? kind;
    return channel.href ? [{...channel, href: channel.href, ...(answering && {kind: answering})}] : [];
  });

/** The first way on which a person answers; else the first on which no assistant does; else the first. */
export const firstWay = (ways: readonly Way[]): Way | undefined =>
  ways.find(({kind}) => kind === 'human') ?? ways.find(({kind}) => kind !== 'ai') ?? ways[0];

/** The phone numbers, readable, for those who dial on another device (RFC 3966, without parameters). */
export const numbersOf = (ways: readonly Way[]): readonly string[] => {
  const numbers = ways.flatMap(({href}) => (href.startsWith('tel:') ? [numberIn(href)] : []));
  return [...new Set(numbers)].filter(Boolean);
};

// Grouped as its owner writes it (RFC 3966 §5.1.1): where the groups of a bare number end is known only country by country.
const numberIn = (href: string): string => {
  try {
    const number = decodeURIComponent(href.slice('tel:'.length).replace(/;.*/s, ''));
    return cleanText(number.replace(/[-.()]+/g, ' '))
      .replace(/ {2,}/g, ' ')
      .trim();
  } catch {
    return '';
  }
};
