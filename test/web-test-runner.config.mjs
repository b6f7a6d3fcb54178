// Browser tests in every engine this machine has, in one run. `npm test` starts it; see test/run.mjs.
import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {puppeteerLauncher} from '@web/test-runner-puppeteer';
import {webdriverLauncher} from '@web/test-runner-webdriver';

import {browserReporter} from './support/browser-report.ts';
import {serveData} from './support/data-route.ts';
import {findEngines} from './support/engines.ts';
import {launchOptions} from './support/launch-options.ts';
import {startWebKitDriver} from './support/webkit-driver.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

function launcherOf(engine) {
  return engine.name === 'webkit'
    ? webkitLauncher(engine)
    : puppeteerLauncher({launchOptions: launchOptions(engine)});
}

/** The driver starts with the first session; when it cannot, every session fails with the reason. */
function webkitLauncher(engine) {
  const options = {
    automationProtocol: 'webdriver',
    hostname: '127.0.0.1',
    path: '/',
    capabilities: {browserName: 'MiniBrowser'},
  };
  const launcher = webdriverLauncher(options);
  const startSession = launcher.startSession.bind(launcher);
  const stop = launcher.stop.bind(launcher);
  let driver;
  return Object.assign(launcher, {
    initialize: async (config) => {
      launcher.config = config;
      launcher.name = 'WebKit';
    },
    startSession: async (id, url) => {
      driver ??= startWebKitDriver(engine);
      const {port, capabilities} = await driver;
      Object.assign(options, {port, capabilities});
      return startSession(id, url);
    },
    stop: async () => {
      await stop();
      await driver?.then(
        (running) => running.stop(),
        () => {},
      );
    },
  });
}

export default {
  rootDir: root,
  files: process.env.CANDOR_FILES?.split('\n') ?? 'test/**/*.browser.ts',
  nodeResolve: true,
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsFinishTimeout: 120_000,
  // How long a test may take says nothing of what it tests: on two busy cores axe needs more than the usual two seconds.
  testFramework: {config: {timeout: '15000'}},
  staticLogging: true,
  // Lit's development build is wanted here: it warns of mistakes. That it is one need not be said for every file.
  filterBrowserLogs: ({args}) => !String(args[0]).startsWith('Lit is in dev mode'),
  plugins: [
    esbuildPlugin({
      ts: true,
      tsconfig: `${root}tsconfig.json`,
      target: 'es2022',
      define: {'process.env.CANDOR_RUNS': JSON.stringify(process.env.CANDOR_RUNS) ?? 'undefined'},
    }),
  ],
  middleware: [serveData()],
  browsers: findEngines().map(launcherOf),
  reporters: [defaultReporter({reportTestProgress: false}), browserReporter()],
};
