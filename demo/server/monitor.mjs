import {existsSync} from 'node:fs';

import {listen} from './listen.mjs';

const NAME = 'watch.example/monitor';

/**
 * A monitor of the demo's log, as `candor witness --monitor` runs one: it reads every event over HTTP before it signs. It
 * listens on a port of its own; that it runs beside what it watches, no monitor that means something may do.
 *
 * @param {object} parts - What the build has for witnesses.
 * @param {object} options
 * @param {string} options.path - What it has signed; its key beside it.
 * @param {string} options.url - Where the endpoint is.
 * @param {{vkey: string}} options.log - The key of the log.
 * @param {(line: string) => void} options.say - Told what the log did wrong, and what went wrong.
 * @returns {Promise<{policy: string, close: () => Promise<void>}>} `policy`: that the log asks it to sign.
 */
export const openMonitor = async (parts, {path, url, log, say}) => {
  const {
    Monitor,
    Witness,
    makeWitnessKey,
    openWitnessState,
    policyText,
    readWitnessKey,
    readWitnessLog,
    witnessApp,
  } = parts;
  const file = `${path}.key`;
  const key = existsSync(file) ? readWitnessKey(file) : makeWitnessKey(file, NAME);
  const discovery = `${url}.well-known/trust-data.json`;
  const logs = [await readWitnessLog(`${log.vkey} ${url}log/ ${discovery}`)];
  const state = openWitnessState(path);
  const common = {
    state,
    now: () => Math.floor(Date.now() / 1000),
    onMisconduct: ({reason, detail}) => say(`The monitor does not sign (${reason}): ${detail}`),
  };
  const monitor = new Monitor(common);
  const {examine, suspect} = monitor;
  const app = witnessApp(new Witness({...common, key, logs, examine, suspect}), ({message}) => say(message));
  const server = await listen(app, 0, say);
  return {
    policy: policyText({log, witnesses: [{vkey: key.vkey, url: server.url}], quorum: 1}),
    close: async () => {
      await server.close();
      await monitor.close();
      state.close();
    },
  };
};
