import {posix} from 'node:path';

import {findCycles} from './cycles.js';
import type {ForbiddenName} from './forbidden-names.js';
import {type Import, importsOf} from './imports.js';
import {exceptions, house} from './rooms.js';
import {hide} from './source-text.js';

/** The sources of the house by path (`src/protocol/reviews.ts`). */
export type Sources = Readonly<Record<string, string>>;

interface Module {
  readonly path: string;
  readonly source: string;
  readonly imports: readonly Import[];
  /** Paths of the modules of ours that it imports. */
  readonly ours: readonly string[];
}

/** Everything that breaks the rules of the house, one sentence each; none for a house in order. */
export function checkLayers(sources: Sources): string[] {
  const modules = new Map(Object.entries(sources).map(([path, source]) => [path, moduleOf(path, source)]));
  const problems = [...modules.values()].flatMap((module) => [
    ...importProblems(module),
    ...nameProblems(module, modules),
  ]);
  const graph = new Map([...modules].map(([path, {ours}]) => [path, ours]));
  const cycles = findCycles(graph).map((cycle) => `${cycle.join(' → ')}: imports go round in a circle`);
  return [...problems, ...cycles].sort();
}

function moduleOf(path: string, source: string): Module {
  const imports = importsOf(source);
  return {
    path,
    source,
    imports,
    ours: imports.flatMap(({specifier}) => (specifier?.startsWith('.') ? targetOf(path, specifier) : [])),
  };
}

function targetOf(path: string, specifier: string): string {
  return posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts');
}

function roomOf(path: string): string {
  const [, room, rest] = path.split('/');
  return path.startsWith('src/') && room !== undefined && rest !== undefined ? room : '';
}

function importProblems({path, imports}: Module): string[] {
  const name = roomOf(path);
  const room = house[name];
  if (!room) return [`${path}: stands in no room of the house`];
  return imports.flatMap(({specifier, isType}) => {
    if (specifier === undefined)
      return room.computed ? [] : [`${path}: imports what is worked out at run time`];
    const wanted = specifier.startsWith('.') ? roomOf(targetOf(path, specifier)) : packageOf(specifier);
    if (wanted === '') return [`${path}: imports ${specifier}, which is outside of the house`];
    const isOurs = specifier.startsWith('.');
    const allowed = isOurs ? [name, 'internal', ...room.rooms] : (room.packages ?? []);
    const isAllowed = allowed.includes(wanted) && !(name === 'internal' && isOurs && wanted !== 'internal');
    if (isAllowed || (isType && room.types?.includes(wanted))) return [];
    const only = room.types?.includes(wanted) ? ' more than types (import type) of' : '';
    return [`${path}: ${name} may not import${only} ${wanted} (${specifier})`];
  });
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:';
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/** A room also answers for the helpers in `internal` that it takes in. */
function nameProblems(module: Module, modules: ReadonlyMap<string, Module>): string[] {
  const name = roomOf(module.path);
  const forbidden = house[name]?.forbidden ?? [];
  return [module, ...helpersOf(module, modules)].flatMap(({path, source}) =>
    forbiddenIn(
      source,
      forbidden.filter(({name: found}) => !exceptions[path]?.includes(found)),
    ).map((found) =>
      path === module.path
        ? `${path}: ${name} must never see ${found}`
        : `${module.path}: ${name} must never see ${found}, which stands in ${path}`,
    ),
  );
}

function helpersOf(module: Module, modules: ReadonlyMap<string, Module>): Module[] {
  const found = new Set<Module>();
  const visit = ({path, imports}: Module): void => {
    for (const {specifier, isType} of imports) {
      const helper =
        specifier?.startsWith('.') && !isType ? modules.get(targetOf(path, specifier)) : undefined;
      if (!helper || roomOf(helper.path) !== 'internal' || found.has(helper)) continue;
      found.add(helper);
      visit(helper);
    }
  };
  if (roomOf(module.path) !== 'internal') visit(module);
  return [...found];
}

function forbiddenIn(source: string, forbidden: readonly ForbiddenName[]): string[] {
  const text = hide(source, 'comments');
  const code = hide(source, 'comments and strings');
  return forbidden
    .filter(({pattern, inStrings}) => pattern.test(inStrings ? text : code))
    .map(({name}) => name);
}
