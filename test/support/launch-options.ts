import type {LaunchOptions} from 'puppeteer-core';

import type {Engine} from './engines.js';

// Tests open our own pages only, and the sandbox neither starts as root nor in most containers.
const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How puppeteer starts Chromium or Firefox. */
export function launchOptions(engine: Engine): LaunchOptions {
  if (engine.name === 'firefox') {
    // So that 320 px are 320 px, as in the other two.
    const extraPrefsFirefox = {'ui.useOverlayScrollbars': 1};
    return {browser: 'firefox', executablePath: engine.path, extraPrefsFirefox};
  }
  return {browser: 'chrome', executablePath: engine.path, args: [...chromiumFlags]};
}
