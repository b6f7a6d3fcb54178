import {onPage} from '../../internal/on-page.js';
import {version} from './built.js';
import {folder} from './folder.js';
import type {Load} from './load.js';
import {verifiedLoad} from './verified-load.js';

// One for each version on the page: what one file has brought, another need not bring again.
const shared: Record<string, Load | undefined> = onPage as Record<string, Load | undefined>;

/**
 * Loads a built file beside this one: what `import()` is in the sources. Only what is in the list of files is loaded, and only
 * with the content it had when it was built.
 *
 * @param name - Without version and ending: `candor-reviews-finding`, `candor-reviews-de`.
 */
export const loadFile: Load = (name, integrity) => {
  shared[version] ??= verifiedLoad(folder);
  return shared[version](name, integrity);
};
