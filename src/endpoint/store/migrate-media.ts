/** Pictures that came with reviews, and invitations to write one. */
export const mediaStep = `
  SELECT 1;
`;
