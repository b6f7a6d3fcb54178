import {spawnSync} from 'node:child_process';
import {accessSync, constants, globSync} from 'node:fs';
import {homedir} from 'node:os';
import {delimiter, join} from 'node:path';

/** The engines Candor is tested in, in the order in which they run. */
export const engineNames = ['chromium', 'firefox', 'webkit'] as const;

export type EngineName = (typeof engineNames)[number];

/** An engine on this machine. */
export interface Engine {
  readonly name: EngineName;
  /** The browser's executable file. */
  readonly path: string;
  /** WebKit only: the driver's and the virtual screen's executable files. */
  readonly driver?: {readonly path: string; readonly screen: string};
}

/** What finding an engine asks of the machine; a parameter so that it can be tested. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly path: string;
  /** Paths of executable files that match a pattern. */
  files(pattern: string): string[];
  /** Whether the file is a browser that starts, not a stub that asks for a snap. */
  answers(path: string): boolean;
}

const applications = ['/Applications', join(homedir(), 'Applications')];

const onPath: Record<EngineName, readonly string[]> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
  firefox: ['firefox-esr', 'firefox'],
  webkit: ['MiniBrowser'],
};

const elsewhere: Partial<Record<NodeJS.Platform, Record<EngineName, readonly string[]>>> = {
  linux: {
    chromium: ['/snap/bin/chromium'],
    firefox: ['/snap/bin/firefox'],
    webkit: [
      '/usr/lib/*/webkit*gtk*/MiniBrowser',
      '/usr/lib*/webkit*gtk*/MiniBrowser',
      '/usr/libexec/webkit*gtk*/MiniBrowser',
    ],
  },
  darwin: {
    chromium: applications.flatMap((folder) => [
      `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`,
      `${folder}/Chromium.app/Contents/MacOS/Chromium`,
      `${folder}/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
    ]),
    firefox: applications.map((folder) => `${folder}/Firefox.app/Contents/MacOS/firefox`),
    webkit: [],
  },
};

/**
 * The engines that the environment variable `CANDOR_ENGINES` names (a comma-separated list), else all.
 *
 * @throws Error if it names something else.
 */
export function wantedEngines(list: string | undefined = process.env.CANDOR_ENGINES): EngineName[] {
  const names = (list ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean);
  const unknown = names.find((name) => !engineNames.some((known) => known === name));
  if (unknown) throw new Error(`There is no engine "${unknown}"; the engines are ${engineNames.join(', ')}.`);
  return engineNames.filter((name) => names.length === 0 || names.includes(name));
}

/** The wanted engines this machine has. */
export function findEngines(
  wanted: readonly EngineName[] = wantedEngines(),
  machine = thisMachine,
): Engine[] {
  return wanted.flatMap((name) => findEngine(name, machine) ?? []);
}

function findEngine(name: EngineName, machine: Machine): Engine | undefined {
  const patterns = elsewhere[machine.platform]?.[name] ?? [];
  const candidates = [
    ...onPath[name].flatMap((file) => whichAll(file, machine)),
    ...patterns.flatMap((pattern) => machine.files(pattern)),
  ];
  if (name !== 'webkit') {
    const path = candidates.find((candidate) => machine.answers(candidate));
    return path === undefined ? undefined : {name, path};
  }
  const [path] = candidates;
  const [driver] = whichAll('WebKitWebDriver', machine);
  const [screen] = whichAll('xvfb-run', machine);
  return path && driver && screen ? {name, path, driver: {path: driver, screen}} : undefined;
}

function whichAll(file: string, machine: Machine): string[] {
  return machine.path
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => machine.files(join(folder, file)));
}

const thisMachine: Machine = {
  platform: process.platform,
  path: process.env.PATH ?? '',
  files: (pattern) => (pattern.includes('*') ? globSync(pattern) : [pattern]).filter(isExecutable),
  answers: (path) => {
    const {status, stdout} = spawnSync(path, ['--version'], {encoding: 'utf8', timeout: 20_000});
    return status === 0 && /\d+\.\d+/.test(stdout);
  },
};

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
