/** English: what taking part says: votes, reports, and reviews of one’s own. */
export const writing = {
  send: 'Send',
} as const;
