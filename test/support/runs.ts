/** How many random cases a property is tried with: the environment variable `CANDOR_RUNS`, else 100. */
export function runs(value: string | undefined = process.env.CANDOR_RUNS): number {
  const count = Number(value ?? 100);
  if (!Number.isSafeInteger(count) || count < 1)
    throw new Error(`CANDOR_RUNS must be a whole number above 0, not "${value}".`);
  return count;
}
