import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {type System, wayToGet} from './engine-install.js';
import {findEngines, type Machine, wantedEngines} from './engines.js';

/** A machine with these executable files; those that end in `stub` are there but do not start. */
function machine(
  files: readonly string[],
  platform: NodeJS.Platform = 'linux',
  stubs: readonly string[] = [],
): Machine {
  return {
    platform,
    path: '/usr/local/bin:/usr/bin',
    files: (pattern) =>
      files.filter((file) => new RegExp(`^${pattern.replaceAll('*', '[^/]*')}$`).test(file)),
    answers: (path) => !stubs.includes(path),
  };
}

const debian: System = {platform: 'linux', isRoot: true, distribution: 'debian'};
const ubuntu: System = {platform: 'linux', isRoot: true, distribution: 'ubuntu debian'};
const mac: System = {platform: 'darwin', isRoot: false, distribution: ''};

describe('wantedEngines', () => {
  it('is all of them, or those named, in their own order', () => {
    assert.deepEqual(wantedEngines(''), ['chromium', 'firefox', 'webkit']);
    assert.deepEqual(wantedEngines('webkit, Chromium'), ['chromium', 'webkit']);
  });

  it('refuses a name that is none', () => {
    assert.throws(() => wantedEngines('chromium,opera'), /no engine "opera"/);
  });
});

describe('findEngines', () => {
  it('finds all three on a Debian', () => {
    const miniBrowser = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
    const files = [
      '/usr/bin/chromium',
      '/usr/bin/firefox-esr',
      '/usr/bin/WebKitWebDriver',
      '/usr/bin/xvfb-run',
      miniBrowser,
    ];
    assert.deepEqual(findEngines(wantedEngines(''), machine(files)), [
      {name: 'chromium', path: '/usr/bin/chromium'},
      {name: 'firefox', path: '/usr/bin/firefox-esr'},
      {
        name: 'webkit',
        path: miniBrowser,
        driver: {path: '/usr/bin/WebKitWebDriver', screen: '/usr/bin/xvfb-run'},
      },
    ]);
  });

  it('finds no WebKit where one of its three parts is missing', () => {
    const parts = [
      '/usr/bin/WebKitWebDriver',
      '/usr/bin/xvfb-run',
      '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
    ];
    assert.equal(findEngines(['webkit'], machine(parts)).length, 1);
    for (const part of parts)
      assert.deepEqual(findEngines(['webkit'], machine(parts.filter((one) => one !== part))), []);
  });

  it('passes over a stub that only asks for a snap', () => {
    const files = ['/usr/bin/chromium-browser', '/snap/bin/chromium'];
    const found = findEngines(['chromium'], machine(files, 'linux', ['/usr/bin/chromium-browser']));
    assert.deepEqual(found, [{name: 'chromium', path: '/snap/bin/chromium'}]);
  });

  it('finds applications on a Mac', () => {
    const files = [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
    ];
    assert.deepEqual(
      findEngines(wantedEngines(''), machine(files, 'darwin')).map(({path}) => path),
      files,
    );
  });
});

describe('wayToGet', () => {
  it('is one line that fits the system', () => {
    assert.equal(wayToGet('firefox', debian), 'Firefox is missing: sudo apt-get install firefox-esr.');
    assert.match(wayToGet('webkit', ubuntu), /apt-get install webkit2gtk-driver xvfb/);
    assert.match(wayToGet('chromium', ubuntu), /snap only \(sudo snap install chromium\)/);
    assert.match(wayToGet('webkit', mac), /runs on Linux only/);
    assert.match(wayToGet('chromium', mac), /https:\/\//);
  });
});
