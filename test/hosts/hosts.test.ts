import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {inEachEngine} from '../site/support/in-each-engine.js';
import {findEngines} from '../support/engines.js';
import {type Packed, pack} from '../support/packed.js';
import {behaviours} from './behaviours.js';
import {checkTypes} from './check-types.js';
import {type Host, hosts, usualHosts} from './hosts.js';
import {folderOf, NotInstalledError, prepare} from './prepare.js';
import {openSite, type Site} from './site.js';
import {typed} from './typed.js';

// CANDOR_HOSTS: names of folders here, or `all`.
const wanted = (process.env.CANDOR_HOSTS ?? usualHosts.join()).split(',').map((name) => name.trim());
const chosen = hosts.filter(({name}) => wanted.includes('all') || wanted.includes(name));

it('there is a host of each name that was asked for', () => {
  // WordPress has tests of its own.
  const known = ['all', 'wordpress', ...hosts.map(({name}) => name)];
  const unknown = wanted.filter((name) => !known.includes(name));
  assert.deepEqual(unknown, []);
});

/** Why a host's tests cannot run; an empty text where they can. */
const prepared = async (host: Host, {file}: Packed): Promise<string> => {
  try {
    await prepare(host, file);
    return '';
  } catch (error) {
    if (error instanceof NotInstalledError) return error.message;
    throw error;
  }
};

const tested = (host: Host): void => {
  let site: Site | undefined;
  before(async () => {
    site = await openSite(host);
  });
  after(() => site?.close());
  const examples = typed[host.name];
  if (examples) {
    it('its types take what is right, and refuse what is wrong', () => {
      const {refused, taken, said} = checkTypes(folderOf(host), examples);
      assert.deepEqual({refused, taken}, {refused: [], taken: []}, said);
    });
  }
  inEachEngine(
    `an element in ${host.title}`,
    ({withPage}) => {
      const open = (): Site => {
        if (!site) throw new Error(`${host.title} is not served.`);
        return site;
      };
      behaviours(host, open, withPage);
    },
    findEngines().filter(({name}) => host.engines.includes(name)),
  );
};

const packed = await pack();
after(() => packed.remove());
for (const host of chosen) {
  const reason = await prepared(host, packed);
  if (reason) it(host.title, {skip: `not installed: ${reason}`}, () => undefined);
  else describe(host.title, () => tested(host));
}
