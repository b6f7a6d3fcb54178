import type {times as english} from '../en/times.js';
import type {Message} from '../message.js';

/** Simplified Chinese: how the forms of a person's card write times down. */
export const times: Readonly<Record<keyof typeof english, Message>> = {
  timeSpan: '{from}至{until}',
  timeOn: '{day} {time}',
  timeBeside: '{time}（{beside}）',
  theirTime: '对方当地时间{time}',
  needTime: '请选择时间。',
  timePassed: '该时间已过。请另选时间。',
};
