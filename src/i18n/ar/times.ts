import type {times as english} from '../en/times.js';
import type {Message} from '../message.js';

/** Arabic: how the forms of a person's card write times down. */
export const times: Readonly<Record<keyof typeof english, Message>> = {
  timeSpan: 'من {from} إلى {until}',
  timeOn: 'يوم {day}، {time}',
  timeBeside: '{time}، أي {beside}',
  theirTime: 'بتوقيت الطرف الآخر {time}',
  needTime: 'يُرجى اختيار وقت.',
  timePassed: 'فات هذا الوقت. يُرجى اختيار وقت آخر.',
};
