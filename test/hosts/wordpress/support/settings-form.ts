import assert from 'node:assert/strict';

import {hiddenFields, logIn} from './session.js';
import type {WordPress} from './wordpress.js';

/** Sends settings, and gives the page that follows. */
export type Save = (settings: Readonly<Record<string, string>>) => Promise<{readonly text: string}>;

/** The plugin's own form, as an administrator fills it in. */
export async function saver(wordpress: WordPress): Promise<Save> {
  const page = '/wp-admin/options-general.php?page=candor';
  const administrator = await logIn(wordpress.origin, 'administrator');
  const hidden = hiddenFields((await administrator.get(page)).text, 'options.php');
  return async (settings) => {
    const named = Object.entries(settings).map(([name, value]) => [`candor_settings[${name}]`, value]);
    const sent = await administrator.submit('/wp-admin/options.php', {
      ...hidden,
      ...Object.fromEntries(named),
    });
    assert.equal(sent.status, 302);
    return administrator.get(`${page}&settings-updated=true`);
  };
}

/** The endpoint that is set. */
export const kept = (wordpress: WordPress): Promise<string> =>
  wordpress.run('echo Candor\\settings()["endpoint"];');
