import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import fc from 'fast-check';

import {readContactUrl, readWebUrl} from '../../src/protocol/url.js';
import {numRuns} from '../support/runs.js';
import {noData, readShared} from './support/shared-data.js';

const base = 'https://shop.example/trust/reviews/1.json';

suite('the address of a document, a page or a picture', () => {
  const cases: ReadonlyArray<readonly [value: string, expected: string | undefined]> = [
    ['https://shop.example/p/42', 'https://shop.example/p/42'],
    ['HTTPS://Shop.Example', 'https://shop.example/'],
    ['https://shop.example:8443/?q=1#top', 'https://shop.example:8443/?q=1#top'],
    ['kettle.jpg', 'https://shop.example/trust/reviews/kettle.jpg'],
    ['../people.json', 'https://shop.example/trust/people.json'],
    ['/logo.svg', 'https://shop.example/logo.svg'],
    ['?page=2', 'https://shop.example/trust/reviews/1.json?page=2'],
    ['#r7', 'https://shop.example/trust/reviews/1.json#r7'],
    ['//cdn.example/a.png', 'https://cdn.example/a.png'],
    ['\\\\cdn.example\\a.png', 'https://cdn.example/a.png'],
    ['https:\\\\cdn.example\\a.png', 'https://cdn.example/a.png'],
    ['https:cdn.png', 'https://shop.example/trust/reviews/cdn.png'],
    ['  https://shop.example/p  ', 'https://shop.example/p'],
    ['https://shop.example/p\n', 'https://shop.example/p'],
    ['https://shop.example/a b', 'https://shop.example/a%20b'],
    ['https://bücher.example/ä', 'https://xn--bcher-kva.example/%C3%A4'],
    ['https://exаmple.com', 'https://xn--exmple-4nf.com/'],
    ['https://ｅxample.com', 'https://example.com/'],
    ['https://[2001:db8::1]/', 'https://[2001:db8::1]/'],
    ['https://shop.example/\ud800', 'https://shop.example/%EF%BF%BD'],
    // Only a path, however it looks.
    ['./javascript:alert(1)', 'https://shop.example/trust/reviews/javascript:alert(1)'],
    // Scripts and what stands in for a document.
    ['javascript:alert(1)', undefined],
    ['JaVaScRiPt:alert(1)', undefined],
    [' javascript:alert(1)', undefined],
    ['\u00a0javascript:alert(1)', undefined],
    ['\u0001javascript:alert(1)', undefined],
    ['java\tscript:alert(1)', undefined],
    ['java\nscript:alert(1)', undefined],
    ['javascript\r\n:alert(1)', undefined],
    ['javascript://shop.example/%0aalert(1)', undefined],
    ['data:text/html,<script>alert(1)</script>', undefined],
    ['data:image/png;base64,AAAA', undefined],
    ['vbscript:msgbox(1)', undefined],
    ['blob:https://shop.example/1b671a64-40d5-491e-99b0-da01ff1f3341', undefined],
    ['filesystem:https://shop.example/temporary/a', undefined],
    ['view-source:https://shop.example/', undefined],
    ['about:blank', undefined],
    ['file:///etc/passwd', undefined],
    ['ftp://shop.example/a', undefined],
    ['ws://shop.example/', undefined],
    ['wss://shop.example/', undefined],
    ['intent://shop.example#Intent;scheme=https;end', undefined],
    ['mailto:ana@shop.example', undefined],
    ['tel:+491234', undefined],
    ['x:y', undefined],
    // A control character anywhere.
    ['https://shop.example/\ta', undefined],
    ['https://shop\n.example/', undefined],
    ['https://shop.example/\u0000', undefined],
    ['https://shop.example/\u0085a', undefined],
    // A user or a password.
    ['https://ana@shop.example/', undefined],
    ['https://ana:secret@shop.example/', undefined],
    ['https://:secret@shop.example/', undefined],
    ['https://shop.example@evil.example/', undefined],
    ['//ana:secret@shop.example/', undefined],
    // Without encryption.
    ['http://shop.example/', undefined],
    ['http:shop', undefined],
    // Nothing.
    ['', undefined],
    ['   ', undefined],
    // No address.
    ['https://', undefined],
    ['https://exa mple/', undefined],
    ['https://[::1', undefined],
    ['https://shop.example:99999/', undefined],
  ];
  for (const [value, expected] of cases) {
    test(`${JSON.stringify(value)}: ${expected}`, () => assert.equal(readWebUrl(value, base), expected));
  }

  test('a relative one without a base is none', () => {
    for (const value of ['kettle.jpg', '/logo.svg', '//cdn.example/a.png', '?page=2', '']) {
      assert.equal(readWebUrl(value), undefined, value);
    }
  });
});

