/** The first version of Node whose SQLite needs no flag. */
const needed = [22, 13] as const;

/**
 * What is wrong with a version of Node, as a sentence.
 *
 * @param version - As `process.versions.node` has it: `22.13.0`.
 * @returns `undefined` where nothing is.
 */
export const nodeProblem = (version: string): string | undefined => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > needed[0] || (major === needed[0] && minor >= needed[1])) return undefined;
  return `candor: this is Node ${version}; the command needs Node ${needed.join('.')} or newer, for its built-in SQLite (https://nodejs.org)`;
};
