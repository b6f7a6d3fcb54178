import type {times as english} from '../en/times.js';
import type {Message} from '../message.js';

/** Spanish: how the forms of a person's card write times down. */
export const times: Readonly<Record<keyof typeof english, Message>> = {
  timeSpan: '{from}–{until}',
  timeOn: '{day}, {time}',
  timeBeside: '{time} ({beside})',
  theirTime: 'allí {time}',
  needTime: 'Elija una hora.',
  timePassed: 'Esa hora ya ha pasado. Elija otra.',
};
