import type {times as english} from '../en/times.js';
import type {Message} from '../message.js';

/** Italian: how the forms of a person's card write times down. */
export const times: Readonly<Record<keyof typeof english, Message>> = {
  timeSpan: '{from}–{until}',
  timeOn: '{day}, {time}',
  timeBeside: '{time} ({beside})',
  theirTime: 'là {time}',
  needTime: 'Scegliere un orario.',
  timePassed: 'Questo orario è passato. Sceglierne un altro.',
};
