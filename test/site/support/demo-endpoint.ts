import {after, before} from 'node:test';

import {type Demo, startDemo} from '../../support/demo.js';
import {temporaryFolder} from './folder.js';

/** The demo while the tests of a file run, signed and logged as it is. */
export interface RunningDemo {
  /** Without a slash at the end. */
  readonly origin: string;
  /** Where its database is, and its keys. */
  readonly data: string;
}

/** Starts the demo before the tests of the file or suite it is asked for in, and stops it after them. */
export const runDemo = (): RunningDemo => {
  const data = temporaryFolder();
  let demo: Demo | undefined;
  before(async () => {
    demo = await startDemo(data);
  });
  after(() => demo?.stop());
  return {
    data,
    get origin() {
      if (!demo) throw new Error('The demo did not start.');
      return demo.origin;
    },
  };
};
