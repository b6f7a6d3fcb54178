import type {times as english} from '../en/times.js';
import type {Message} from '../message.js';

/** Dutch: how the forms of a person's card write times down. */
export const times: Readonly<Record<keyof typeof english, Message>> = {
  timeSpan: '{from}–{until}',
  timeOn: '{day}, {time}',
  timeBeside: '{time} ({beside})',
  theirTime: 'daar {time}',
  needTime: 'Kies een tijd.',
  timePassed: 'Deze tijd is al voorbij. Kies een andere.',
};
