import assert from 'node:assert/strict';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const snapshots = fileURLToPath(new URL('../site/snapshots/', import.meta.url));

/**
 * Compares a text with the one kept in `test/site/snapshots/<name>.txt`. With `UPDATE_SNAPSHOTS=1` in the environment the text
 * is kept instead; read what changed before committing it.
 *
 * @throws AssertionError if they differ, or none is kept.
 */
export function matchSnapshot(
  name: string,
  text: string,
  options: {folder?: string; update?: boolean} = {},
): void {
  const {folder = snapshots, update = process.env.UPDATE_SNAPSHOTS === '1'} = options;
  const file = join(folder, `${name}.txt`);
  if (update) {
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, text);
    return;
  }
  assert.ok(existsSync(file), `There is no snapshot ${name}.txt yet: run the test with UPDATE_SNAPSHOTS=1.`);
  assert.equal(
    text,
    readFileSync(file, 'utf8').replaceAll('\r\n', '\n'),
    `${name}.txt differs: UPDATE_SNAPSHOTS=1 keeps the new one.`,
  );
}
