/**
 * `npm start`: the endpoint with its database, seeded, and the demo shop on top of it.
 *
 * Everything it writes is in one folder (`.candor/`, or `--data DIR`), which can be deleted at any time.
 */
import {parseArgs} from 'node:util';

import {startDemo} from './server/start-demo.mjs';

const usage = `npm start -- [options]

  --port N          where to listen (4173; 0: any free port). A taken port: the next free one
  --data DIR        where the database is kept (.candor)
  --reviews FILE    show a file of your own (CSV, JSON or JSON-LD) instead of the invented reviews
  --map COLUMN=…    which column is what, as for "candor import", comma-separated
  --subject URI     what the reviews in the file are about, where the file does not say`;

const options = {
  port: {type: 'string', default: '4173'},
  data: {type: 'string', default: '.candor'},
  reviews: {type: 'string'},
  map: {type: 'string'},
  subject: {type: 'string'},
  help: {type: 'boolean', short: 'h'},
};

const fail = (sentence) => {
  console.error(sentence);
  process.exit(1);
};

const readOptions = () => {
  try {
    const {values} = parseArgs({options});
    if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_535) {
      throw new Error(`--port ${values.port} is no port; it is a number from 0 to 65535.`);
    }
    return values;
  } catch (error) {
    return fail(`${error.message}\n\n${usage}`);
  }
};

const stopOnSignal = (demo) => {
  const stop = async () => {
    await demo.close();
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
};

const {help, port, ...rest} = readOptions();
if (help) {
  console.log(usage);
} else {
  try {
    const demo = await startDemo({...rest, port: Number(port), say: console.log});
    stopOnSignal(demo);
    console.log(demo.welcome);
  } catch (error) {
    // Errors of Candor say what, where and what to do in their message; the stack is for nobody here.
    fail(error instanceof Error ? error.message : String(error));
  }
}
