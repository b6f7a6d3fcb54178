/** Under which name the checks of a badge stand: longer than any `id` that is read, so that no item can take it. */
export const badgeId = (jws: string): string => jws.padEnd(2049, '.');
