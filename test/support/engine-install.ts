import {readFileSync} from 'node:fs';

import {type Engine, type EngineName, findEngines} from './engines.js';
import {hold} from './processes.js';

const packages: Record<EngineName, readonly string[]> = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'xauth'],
};

const aptEnvironment = {DEBIAN_FRONTEND: 'noninteractive'};
const aptDeadline = 600_000;

/** What is known of the system that packages would be installed on. */
export interface System {
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  /** `ID` and `ID_LIKE` of os-release, e.g. `ubuntu debian`; empty elsewhere. */
  readonly distribution: string;
}

/**
 * The wanted engines, after those missing have been installed where that is possible: Debian and its relatives, as root.
 *
 * @param tell is given one plain line for each thing done.
 */
export async function haveEngines(
  wanted: readonly EngineName[],
  tell: (line: string) => void,
  system = thisSystem(),
): Promise<Engine[]> {
  const found = findEngines(wanted);
  const missing = wanted.filter((name) => !found.some((engine) => engine.name === name));
  if (missing.length === 0 || !canInstall(system)) return found;
  tell('apt-get update');
  if (!(await apt(['update']))) tell('apt-get update failed; trying with the package lists that are here');
  // One by one: where one package cannot be had, the others still can.
  for (const name of missing.flatMap((engine) => packages[engine])) {
    const done = await apt(['install', '-y', name]);
    tell(done ? `installed ${name}` : `${name} could not be installed by apt-get`);
  }
  return findEngines(wanted);
}

/** One sentence: that the engine is missing, and the way to get it on this system. */
export function wayToGet(name: EngineName, system = thisSystem()): string {
  if (name === 'webkit') {
    if (system.platform === 'linux')
      return `WebKit is missing: ${aptLine(name, system) ?? "install WebKitGTK's WebKitWebDriver and MiniBrowser, and xvfb-run"}.`;
    return 'WebKit is missing: the driver used here, WebKitGTK, runs on Linux only.';
  }
  const title = name === 'chromium' ? 'Chromium' : 'Firefox';
  const site = name === 'chromium' ? 'https://www.google.com/chrome/' : 'https://www.mozilla.org/firefox/';
  if (system.distribution.startsWith('ubuntu')) {
    return `${title} is missing: Ubuntu has it as a snap only (sudo snap install ${name}); or get it from ${site}.`;
  }
  return `${title} is missing: ${aptLine(name, system) ?? `get it from ${site}`}.`;
}

function aptLine(name: EngineName, system: System): string | undefined {
  const isDebian = /\bdebian\b/.test(system.distribution);
  return isDebian ? `sudo apt-get install ${packages[name].join(' ')}` : undefined;
}

function canInstall(system: System): boolean {
  return system.platform === 'linux' && system.isRoot && /\bdebian\b/.test(system.distribution);
}

async function apt(args: readonly string[]): Promise<boolean> {
  const options = ['-qq', '-o', 'DPkg::Lock::Timeout=120'];
  const {code} = await hold({
    command: 'apt-get',
    args: [...options, ...args],
    env: aptEnvironment,
    output: 'ignore',
    deadline: aptDeadline,
  }).ended;
  return code === 0;
}

function thisSystem(): System {
  return {platform: process.platform, isRoot: process.getuid?.() === 0, distribution: distribution()};
}

function distribution(): string {
  try {
    const release = readFileSync('/etc/os-release', 'utf8');
    const value = (key: string): string => release.match(new RegExp(`^${key}="?([^"\n]*)`, 'm'))?.[1] ?? '';
    return `${value('ID')} ${value('ID_LIKE')}`.trim();
  } catch {
    return '';
  }
}
