import {cpSync, mkdirSync} from 'node:fs';
import {join} from 'node:path';

import {builds, project} from '../../../support/builds.js';
import type {WordPress} from './wordpress.js';

/** The plugin in the repository. */
export const pluginSource = join(project, 'demo/wordpress');

/** Puts the plugin with the elements' files into a WordPress, as its readme.txt says; it is not yet active. */
export function addPlugin({folder}: WordPress): string {
  const target = join(folder, 'wp-content/plugins/candor');
  cpSync(pluginSource, target, {
    recursive: true,
    filter: (path) => !path.startsWith(join(pluginSource, 'files')),
  });
  mkdirSync(join(target, 'files'));
  cpSync(builds, join(target, 'files'), {recursive: true});
  return target;
}

/** @throws Error with what PHP said, if it cannot be switched on or off. */
export async function setActive(wordpress: WordPress, isActive: boolean): Promise<void> {
  const action = isActive ? 'activate_plugin' : 'deactivate_plugins';
  const said = await wordpress.run(
    `require ABSPATH . 'wp-admin/includes/plugin.php'; $r = ${action}('candor/candor.php'); echo is_wp_error($r) ? $r->get_error_message() : 'done';`,
  );
  if (said !== 'done') throw new Error(said);
}

/** What WordPress and PHP said about the plugin alone; WordPress 6.1 has complaints of its own under PHP 8.2. */
export const complaints = (wordpress: WordPress): string[] =>
  wordpress
    .complaints()
    .split('\n')
    .filter((line) => line.includes('plugins/candor') || /candor/i.test(line.replace(/ in \/.*$/, '')));
