/**
 * Publishes and kills itself before a step: `publish-and-die.ts DATABASE KEYS FOLDER STEP NOW`; a step of 0 is a kill while the
 * log is being grown.
 */
import {openStore, publish} from '../../../src/endpoint/index.js';
import {loadKeys} from '../../../src/endpoint/keys/load-keys.js';
import {authorOfKeys} from '../../../src/endpoint/log/author-of-keys.js';
import {growLog} from '../../../src/endpoint/log/tend-log.js';

const [database = '', folder = '', out = '', last = '', time = ''] = process.argv.slice(2);
const keys = loadKeys(folder);
const store = openStore(database);
const die = (): never => {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('still here');
};
if (last === '0') {
  const author = authorOfKeys(store, keys);
  let reviews = 0;
  if (author)
    growLog(
      store,
      {...author, signReview: (...given) => (++reviews === 2 ? die() : author.signReview(...given))},
      Number(time) / 1000,
    );
}
let step = 0;
publish(store, out, {
  ...{keys, now: Number(time)},
  beforeChange: () => {
    if (++step === Number(last)) die();
  },
});
