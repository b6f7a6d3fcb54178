import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';

import {outlineOf} from './accessible-outline.js';
import {dataFolder} from './data.js';
import {runs} from './runs.js';
import {matchSnapshot} from './snapshot.js';

describe('matchSnapshot', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'candor-snapshots-'));
  });
  after(() => rmSync(folder, {recursive: true}));

  it('compares with what was kept', () => {
    assert.throws(() => matchSnapshot('a/b', 'one\n', {folder, update: false}), /no snapshot a\/b\.txt yet/);
    matchSnapshot('a/b', 'one\n', {folder, update: true});
    matchSnapshot('a/b', 'one\n', {folder, update: false});
    assert.throws(() => matchSnapshot('a/b', 'two\n', {folder, update: false}), /b\.txt differs/);
  });
});

describe('outlineOf', () => {
  it('has what is said and leaves out what is not', () => {
    const tree = {
      role: 'generic',
      children: [
        {role: 'heading', name: 'Reviews', level: 2, children: [{role: 'StaticText', name: 'Reviews'}]},
        {
          role: 'none',
          children: [
            {
              role: 'paragraph',
              children: [
                {role: 'StaticText', name: 'Good', children: [{role: 'InlineTextBox', name: 'Good'}]},
              ],
            },
          ],
        },
        {role: 'checkbox', name: 'Only with photos', checked: 'mixed' as const},
        {role: 'button', name: 'More', expanded: true, disabled: false},
        {role: 'meter', name: '5 stars', value: '0.5'},
      ],
    };
    assert.equal(
      outlineOf(tree),
      `heading "Reviews" level 2
paragraph
  text "Good"
checkbox "Only with photos" checked: mixed
button "More" expanded disabled: false
meter "5 stars" value "0.5"
`,
    );
  });
});

describe('what tests are told by the environment', () => {
  it('is the number of runs', () => {
    assert.equal(runs('7'), 7);
    for (const wrong of ['0', '-1', '1.5', 'many', '']) assert.throws(() => runs(wrong), /CANDOR_RUNS/);
  });

  it('is the place of the data, or that there is none', (context) => {
    const say = context.mock.method(console, 'log', () => undefined);
    assert.equal(dataFolder('site', './test/support'), join(import.meta.dirname, 'site'));
    assert.equal(say.mock.callCount(), 0);
    assert.equal(dataFolder('', './not-here'), undefined);
    assert.match(String(say.mock.calls[0]?.arguments[0]), /no data at .*not-here: CANDOR_DATA/);
  });
});
