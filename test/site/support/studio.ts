import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

import {project} from '../../support/builds.js';

interface Page {
  readonly background: string;
  readonly text: string;
}

/** A theme and the page it is for; see `demo/studio/theme.js`. */
export interface Theme {
  readonly variables: Readonly<Record<string, string>>;
  readonly page: Page;
}

interface Modules {
  readonly theme: {
    readonly usualPage: Page;
    readTheme(fragment: string): Theme;
    writeTheme(theme: Theme): string;
    themeCss(theme: Theme): string;
    readThemeCss(
      css: string,
      names: readonly string[],
    ): {readonly variables: Readonly<Record<string, string>>; readonly unknown: readonly string[]};
  };
  readonly 'light-dark': {
    splitList(text: string): readonly string[];
    sidesOf(value: string): {readonly light: string; readonly dark: string};
    joinSides(sides: {readonly light: string; readonly dark: string}): string;
  };
  readonly 'read-colors': {
    colorsIn(
      css: string,
    ): readonly {readonly name: string; readonly value: string; readonly use: string | undefined}[];
    suggested(
      colors: readonly {readonly value: string; readonly use: string | undefined}[],
    ): Readonly<Record<string, string>>;
  };
  readonly variables: {
    variablesIn(manifest: unknown): readonly {readonly name: string; readonly kind: string}[];
    readonly sliders: Readonly<Record<string, unknown>>;
    readonly needs: Readonly<Record<string, unknown>>;
  };
}

/** A module of the studio, as the page loads it. */
export const studioModule = async <Name extends keyof Modules>(name: Name): Promise<Modules[Name]> => {
  const module: Modules[Name] = await import(pathToFileURL(join(project, `demo/studio/${name}.js`)).href);
  return module;
};
