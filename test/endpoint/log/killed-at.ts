import {createHash} from 'node:crypto';
import {cpSync, existsSync, mkdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {StatementSync} from 'node:sqlite';

import {openStore, type Store} from '../../../src/endpoint/index.js';

/** What a process that was killed leaves of a database. */
export interface Left {
  /** Before which statement, and which that was. */
  readonly step: string;
  /** Opens it, as the next process does. */
  open(): Store;
}

/** What was left at each step, as far as it differs; and how many steps there were. */
export interface Killed {
  readonly left: readonly Left[];
  readonly steps: number;
}

const FILES = ['', '-wal'] as const;

/**
 * Does something to a database and takes, before each statement and at the end, a copy of its files as they are at that moment:
 * what a kill leaves. Statements are counted as they come, so that whatever is added later is a step too.
 *
 * @param folder - For the copies.
 */
export const killedAtEachStep = async (
  path: string,
  folder: string,
  act: (store: Store) => unknown,
): Promise<Killed> => {
  const store = openStore(path);
  // So few pages are held that much of a transaction is in the file before it is committed.
  store.run('PRAGMA cache_size = 5');
  const [left, seen] = [[] as Left[], new Set<string>()];
  let steps = 0;
  const step = (sql: string): void => {
    steps++;
    const hash = createHash('sha256');
    for (const end of FILES) if (existsSync(path + end)) hash.update(readFileSync(path + end));
    const digest = hash.digest('hex');
    if (seen.has(digest)) return;
    seen.add(digest);
    left.push(
      copyOf(path, join(folder, String(steps)), `${steps}: ${sql.replace(/\s+/g, ' ').slice(0, 80)}`),
    );
  };
  await act(watched(store, step));
  step('the end');
  store.close();
  return {left, steps};
};

const copyOf = (path: string, folder: string, step: string): Left => {
  mkdirSync(folder);
  for (const end of FILES) if (existsSync(path + end)) cpSync(path + end, join(folder, `x.sqlite${end}`));
  return {step, open: () => openStore(join(folder, 'x.sqlite'))};
};

/** The store, telling each statement before it is run. */
const watched = (store: Store, step: (sql: string) => void): Store => {
  const [prepare, run] = [store.prepare.bind(store), store.run.bind(store)];
  store.prepare = (sql) => tellingStatement(prepare(sql), () => step(sql));
  store.run = (sql) => {
    step(sql);
    run(sql);
  };
  return store;
};

const tellingStatement = (statement: StatementSync, tell: () => void): StatementSync =>
  new Proxy(statement, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      return (...values: unknown[]): unknown => {
        tell();
        return Reflect.apply(member, target, values);
      };
    },
  });
