/** English: what the wordings of a pledge say. A file of its own, loaded when somebody opens them. */
export const wordings = {
  differenceKey: 'Crossed out is what was taken out, underlined what was put in.',
  wordingBefore: 'Wording of {date}',
  wordingAfter: 'Changed {date} to',
  wordingToday: 'Changed after {date} to',
  takenOut: 'taken out:',
  putIn: 'put in:',
  markEnd: 'end',
} as const;
