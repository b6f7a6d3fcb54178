import {readFileSync} from 'node:fs';

/** The public CSS variables, from the one file that reads them; the comment behind each says what it is for. */
export const readVariables = () => {
  const source = readFileSync('src/styles/tokens.ts', 'utf8');
  return [...source.matchAll(/var\((--candor-[\w-]+), (.+)\);(?: \/\* (.+) \*\/)?$/gm)].map(
    ([, name, value, description]) => {
      if (!description)
        throw new Error(`${name} in src/styles/tokens.ts lacks a comment that says what it is for`);
      // Inside, a variable goes by its private name.
      return {name, value: value.replaceAll('var(--_', 'var(--candor-'), description};
    },
  );
};
