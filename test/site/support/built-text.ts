import {readFileSync} from 'node:fs';
import {join} from 'node:path';

import {builds} from '../../support/builds.js';

/** The text of a built file. */
export const builtText = (name: string): string => readFileSync(join(builds, name), 'utf8');

const all: Readonly<Record<string, string>> = JSON.parse(builtText('integrity.json'));

/** What the `integrity` attribute says of a built file. */
export const integrityOf = (name: string): string => {
  const integrity = all[name];
  if (!integrity) throw new Error(`${name} is not in integrity.json`);
  return integrity;
};
