import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {suite, test} from 'node:test';
import fc from 'fast-check';

import {normalizeSubject, subjectHash} from '../../src/protocol/subject.js';
import {numRuns} from '../support/runs.js';

suite('the normal form of a subject', () => {
  const cases: Readonly<Record<string, string>> = {
    'https://shop.example/p/42': 'https://shop.example/p/42',
    'https://shop.example': 'https://shop.example/',
    'HTTPS://Shop.Example/P/42': 'https://shop.example/P/42',
    'https://shop.example:443/p': 'https://shop.example/p',
    'http://shop.example:80/p': 'http://shop.example/p',
    'https://shop.example:8443/p': 'https://shop.example:8443/p',
    'https://shop.example/p#reviews': 'https://shop.example/p',
    'https://shop.example/p#': 'https://shop.example/p',
    'https://shop.example/p?b=2&a=1#x': 'https://shop.example/p?b=2&a=1',
    'https://shop.example/p?': 'https://shop.example/p?',
    'https://shop.example/a/../b/./c': 'https://shop.example/b/c',
    'https://shop.example/p/': 'https://shop.example/p/',
    'https://bücher.example/ä': 'https://xn--bcher-kva.example/%C3%A4',
    'https://shop.example/%7euser': 'https://shop.example/%7euser',
    'https://shop.example\\p': 'https://shop.example/p',
    'urn:isbn:0451450523': 'urn:isbn:0451450523',
    'URN:ISBN:0451450523#x': 'URN:ISBN:0451450523#x',
    'geo:52.5,13.4?q=Café#x': 'geo:52.5,13.4?q=Café#x',
    'mailto:Ana@Shop.Example': 'mailto:Ana@Shop.Example',
    'sku 42': 'sku 42',
    ' https://shop.example': ' https://shop.example',
    'https://': 'https://',
    'http://exa mple/': 'http://exa mple/',
    'https-not:x': 'https-not:x',
    '': '',
  };
  for (const [uri, normal] of Object.entries(cases)) {
    test(`${JSON.stringify(uri)}: ${JSON.stringify(normal)}`, () =>
      assert.equal(normalizeSubject(uri), normal));
  }

  test('is its own normal form', () => {
    const anyUri = fc.oneof(
      fc.webUrl({withFragments: true, withQueryParameters: true}),
      fc.string({unit: 'grapheme'}),
    );
    fc.assert(
      fc.property(anyUri, (uri) => {
        const normal = normalizeSubject(uri);
        assert.equal(normalizeSubject(normal), normal);
      }),
      {numRuns},
    );
  });
});

suite('the hash of a subject', () => {
  test('is the SHA-256 of the normal form, in lower-case hex', async () => {
    // sha256("https://shop.example/p/42"), by another program.
    const expected = createHash('sha256').update('https://shop.example/p/42').digest('hex');
    assert.equal(await subjectHash('HTTPS://shop.example/p/42#reviews'), expected);
    assert.match(expected, /^[0-9a-f]{64}$/);
  });

  test('of the empty text is the well-known one', async () => {
    assert.equal(await subjectHash(''), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  test('agrees with another implementation on any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({unit: 'binary'}), async (text) => {
        const uri = `urn:x:${text}`;
        assert.equal(await subjectHash(uri), createHash('sha256').update(uri, 'utf8').digest('hex'));
      }),
      {numRuns},
    );
  });
});
