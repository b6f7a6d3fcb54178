import type {Counts} from '../counts.js';

/** Runs one step between its heading and a line that says how it went and how long it took. */
export async function step(title: string, action: () => Promise<Counts>): Promise<Counts> {
  console.log(`\n${title}`);
  const start = performance.now();
  const counts = await action();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`  ${title.toLowerCase()} ${counts.failed === 0 ? 'fine' : 'FAILED'} after ${seconds} s`);
  return counts;
}
