import {join} from 'node:path';

import type {Store} from '../store/store.js';
import type {OutputFolder} from './output-folder.js';

/**
 * Copies the pictures that visitors sent with reviews that are published; a picture that is not there is left out.
 *
 * @param from - The folder in which the endpoint keeps them.
 */
export const writeMediaFiles = (store: Store, folder: OutputFolder, from: string): void => {
  const rows = store
    .prepare(`SELECT DISTINCT file FROM media
      JOIN reviews ON reviews.subject = media.subject AND reviews.id = media.review AND reviews.media = 1`)
    .all();
  for (const {file} of rows) folder.copy(`media/${file}`, join(from, String(file)));
};
