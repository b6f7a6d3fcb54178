import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** The project's folder. */
export const project = fileURLToPath(new URL('../..', import.meta.url));

/** The folder of the built files that pages load. */
export const builds = join(project, 'dist/cdn');

const {version}: {version: string} = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));

/** The name of a built file of this version. */
export const buildName = (entry: string, kind: 'module' | 'classic' = 'module'): string =>
  `${entry}-${version}${kind === 'classic' ? '.classic' : ''}.js`;
