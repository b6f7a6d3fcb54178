import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

import {readWebUrl} from '../../src/protocol/url.js';
import {dataFolder} from '../support/data.js';

/** A case of web-platform-tests, `url/resources/urltestdata.json`. */
interface UrlCase {
  readonly input: string;
  readonly base: string | null;
  readonly failure?: boolean;
  readonly href?: string;
  readonly protocol?: string;
  readonly username?: string;
  readonly password?: string;
  readonly hostname?: string;
}

const file = dataFolder('corpora/url/wpt-urltestdata.json');
const cases: UrlCase[] = file
  ? JSON.parse(readFileSync(file, 'utf8')).filter((one: unknown) => typeof one === 'object')
  : [];

const isLoopback = (hostname = ''): boolean =>
  /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|.*\.localhost)$/.test(hostname);

const mayPass = ({failure, protocol, username, password, hostname}: UrlCase): boolean =>
  failure !== true &&
  !username &&
  !password &&
  (protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname)));

describe('the addresses of web-platform-tests', {skip: file === undefined}, () => {
  it('are many', () => assert.ok(cases.length > 500));

  it('are read as they stand there, or refused', () => {
    let accepted = 0;
    for (const one of cases) {
      const read = readWebUrl(one.input, one.base ?? undefined);
      if (read === undefined) continue;
      accepted += 1;
      assert.ok(mayPass(one), `accepted ${JSON.stringify(one.input)}`);
      assert.equal(read, one.href);
      assert.equal(new URL(read).protocol, one.protocol);
    }
    assert.ok(accepted > 20, `only ${accepted} accepted`);
  });

  it('are accepted where nothing speaks against them', () => {
    // Control characters are refused by us, though the URL parser drops some of them.
    for (const one of cases.filter((each) => mayPass(each) && !/\p{Cc}/u.test(each.input))) {
      assert.equal(readWebUrl(one.input, one.base ?? undefined), one.href, JSON.stringify(one.input));
    }
  });
});
