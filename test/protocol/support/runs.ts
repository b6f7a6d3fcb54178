/** How many random cases a property is tried on. */
export const numRuns = Number(process.env.CANDOR_RUNS ?? 100);
