import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';

import {scannedHtml as html} from '../../src/internal/scanned-html.js';
import {runs} from '../support/runs.js';

describe('HTML without a browser', () => {
  it('gives its JSON-LD as written', () => {
    const page = `<!-- <script type="application/ld+json">no</script> -->
      <title><script type="application/ld+json">no</script></title>
      <script>var a = '<script type="application/ld+json">'</script>
      <div data-x='<script type="application/ld+json">no</script>'></div>
      <script type="application/ld+json">{"a":"<b>&amp;<\\/script>"}</script>
      <SCRIPT class=x TYPE='Application/LD+JSON; charset=utf-8'>two</SCRIPT >
      <script type=application/ld+json>three</script>
      <script type="application/json">no</script>
      <script data-type="application/ld+json">no</script>
      <script type="application/ld+json">unclosed`;
    assert.deepEqual(html.jsonLd(page), ['{"a":"<b>&amp;<\\/script>"}', 'two', 'three', 'unclosed']);
  });

  const texts: ReadonlyArray<readonly [string, string]> = [
    ['plain', 'plain'],
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['One<br>two<BR/>three', 'One\ntwo\nthree'],
    ['a<div>b</div>c', 'a\nb\nc'],
    ['<b>bold</b> and <a href="x>y">link</a>', 'bold and link'],
    ['I <3 it, 1 < 2 & 3 > 2', 'I <3 it, 1 < 2 & 3 > 2'],
    ['&lt;b&gt; &amp;amp; &quot;&#39;&#x27;&hellip;', "<b> &amp; \"''…"],
    ['&auml;&Ouml;&szlig;&eacute;&yuml;&nbsp;x', 'äÖßéÿ\u00a0x'],
    ['&#146;&#x80;&#0;&#xd800;&#x110000;', '’€\ufffd\ufffd\ufffd'],
    ['&unknown; &amp', '&unknown; &amp'],
    ['a<script>alert("<p>")</script><style>p{}</style>b', 'ab'],
    ['a<!-- <p>hidden</p> -->b<!doctype html>c<?php x ?>d', 'abcd'],
    ['<textarea>1 &lt; 2 <b></textarea>', '1 < 2 <b>'],
    ['<p>unclosed', 'unclosed'],
    ['cut <a href="x', 'cut'],
    ['', ''],
  ];
  for (const [markup, text] of texts) {
    it(`reads ${JSON.stringify(markup)}`, () => assert.equal(html.text(markup), text));
  }

  it('reads anything', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '<p',
        '</',
        '<!--',
        '-->',
        '<script',
        '</script>',
        '<br>',
        '&amp;',
        '&#',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const markup = pieces.join('');
        assert.equal(typeof html.text(markup), 'string');
        assert.ok(html.jsonLd(markup).every((script) => markup.includes(script)));
      }),
      {numRuns: runs()},
    );
  });
});
