import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {readAttributes, withoutAttributes} from '../../../src/embed/prerender/attributes.js';
import {htmlElements} from '../../../src/embed/prerender/html-elements.js';

const found = (html: string): string[] =>
  htmlElements(html, (name) => name === 'candor-rating').map(({start, end}) => html.slice(start, end));

describe('elements in a text of HTML', () => {
  it('are found with their contents, inside of others and beside each other', () => {
    const one = '<candor-rating src="a>b"><a href=x>1</a></candor-rating>';
    const other = '<CANDOR-RATING></CANDOR-RATING>';
    assert.deepEqual(found(`<p>${one}<div><br>${other}</div>`), [one, other]);
  });

  it('are none in comments, scripts, templates and texts', () => {
    const one = '<candor-rating></candor-rating>';
    for (const [before, after] of [
      ['<!--', '-->'],
      ['<script>', '</script>'],
      ['<template>', '</template>'],
      ['<textarea>', '</textarea>'],
      ['<p title="', '">'],
    ])
      assert.deepEqual(found(before + one + after), [], before);
  });

  it('are none where the end tag does not reach them, as a browser sees it', () => {
    assert.deepEqual(found('<candor-rating><div></candor-rating>'), []);
    assert.deepEqual(found('<candor-rating>'), []);
    assert.deepEqual(found('<candor-rating><b>x</candor-rating>').length, 1);
  });

  it('know whether a block would end their paragraph, or a link their link', () => {
    const rating = '<candor-rating></candor-rating>';
    const inParagraph: Readonly<Record<string, readonly [boolean, boolean]>> = {
      [`<p>x ${rating}`]: [true, false],
      [`<p>x</p>${rating}`]: [false, false],
      [`<p>x<div>y</div>${rating}`]: [false, false],
      [`<p>x<div>${rating}</div>`]: [false, false],
      [`<p>x<hr>${rating}`]: [false, false],
      [`<p><b><i>${rating}</i></b>`]: [true, false],
      [`<p><button>${rating}</button>`]: [false, false],
      [`<p><table><tr><td>${rating}</table>`]: [false, false],
      [`<a href=x><p>${rating}</p></a>`]: [true, true],
      [`<a href=x>y</a>${rating}`]: [false, false],
    };
    for (const [html, expected] of Object.entries(inParagraph)) {
      const [element] = htmlElements(html, (name) => name === 'candor-rating');
      assert.deepEqual([element?.isInParagraph, element?.isInLink], expected, html);
    }
  });

  it('are none where their paragraph ends inside of them', () => {
    assert.deepEqual(found('<p><candor-rating><div>x</div></candor-rating></p>'), []);
    assert.equal(found('<div><candor-rating><p>x</p><p>y</p></candor-rating></div>').length, 1);
  });

  it('say the language they stand in', () => {
    const html =
      '<html lang=de><p lang="fr"><candor-rating></candor-rating></p><candor-rating lang=nl></candor-rating>';
    const languages = htmlElements(html, (name) => name === 'candor-rating').map(({language}) => language);
    assert.deepEqual(languages, ['fr', 'nl']);
  });

  it('take no longer than a text needs to be read', () => {
    const long = '<candor-rating '.repeat(20_000) + '<i>'.repeat(20_000);
    assert.deepEqual(found(long), []);
  });
});

describe('attributes as they are written', () => {
  it('are read in each way HTML allows', () => {
    const read = readAttributes(` a=1 b='2 "3"' C="&lt;4&amp;" d e = 5 a=6`);
    assert.deepEqual(
      [...read],
      [
        ['a', '1'],
        ['b', '2 "3"'],
        ['c', '<4&'],
        ['d', ''],
        ['e', '5'],
      ],
    );
  });

  it('go away alone', () => {
    assert.equal(
      withoutAttributes(` a="x prerendered=1"  prerendered="2" b`, ['prerendered']),
      ` a="x prerendered=1" b`,
    );
  });
});
