/** What visitors send: reviews, votes, reports and wishes for change, and the answers they were given. */
export const writingStep = `
  SELECT 1;
`;
