import {readFileSync} from 'node:fs';

/** How many tests passed, failed, were skipped. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const nothing: Counts = {passed: 0, failed: 0, skipped: 0};
export const onePassed: Counts = {...nothing, passed: 1};
export const oneFailed: Counts = {...nothing, failed: 1};

export function sum(counts: Iterable<Counts>): Counts {
  let {passed, failed, skipped} = nothing;
  for (const one of counts) {
    passed += one.passed;
    failed += one.failed;
    skipped += one.skipped;
  }
  return {passed, failed, skipped};
}

/**
 * What a runner counted, from the file its reporter wrote. A runner that failed, or ended before it could write its counts,
 * has at least one failure, whatever it wrote.
 */
export function readCounts(file: string, exitCode: number): Counts {
  const counts = countsIn(file);
  if (counts === undefined) return oneFailed;
  return exitCode !== 0 && counts.failed === 0 ? {...counts, failed: 1} : counts;
}

/** The files of a run that did not pass, as its reporter wrote them. */
export function readFailedFiles(file: string): readonly string[] {
  try {
    const {failedFiles}: Record<string, unknown> = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(failedFiles) ? failedFiles.filter((name) => typeof name === 'string') : [];
  } catch {
    return [];
  }
}

/** The sums after files that did not pass were run once more by themselves: what failed there has failed. */
export function afterRepetition(first: Counts, again: Counts): Counts {
  const mended = Math.max(0, first.failed - again.failed);
  return {...first, passed: first.passed + mended, failed: again.failed};
}

function countsIn(file: string): Counts | undefined {
  try {
    const {passed, failed, skipped}: Record<string, unknown> = JSON.parse(readFileSync(file, 'utf8'));
    return typeof passed === 'number' && typeof failed === 'number' && typeof skipped === 'number'
      ? {passed, failed, skipped}
      : undefined;
  } catch {
    return undefined;
  }
}

/** The last line that `npm test` prints. */
export function closingLine({passed, failed, skipped}: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
