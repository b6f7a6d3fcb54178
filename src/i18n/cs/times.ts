import type {times as english} from '../en/times.js';
import type {Message} from '../message.js';

/** Czech: how the forms of a person's card write times down. */
export const times: Readonly<Record<keyof typeof english, Message>> = {
  timeSpan: '{from}–{until}',
  timeOn: '{day}, {time}',
  timeBeside: '{time} ({beside})',
  theirTime: 'tam {time}',
  needTime: 'Vyberte čas.',
  timePassed: 'Tento čas už uplynul. Vyberte jiný.',
};
