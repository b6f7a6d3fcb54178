import {onPage} from '../../internal/on-page.js';
import {version} from './built.js';
import type {Load} from './load.js';

/** As `loadFile` of load-file.ts, for a file that was itself loaded by it: then it is there. */
export const loadFile: Load = async (name) =>
  (onPage as Readonly<Record<string, Load | undefined>>)[version]?.(name);
