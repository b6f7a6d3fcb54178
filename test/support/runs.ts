import fc from 'fast-check';

const settled = 20_261_122;

/**
 * How many random cases a property is tried with: the environment variable `CANDOR_RUNS`, else 100.
 *
 * Without that variable the cases are the same each time, so that nobody's change is refused for what chance found in
 * something else; with it they are new ones.
 */
export function runs(value: string | undefined = process.env.CANDOR_RUNS): number {
  const count = Number(value ?? 100);
  if (!Number.isSafeInteger(count) || count < 1)
    throw new Error(`CANDOR_RUNS must be a whole number above 0, not "${value}".`);
  return count;
}

export const numRuns = runs();

if (process.env.CANDOR_RUNS === undefined) fc.configureGlobal({...fc.readConfigureGlobal(), seed: settled});
