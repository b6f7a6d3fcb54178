import {asOfToday} from '../move-dates.mjs';
import {signConsents} from './consents.mjs';
import {openKeys} from './demo-keys.mjs';
import {openMonitor} from './monitor.mjs';
import {loadParts} from './parts-of-the-build.mjs';
import {withHashes} from './pictures.mjs';

const EVERY = 5000;

const now = () => Math.floor(Date.now() / 1000);

/**
 * What lets a visitor's browser check the demo: keys, a log, a monitor that signs it, and people who signed what they agree
 * to. All of it is beside the database.
 *
 * @param {object} options
 * @param {URL} options.dist - The folder of the build.
 * @param {object} options.store
 * @param {string} options.path - The database's.
 * @param {string} options.url - Where the endpoint is.
 * @param {object} options.people - The people document of the demo's data.
 * @param {(line: string) => void} options.say
 */
export const openProof = async ({dist, store, path, url, people, say}) => {
  const parts = await loadParts(dist);
  const keys = openKeys(parts, path, url);
  const consents = await signConsents(parts, withHashes(asOfToday(people)), {
    path: `${path}.people`,
    origin: keys.origin,
  });
  const monitor = await openMonitor(parts, {path: `${path}.monitor`, url, log: keys.log, say});
  const cosign = parts.cosignByPolicy(monitor.policy, (_, problem) =>
    say(`The monitor did not sign: ${problem}`),
  );
  let log;
  return {
    parts,
    keys,
    policy: monitor.policy,
    consents,
    /** Logs what is there and lets the monitor read it, and goes on with both: for when the endpoint answers. */
    begin: async () => {
      const author = parts.authorOfKeys(store, keys);
      await parts.tendLog(store, author, {at: now(), cosign});
      log = parts.keepLog(store, author, {cosign, interval: EVERY, onError: ({message}) => say(message)});
    },
    close: async () => {
      await log?.close();
      await monitor.close();
    },
  };
};
