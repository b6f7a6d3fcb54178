import {existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

import {isRunning} from '../is-running.js';
import {isOurs} from './our-files.js';

// Stands in a folder as long as it is being written, with the number of the process that does.
const MARK = '.candor-publishing';

// The folders in which files are written; all else may be somebody else's.
const FOLDERS = ['.well-known', 'reviews', 'subjects', 'media', 'status', 'log'];
const ASIDE = /^(.*?)\.([^/]+)\.(\d+)\.tmp$/;

/**
 * Sees whether a folder can be written.
 *
 * @returns Whether an earlier process began to, and ended before it was done.
 * @throws {Error} What the file system says.
 */
export const tryWriting = (folder: string): boolean => {
  const mark = join(folder, MARK);
  const isMarked = existsSync(mark);
  const wasInterrupted = isMarked && !isRunning(Number(readFileSync(mark, 'utf8')));
  beginWriting(folder);
  if (!isMarked) endWriting(folder);
  return wasInterrupted;
};

/** Notes that a folder is being written. */
export const beginWriting = (folder: string): void => writeFileSync(join(folder, MARK), String(process.pid));

/** Notes that it is done. */
export const endWriting = (folder: string): void => rmSync(join(folder, MARK), {force: true});

/** The name of a file while it is written: beside its place, so that it can be put there in one step. */
export const asideOf = (name: string): string => name.replace(/[^/]+$/, `.$&.${process.pid}.tmp`);

/**
 * Removes what a process that ended too early had written aside.
 *
 * @returns The names of all files of ours that are there: some of them stand in no list.
 */
export const tidyUp = (folder: string): string[] => {
  const ours: string[] = [];
  for (const name of filesIn(folder)) {
    const [, path = '', base = '', process] = ASIDE.exec(name) ?? [];
    if (isOurs(name)) ours.push(name);
    else if (process !== undefined && isOurs(path + base) && !isRunning(Number(process)))
      rmSync(join(folder, name));
  }
  return ours;
};

function* filesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, {withFileTypes: true})) if (entry.isFile()) yield entry.name;
  for (const name of FOLDERS) yield* filesUnder(folder, name);
}

function* filesUnder(folder: string, name: string): Generator<string> {
  if (!existsSync(join(folder, name))) return;
  for (const entry of readdirSync(join(folder, name), {withFileTypes: true})) {
    const path = `${name}/${entry.name}`;
    if (entry.isDirectory()) yield* filesUnder(folder, path);
    else if (entry.isFile()) yield path;
  }
}
