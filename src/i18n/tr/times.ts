import type {times as english} from '../en/times.js';
import type {Message} from '../message.js';

/** Turkish: how the forms of a person's card write times down. */
export const times: Readonly<Record<keyof typeof english, Message>> = {
  timeSpan: '{from}–{until}',
  timeOn: '{day}, {time}',
  timeBeside: '{time} ({beside})',
  theirTime: 'orada {time}',
  needTime: 'Bir saat seçin.',
  timePassed: 'Bu saat geçti. Başka birini seçin.',
};
