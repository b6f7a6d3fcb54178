import type {times as english} from '../en/times.js';
import type {Message} from '../message.js';

/** Japanese: how the forms of a person's card write times down. */
export const times: Readonly<Record<keyof typeof english, Message>> = {
  timeSpan: '{from}～{until}',
  timeOn: '{day} {time}',
  timeBeside: '{time}（{beside}）',
  theirTime: '担当者の時刻で{time}',
  needTime: '時間を選んでください。',
  timePassed: 'この時間は過ぎています。別の時間を選んでください。',
};
