import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

/** Where the data from elsewhere lies, if it does. */
export const sharedFolder =
  process.env.CANDOR_DATA ?? fileURLToPath(new URL('../../../../shared/data', import.meta.url));

/** Why tests on data from elsewhere are skipped, or `false` where the data is there. */
export const noData = existsSync(sharedFolder)
  ? false
  : `no data from elsewhere at CANDOR_DATA (${sharedFolder})`;

/** A file of the data from elsewhere, as text. Ask only where {@link noData} is `false`. */
export const readShared = (path: string): string => readFileSync(`${sharedFolder}/${path}`, 'utf8');
