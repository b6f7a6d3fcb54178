import {writeFileSync} from 'node:fs';
import type {Reporter, TestSession, TestSuiteResult} from '@web/test-runner';

import {type Counts, sum} from './counts.js';

interface Options {
  /** Where the sums go as JSON. */
  readonly countsFile?: string | undefined;
  readonly print?: (line: string) => void;
}

/** A reporter for @web/test-runner: one line for each engine, and the sums as JSON in the file that `CANDOR_COUNTS` names. */
export function browserReporter({
  countsFile = process.env.CANDOR_COUNTS,
  print = console.log,
}: Options = {}): Reporter {
  return {
    stop({sessions}) {
      const engines = Map.groupBy(sessions, (session) => session.browser.name);
      for (const [name, ofEngine] of engines) {
        const {passed, failed, skipped} = sum(ofEngine.map(countSession));
        print(`  ${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
      }
      if (countsFile !== undefined)
        writeFileSync(countsFile, JSON.stringify(sum(sessions.map(countSession))));
    },
  };
}

function countSession(session: TestSession): Counts {
  const counts = countSuite(session.testResults);
  // A file that does not load, a page that stops answering, an error outside of any test.
  return !session.passed && counts.failed === 0 ? {...counts, failed: 1} : counts;
}

function countSuite(suite: TestSuiteResult | undefined): Counts {
  const tests = suite?.tests ?? [];
  const passed = tests.filter((test) => test.passed && !test.skipped).length;
  const skipped = tests.filter((test) => test.skipped).length;
  return sum([
    {passed, skipped, failed: tests.length - passed - skipped},
    ...(suite?.suites ?? []).map(countSuite),
  ]);
}
