import {spawnSync} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';

import {project} from '../support/builds.js';
import type {Typed} from './typed.js';

const compilerOptions = {
  target: 'ES2022',
  module: 'ESNext',
  moduleResolution: 'Bundler',
  lib: ['ES2023', 'DOM', 'DOM.Iterable'],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  noEmit: true,
};

// Each says where its errors are in a way of its own; the line is all that counts.
const checkers = {
  tsx: {tool: join(project, 'node_modules/.bin/tsc'), args: ['-p', '.'], line: /^examples\.tsx\((\d+),/gm},
  vue: {
    tool: '../../node_modules/.bin/vue-tsc',
    args: ['-p', '.', '--noEmit'],
    line: /^examples\.vue\((\d+),/gm,
  },
  svelte: {
    tool: '../../node_modules/.bin/svelte-check',
    args: [
      '--workspace',
      '.',
      '--tsconfig',
      './tsconfig.json',
      '--output',
      'machine',
      '--threshold',
      'error',
    ],
    line: /ERROR "examples\.svelte" (\d+):/gm,
  },
};

/** What a checker of types made of the examples. */
export interface Checked {
  /** Examples that it refused, without those it should have refused; and those that it did not. */
  readonly refused: readonly string[];
  readonly taken: readonly string[];
  /** All that it said. */
  readonly said: string;
}

/** Writes the examples into a folder of the host's, and has them checked there. */
export const checkTypes = (host: string, typed: Typed): Checked => {
  const folder = join(host, 'dist/typed');
  mkdirSync(folder, {recursive: true});
  const file = `examples.${typed.ending}`;
  const lines = [...typed.before, ...typed.right, ...typed.wrong, ...typed.after];
  writeFileSync(join(folder, file), `${lines.join('\n')}\n`);
  const options = {...compilerOptions, ...typed.compilerOptions};
  const vueCompilerOptions = {strictTemplates: true};
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({compilerOptions: options, vueCompilerOptions, include: [file]}),
  );
  const {tool, args, line} = checkers[typed.ending];
  const {stdout, stderr} = spawnSync(process.execPath, [resolve(folder, tool), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  const wrong = new Set([...stdout.matchAll(line)].map(([, number]) => lines[Number(number) - 1] ?? ''));
  return {
    refused: [...wrong].filter((example) => !typed.wrong.includes(example)),
    taken: typed.wrong.filter((example) => !wrong.has(example)),
    said: stdout + stderr,
  };
};
