import {expect} from '@open-wc/testing';

import {domHtml} from '../../src/internal/dom-html.js';
import {scannedHtml} from '../../src/internal/scanned-html.js';

describe('HTML in a browser', () => {
  // What both readers must agree on.
  for (const [markup, text] of [
    ['plain', 'plain'],
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['One<br>two<BR/>three', 'One\ntwo\nthree'],
    ['a<div>b</div>c', 'a\nb\nc'],
    ['I <3 it, 1 < 2 & 3 > 2', 'I <3 it, 1 < 2 & 3 > 2'],
    ['&lt;b&gt; &amp;amp; &quot;&#39;&hellip; &auml;', '<b> &amp; "\'… ä'],
    ['a<script>alert("<p>")</script><style>p{}</style>b', 'ab'],
    ['a<!-- <p>hidden</p> -->b', 'ab'],
    ['<b>bold</b> and <a href="x>y">link</a>', 'bold and link'],
  ] as const) {
    it(`reads ${JSON.stringify(markup)}, with a browser and without`, () => {
      expect(domHtml.text(markup)).to.equal(text);
      expect(scannedHtml.text(markup)).to.equal(text);
    });
  }

  it('gives the JSON-LD of a page as written', () => {
    const page = `<!-- <script type="application/ld+json">no</script> -->
      <title><script type="application/ld+json">no</script></title>
      <script type="application/ld+json">{"a":"<b>&amp;"}</script>
      <SCRIPT TYPE='Application/LD+JSON; charset=utf-8'>two</SCRIPT >
      <script type="application/json">no</script>`;
    expect(domHtml.jsonLd(page)).to.deep.equal(['{"a":"<b>&amp;"}', 'two']);
    expect(scannedHtml.jsonLd(page)).to.deep.equal(['{"a":"<b>&amp;"}', 'two']);
  });

  it('runs nothing and loads nothing', async () => {
    const before = performance.getEntriesByType('resource').length;
    const page = window as Window & {candorWasHere?: boolean};
    const markup = `<img src="/nothing.png" onerror="window.candorWasHere = true"><svg onload="window.candorWasHere = true">
      <script>window.candorWasHere = true</script><iframe src="/nothing.html"></iframe>`;
    domHtml.text(markup);
    domHtml.jsonLd(markup);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(page.candorWasHere).to.equal(undefined);
    expect(performance.getEntriesByType('resource').length).to.equal(before);
  });
});
