import type {times as english} from '../en/times.js';
import type {Message} from '../message.js';

/** German: how the forms of a person's card write times down. */
export const times: Readonly<Record<keyof typeof english, Message>> = {
  timeSpan: '{from}–{until}',
  timeOn: '{day}, {time}',
  timeBeside: '{time} ({beside})',
  theirTime: 'dort {time}',
  needTime: 'Wählen Sie eine Zeit.',
  timePassed: 'Diese Zeit ist vorbei. Wählen Sie eine andere.',
};
