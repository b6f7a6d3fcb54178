#!/usr/bin/env node
import {nodeProblem} from './node-version.js';

// Node calls its SQLite experimental in some of the versions we run on; that is our concern, not the reader's.
process.removeAllListeners('warning');
process.on('warning', (warning) => {
  if (warning.name !== 'ExperimentalWarning') console.error(warning.message);
});

const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });

const replaceLine = (line: string): void => {
  process.stderr.write(`\r\u001b[K${line}`);
};

const problem = nodeProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  // Not before: an older Node has no node:sqlite to import.
  const {run} = await import('./run.js');
  process.exitCode = await run(process.argv.slice(2), {
    out: console.log,
    err: console.error,
    progress: process.stderr.isTTY ? replaceLine : undefined,
    untilStopped,
  });
}
