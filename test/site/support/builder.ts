import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

import {project} from '../../support/builds.js';

/** What somebody chose in the builder; see `demo/builder/settings.js`. */
export interface Settings {
  readonly src: string;
  readonly element: 'reviews' | 'rating' | 'pledge' | 'person';
  readonly options: Readonly<Record<string, string>>;
  readonly fallback: string;
  readonly look: string;
  readonly accent: string;
  readonly files: 'own' | 'cdn';
  readonly base: string;
  readonly form: 'element' | 'div';
  readonly host: string;
}

/** A built file with its hash. */
export interface BuiltFile {
  readonly name: string;
  readonly version: string;
  readonly integrity: string;
}

/** One thing to paste. */
export interface Step {
  readonly title: string;
  readonly where: string;
  readonly code: string;
}

/** An option that the builder offers. */
export interface Option {
  readonly name: string;
  readonly kind: string;
  readonly value?: string;
  readonly choices?: readonly (readonly [value: string, label: string])[];
}

interface Modules {
  readonly snippets: {
    readonly hosts: Readonly<Record<string, {readonly label: string}>>;
    snippetsFor(
      settings: Settings,
      file: BuiltFile,
    ): {readonly steps: readonly Step[]; readonly cannot: readonly string[]};
  };
  readonly settings: {
    readonly untouched: Settings;
    readSettings(fragment: string): Settings;
    writeSettings(settings: Settings): string;
  };
  readonly files: {
    findLoader(list: Readonly<Record<string, string>>): BuiltFile;
    faultOfBase(settings: Settings): string | undefined;
  };
  readonly policy: {
    policyFor(
      settings: Settings,
      found?: {readonly origins?: readonly string[]; readonly images?: readonly string[]},
    ): string;
  };
  readonly elements: {
    readonly elements: Readonly<Record<string, {readonly options: readonly Option[]}>>;
    optionsOf(element: string): readonly Option[];
  };
  readonly languages: {readonly languages: readonly (readonly [tag: string, name: string])[]};
  readonly looks: {
    readonly looks: Readonly<Record<string, {readonly variables: Readonly<Record<string, string>>}>>;
  };
  readonly brand: {wholeBrandLook(hex: string): Readonly<Record<string, string>>};
  readonly color: {
    fromHex(text: string): readonly number[] | undefined;
    toHex(color: readonly number[]): string;
    contrast(color: readonly number[], background: readonly number[]): number;
    closestReadable(
      color: readonly number[],
      backgrounds: readonly (readonly number[])[],
      least: number,
    ): readonly number[] | undefined;
  };
  readonly survival: {
    readonly survival: readonly {readonly who: string; readonly forms: Readonly<Record<string, string>>}[];
  };
  readonly 'found-lists': {
    subjectsIn(
      document: unknown,
    ): readonly {readonly id: string; readonly name: string; readonly count: number}[];
    peopleIn(document: unknown): readonly {readonly id: string; readonly name: string}[];
    picturesIn(document: unknown, base: string): readonly string[];
  };
  readonly mangrove: {
    mangroveSource(text: string): string | undefined;
  };
  readonly 'look-up': {
    lookUp(
      text: string,
      here: string,
    ): Promise<{
      readonly src: string;
      readonly kind: string;
      readonly name: string;
      readonly elements: readonly string[];
      readonly origins: readonly string[];
    }>;
  };
  readonly 'page-data': {
    linkedEndpoint(html: string): string | undefined;
    ratedInPage(
      html: string,
    ): readonly {readonly id: string; readonly name: string; readonly count: number}[];
  };
}

/** A module of the builder, as the page loads it. */
export const builderModule = async <Name extends keyof Modules>(name: Name): Promise<Modules[Name]> => {
  const module: Modules[Name] = await import(pathToFileURL(join(project, `demo/builder/${name}.js`)).href);
  return module;
};

/** Values that mean something to whatever a snippet goes through. */
export const hostileValues: readonly string[] = [
  '"><img src=x onerror=alert(1)>',
  "' onload='alert(1)",
  '</script><script>alert(1)</script>',
  '{{ 7 * 7 }} {% raw %} {alert(1)} $' + '{alert(1)} `$' + '{1}`',
  '[gallery] [/candor] & &amp; &#123;',
  '\\u0041 \\n \\"} @if (true) {x}',
  'line one\nline two\ttabbed',
  '<!-- comment --> ]]> --> \u2028',
];
