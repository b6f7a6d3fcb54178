import {parseArgs} from 'node:util';

import {type EngineName, wantedEngines} from '../engines.js';

/** The groups of tests, in the order in which they run. */
export const groups = ['node', 'browser', 'site', 'hosts'] as const;

export type Group = (typeof groups)[number];

/** What `npm test` was asked for. */
export interface Request {
  readonly groups: readonly Group[];
  readonly engines: readonly EngineName[];
  /** Hosts by their folders in test/hosts/, or `all`; empty means those that every run includes. */
  readonly hosts: readonly string[];
  /** Parts of file names; empty means all files. */
  readonly filters: readonly string[];
  /** Nothing was narrowed: build, type check and lint belong to it. */
  readonly whole: boolean;
}

/**
 * Reads the words after `npm test --`.
 *
 * @throws Error with a sentence for whoever typed them.
 */
export function readArguments(words: readonly string[], engines = process.env.CANDOR_ENGINES): Request {
  const {values, positionals} = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      only: {type: 'string', multiple: true},
      engine: {type: 'string', multiple: true},
      host: {type: 'string', multiple: true},
    },
  });
  const only = (values.only ?? []).flatMap((list) => list.split(','));
  const unknown = only.find((name) => !groups.some((group) => group === name));
  if (unknown !== undefined) throw new Error(`--only takes ${groups.join(', ')}; not "${unknown}".`);
  return {
    groups: groups.filter((group) => only.length === 0 || only.includes(group)),
    engines: wantedEngines(values.engine?.join(',') ?? engines),
    hosts: (values.host ?? []).flatMap((list) => list.split(',')),
    filters: positionals,
    whole: only.length === 0 && positionals.length === 0,
  };
}
