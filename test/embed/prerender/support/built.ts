import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

import {project} from '../../../support/builds.js';

type Built = typeof import('../../../../src/embed/prerender/index.js');

/** As it is published: the elements it draws with have decorators, which Node does not run. */
export const {prerender, fillPage}: Built = await import(
  pathToFileURL(join(project, 'dist/embed/prerender/index.js')).href
);
