import type {times as english} from '../en/times.js';
import type {Message} from '../message.js';

/** Hebrew: how the forms of a person's card write times down. */
export const times: Readonly<Record<keyof typeof english, Message>> = {
  timeSpan: '{from} עד {until}',
  timeOn: 'ב{day}, {time}',
  timeBeside: '{time}, כלומר {beside}',
  theirTime: 'בצד השני {time}',
  needTime: 'יש לבחור שעה.',
  timePassed: 'הזמן הזה כבר עבר. יש לבחור זמן אחר.',
};
