import type {times as english} from '../en/times.js';
import type {Message} from '../message.js';

/** Swedish: how the forms of a person's card write times down. */
export const times: Readonly<Record<keyof typeof english, Message>> = {
  timeSpan: '{from}–{until}',
  timeOn: '{day}, {time}',
  timeBeside: '{time} ({beside})',
  theirTime: 'där {time}',
  needTime: 'Välj en tid.',
  timePassed: 'Den tiden har passerat. Välj en annan.',
};
