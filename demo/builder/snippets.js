import {angular} from './hosts/angular.js';
import {html} from './hosts/html.js';
import {react} from './hosts/react.js';
import {shopify} from './hosts/shopify.js';
import {squarespace} from './hosts/squarespace.js';
import {svelte} from './hosts/svelte.js';
import {tagManager} from './hosts/tag-manager.js';
import {vue} from './hosts/vue.js';
import {webflow} from './hosts/webflow.js';
import {wix} from './hosts/wix.js';
import {wordpress} from './hosts/wordpress.js';

/** Where a snippet can be pasted, in the order of the tabs. */
export const hosts = {
  html,
  wordpress,
  shopify,
  webflow,
  wix,
  squarespace,
  'tag-manager': tagManager,
  react,
  vue,
  svelte,
  angular,
};

/**
 * What to paste into a host, and what does not work there.
 *
 * @param {import('./settings.js').Settings} settings
 * @param {import('./files.js').BuiltFile} file - The loader.
 * @returns {{label: string, steps: readonly import('./hosts/steps.js').Step[], cannot: readonly string[]}}
 */
export const snippetsFor = (settings, file) => {
  const {label, steps, cannot} = hosts[settings.host] ?? html;
  return {label, steps: steps(settings, file), cannot: cannot(settings)};
};
