/** English: how the forms of a person's card write times down. */
export const times = {
  timeSpan: '{from}–{until}',
  timeOn: '{day}, {time}',
  timeBeside: '{time} ({beside})',
  theirTime: 'their time {time}',
  needTime: 'Choose a time.',
  timePassed: 'This time has passed. Choose another one.',
} as const;
