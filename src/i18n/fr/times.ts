import type {times as english} from '../en/times.js';
import type {Message} from '../message.js';

/** French: how the forms of a person's card write times down. */
export const times: Readonly<Record<keyof typeof english, Message>> = {
  timeSpan: '{from}–{until}',
  timeOn: '{day}, {time}',
  timeBeside: '{time} ({beside})',
  theirTime: 'là-bas {time}',
  needTime: 'Choisissez une heure.',
  timePassed: 'Cette heure est passée. Choisissez-en une autre.',
};
