import {globSync, statSync} from 'node:fs';
import {join} from 'node:path';

const sources = ['src/**/*', '.build/**/*', 'package.json', 'tsconfig.json', 'rollup.config.mjs'];

/** Whether `dist/` is there and not older than what it is built from. */
export function isBuilt(root: string): boolean {
  const built = newest(root, ['dist/**/*.{js,json}']);
  return built > 0 && built >= newest(root, sources);
}

/** When the youngest of these files was changed, in milliseconds since 1970; 0 where there is none. */
function newest(root: string, patterns: string[]): number {
  const files = globSync(patterns, {cwd: root}).map((path) => statSync(join(root, path)));
  return Math.max(0, ...files.filter((file) => file.isFile()).map((file) => file.mtimeMs));
}