suite('http only on this machine', () => {
  const cases: Readonly<Record<string, boolean>> = {
    'http://localhost': true,
    'http://localhost:8080/a': true,
    'http://LOCALHOST/': true,
    'http://shop.localhost/': true,
    'http://127.0.0.1/': true,
    'http://127.0.0.1:3000/': true,
    'http://127.255.255.254/': true,
    // Other spellings of the same addresses.
    'http://127.1/': true,
    'http://2130706433/': true,
    'http://0x7f.0.0.1/': true,
    'http://0177.0.0.1/': true,
    'http://[::1]/': true,
    'http://[0:0:0:0:0:0:0:1]:80/': true,
    'http://localhost.evil.example/': false,
    'http://127.0.0.1.evil.example/': false,
    'http://evil.example/localhost': false,
    'http://evil.example#localhost': false,
    'http://localhost@evil.example/': false,
    'http://evillocalhost/': false,
    'http://128.0.0.1/': false,
    'http://10.0.0.1/': false,
    'http://0.0.0.0/': false,
    'http://192.168.0.1/': false,
    'http://[::2]/': false,
    'http://[::ffff:10.0.0.1]/': false,
  };
  for (const [url, expected] of Object.entries(cases)) {
    test(`${url}: ${expected}`, () =>
      assert.equal(readWebUrl(url), expected ? new URL(url).href : undefined));
  }

  test('a relative address in a document on this machine', () => {
    assert.equal(readWebUrl('a.png', 'http://127.0.0.1:3000/x/'), 'http://127.0.0.1:3000/x/a.png');
  });
});

suite('a way to reach somebody', () => {
  const cases: ReadonlyArray<readonly [value: string, expected: string | undefined]> = [
    ['tel:+49-30-1234', 'tel:+49-30-1234'],
    ['TEL:+491234', 'tel:+491234'],
    ['mailto:ana@shop.example?subject=Hi', 'mailto:ana@shop.example?subject=Hi'],
    ['sms:+491234', 'sms:+491234'],
    [' tel:+491234 ', 'tel:+491234'],
    ['https://shop.example/chat', 'https://shop.example/chat'],
    ['/chat', 'https://shop.example/chat'],
    ['http://127.0.0.1/chat', 'http://127.0.0.1/chat'],
    ['http://shop.example/chat', undefined],
    ['https://ana:secret@shop.example/', undefined],
    ['tel:+49\n1234', undefined],
    ['mailto:ana@shop.example\u0000', undefined],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['whatsapp://send?phone=49', undefined],
    ['facetime:ana', undefined],
    ['callto:ana', undefined],
    ['', undefined],
  ];
  for (const [value, expected] of cases) {
    test(`${JSON.stringify(value)}: ${expected}`, () => assert.equal(readContactUrl(value, base), expected));
  }
});

const isSafe = (href: string): boolean => {
  const {protocol, hostname, username, password} = new URL(href);
  const isHere = /^(127(\.\d+){3}|\[::1\]|(.*\.)?localhost)$/.test(hostname);
  return (protocol === 'https:' || (protocol === 'http:' && isHere)) && !username && !password;
};

interface UrlCase {
  readonly input: string;
  readonly base: string | null;
  readonly href?: string;
}

test('what is accepted of the web platform’s URL tests is safe, and what the standard says', {
  skip: noData,
}, () => {
  const entries: ReadonlyArray<UrlCase | string> = JSON.parse(readShared('corpora/url/wpt-urltestdata.json'));
  const cases = entries.filter((entry) => typeof entry !== 'string');
  let accepted = 0;
  for (const {input, base: from, href} of cases) {
    for (const url of [readWebUrl(input, from ?? undefined), readWebUrl(input, base)]) {
      if (url !== undefined) assert.ok(isSafe(url), `${JSON.stringify(input)}: ${url}`);
    }
    const url = readWebUrl(input, from ?? undefined);
    if (url === undefined) continue;
    accepted++;
    assert.equal(url, href, JSON.stringify(input));
  }
  assert.ok(cases.length > 800 && accepted > 20, `${accepted} of ${cases.length}`);
});

interface HazardousUrls {
  readonly reviews: ReadonlyArray<Readonly<Record<string, unknown>>>;
}

test('what is accepted of hazardous addresses is safe', {skip: noData}, () => {
  const {reviews}: HazardousUrls = JSON.parse(readShared('corpora/json/hazards/urls.json'));
  const values = reviews
    .flatMap((review) => Object.values(review))
    .filter((value) => typeof value === 'string');
  assert.ok(values.length > 20);
  for (const value of values) {
    const url = readWebUrl(value, base);
    if (url !== undefined) assert.ok(isSafe(url), `${JSON.stringify(value)}: ${url}`);
  }
});

test('whatever is accepted is safe, and accepted again as it is', () => {
  const part = fc.constantFrom(
    'https:',
    'http:',
    'java',
    'script:',
    '//',
    '\\',
    '\t',
    '\n',
    '@',
    'localhost',
    '.',
    'x',
    '#',
    ' ',
  );
  const anyValue = fc.oneof(
    fc.string({unit: 'binary'}),
    fc.webUrl(),
    fc.array(part).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(anyValue, (value) => {
      const url = readWebUrl(value, base);
      if (url === undefined) return;
      assert.ok(isSafe(url), url);
      assert.equal(readWebUrl(url), url);
    }),
    {numRuns},
  );
});
