import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {fillPage} from './support/built.js';
import {endpoint, freshOrigin} from './support/endpoint.js';

const now = Date.UTC(2026, 10, 22);
const document = {
  trustData: '1',
  aggregateRating: {ratingValue: 4, ratingCount: 2},
  reviews: [{id: 'a', reviewBody: 'So good'}],
};

const filling = () => {
  const origin = freshOrigin();
  const {fetch, asked} = endpoint({'/r.json': document});
  const fill = (html: string, more = {}) =>
    fillPage(html, {address: `${origin}/page.html`, fetch, now, ...more});
  return {fill, asked};
};

const around = (inner: string): string =>
  `<!DOCTYPE html>\r\n<HTML lang='de'><!-- <candor-rating src=/r.json></candor-rating> --><body   class=x>\n${inner}\n<p>ümlaut &nbsp;`;

describe('filling a page', () => {
  it('leaves everything else as it is, byte for byte', async () => {
    const {fill} = filling();
    const element = `<candor-reviews  src='/r.json'   data-mine>`;
    const {html, elements} = await fill(around(`${element}<p>Old</p></candor-reviews>`));
    const [before = '', after = ''] = around('|').split('|');
    assert.ok(html.startsWith(before) && html.endsWith(after));
    assert.match(
      html,
      /<candor-reviews {2}src='\/r.json' {3}data-mine prerendered="2026-11-22T00:00:00Z"><div class="candor"/,
    );
    assert.deepEqual(elements, [{element: 'candor-reviews', line: 3, problem: undefined}]);
    assert.match(html, /lang="de"/);
  });

  it('can be done again and again, and keeps the author’s fallback', async () => {
    const {fill} = filling();
    const page = around('<candor-reviews src=/r.json><p>Old &amp; <b>mine</b></p></candor-reviews>');
    const once = await fill(page);
    assert.match(
      once.html,
      /<template data-fallback><p>Old &amp; <b>mine<\/b><\/p><\/template><\/candor-reviews>/,
    );
    assert.equal((await fill(once.html)).html, once.html);
    const later = await fill(once.html, {now: now + 86_400_000, freshFor: 60});
    assert.equal(later.html.match(/ prerendered=/g)?.length, 1);
    assert.equal((await fill(later.html)).html.match(/fresh-for="60"/g)?.length, 1);
    assert.equal(later.html.split('So good').length, 2);
  });

  it('keeps what stands in slots where it can be seen', async () => {
    const {fill} = filling();
    const mine = '<h2 slot="before">Mine</h2>';
    const {html} = await fill(`<candor-reviews src=/r.json>${mine}<p>Old</p></candor-reviews>`);
    assert.match(html, /<\/div><h2 slot="before">Mine<\/h2><template data-fallback><p>Old<\/p>/);
    assert.equal((await fill(html)).html, html);
  });

  it('fills a rating within a paragraph, which does not end by that', async () => {
    const {fill} = filling();
    const {html} = await fill('<p>Rated <candor-rating src=/r.json>x</candor-rating> by all</p>');
    assert.match(html, /<span class="candor"/);
    assert.doesNotMatch(html.slice('<p>'.length), /<(div|p)\b/);
    assert.equal((await fill(html)).html, html);
  });

  it('leaves what would end its paragraph, or its link, and says what to do', async () => {
    const {fill} = filling();
    const page = [
      '<p>Read <candor-reviews src=/r.json>x</candor-reviews></p>',
      '<a href=x><candor-rating src=/r.json href=y></candor-rating></a>',
    ].join('\n');
    const {html, elements} = await fill(page);
    assert.equal(html, page);
    assert.match(elements[0]?.problem ?? '', /put it into a <div>/);
    assert.match(elements[1]?.problem ?? '', /in a link/);
    const shadow = await fill(page, {shadow: true, css: '/c.css'});
    assert.deepEqual(
      shadow.elements.map(({problem}) => problem),
      [undefined, undefined],
    );
  });

  it('fills what only a CMS could keep', async () => {
    const {fill} = filling();
    const {html} = await fill(
      '<div data-candor="rating" data-src="/r.json" class="mine"><div>x</div></div><div>y</div>',
    );
    assert.match(
      html,
      /^<div data-candor="rating" data-src="\/r.json" class="mine" data-prerendered="[^"]+"><span class="candor"/,
    );
    assert.ok(html.endsWith('</template></div><div>y</div>'));
    assert.equal((await fill(html)).html, html);
  });

  it('goes by the page’s endpoint, base and canonical address', async () => {
    const {fill, asked} = filling();
    const {elements} = await fill(
      '<base href="/deep/"><link rel="trust-data" href="../r.json"><candor-rating></candor-rating>',
    );
    assert.equal(elements[0]?.problem, undefined);
    assert.deepEqual(asked, ['/r.json']);
  });

  it('leaves as it was what cannot be had, and says why', async () => {
    const {fill} = filling();
    const page = [
      '<candor-rating src="/gone.json">a</candor-rating>',
      '<candor-rating>b</candor-rating>',
      '<candor-rating src="/r.json" consent="required">c</candor-rating>',
      '<candor-rating src="/r.json"><template>d</template></candor-rating>',
    ].join('\n');
    const {html, elements} = await fill(page);
    assert.equal(html, page);
    assert.deepEqual(
      elements.map(({line, problem}) => [line, Boolean(problem)]),
      [1, 2, 3, 4].map((line) => [line, true]),
    );
  });
});
