import {readdir, readFile, stat} from 'node:fs/promises';
import {join, sep} from 'node:path';
import type {Middleware} from '@web/dev-server-core';

import {dataFolder} from './data.js';

/** Where browser tests find the data that {@link dataFolder} names. */
export const dataRoute = '/data-from-elsewhere/';

/** Gives browser tests the files of the data from elsewhere, and the sorted names in a folder as JSON; 404 for what is not there. */
export function serveData(folder: string | undefined = dataFolder()): Middleware {
  return async (context, next) => {
    if (!context.path.startsWith(dataRoute)) return next();
    const path = folder && join(folder, decodeURIComponent(context.path.slice(dataRoute.length)));
    if (!path || !`${path}${sep}`.startsWith(join(folder, sep))) return;
    const found = await stat(path).catch(() => undefined);
    if (found === undefined) return;
    context.set('cache-control', 'no-store');
    context.type = found.isDirectory() ? 'application/json' : 'application/octet-stream';
    context.body = found.isDirectory() ? JSON.stringify((await readdir(path)).sort()) : await readFile(path);
  };
}
