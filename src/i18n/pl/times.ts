import type {times as english} from '../en/times.js';
import type {Message} from '../message.js';

/** Polish: how the forms of a person's card write times down. */
export const times: Readonly<Record<keyof typeof english, Message>> = {
  timeSpan: '{from}–{until}',
  timeOn: '{day}, {time}',
  timeBeside: '{time} ({beside})',
  theirTime: 'tam {time}',
  needTime: 'Wybierz godzinę.',
  timePassed: 'Ten czas już minął. Wybierz inny.',
};
