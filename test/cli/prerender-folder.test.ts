import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {test} from 'node:test';

import {prerenderFolder} from '../../src/cli/prerender-folder.js';
import type {FillOptions} from '../../src/embed/prerender/index.js';

const base = 'https://site.invalid/shop/';
const io = {out: () => undefined, err: () => undefined, untilStopped: () => Promise.resolve()};

const asked = async (folder: string, url: string): Promise<string> => {
  let text = '';
  const fill = async (html: string, {fetch}: FillOptions) => {
    assert.ok(fetch);
    text = await (await fetch(new Request(url))).text();
    return {html, elements: []};
  };
  await prerenderFolder({folder, out: folder, base}, fill, {}, io);
  return text;
};

test('a folder is asked for its own files however its name is written', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-'));
  t.after(() => rmSync(folder, {recursive: true}));
  writeFileSync(join(folder, 'a.html'), 'A');
  writeFileSync(join(folder, 'r.json'), '{}');
  for (const written of [
    folder,
    `${folder}/`,
    relative('.', folder),
    `${folder}/../${folder.split('/').pop()}/`,
  ])
    assert.equal(await asked(written, `${base}r.json`), '{}', written);
});

test('an address elsewhere is not read as a path', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-'));
  t.after(() => rmSync(folder, {recursive: true}));
  writeFileSync(join(folder, 'a.html'), 'A');
  // Refused by the network, and not by what cannot be decoded.
  await assert.rejects(asked(folder, 'https://127.0.0.1:1/aaaaa/%E0%A4%A'), /fetch failed/);
});
