import type {CallbackRequest} from '../../../protocol/callback.js';
import type {Stretch} from '../../../protocol/callback-times.js';
import type {Kind, Person} from '../../../protocol/people.js';
import {agreedNow} from '../../shared/form/agreement.js';
import type {Voice} from './words.js';

/** What a visitor says who wants to be called. Empty is not said. */
export interface Wish {
  readonly name: string;
  readonly reach: string;
  readonly topic: string;
  readonly when: Stretch | undefined;
}

/** What sending means, in words: all that is used, and what for. */
export const agreementText = (voice: Voice, {name, topic, when}: Wish, host: string): string => {
  const list = [
    ...(name ? [voice.say('agreeCallback_name')] : []),
    voice.say('agreeCallback_reach'),
    ...(when ? [voice.say('agreeCallback_when')] : []),
    ...(topic ? [voice.say('agreeCallback_topic')] : []),
  ];
  return voice.say('agreeCallback', {host, list: voice.list(list)});
};

/** What is sent: no more than was said. */
export const requestFor = (
  person: string,
  {name, reach, topic, when}: Wish,
  agreement: string,
): CallbackRequest => ({
  person,
  ...(name && {name}),
  reach,
  ...(when && {when: {from: instant(when.from), until: instant(when.until)}}),
  ...(topic && {topic}),
  consent: agreedNow(agreement),
});

const instant = (time: number): string => new Date(time).toISOString();

/** Who calls: as the channel says itself, else as its person. */
export const callerKind = ({channels = [], kind}: Person): Kind | undefined =>
  channels.find(({type, href}) => type.toLowerCase() === 'callback' && href === undefined)?.kind ?? kind;
