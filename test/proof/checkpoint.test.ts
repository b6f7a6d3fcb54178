import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';

import {toBase64} from '../../src/proof/base64.js';
import {formatCheckpoint, openCheckpoint, parseCheckpoint} from '../../src/proof/checkpoint.js';
import {signedNote} from '../../src/proof/note.js';
import {formatSignatureLine, parseSignatureLine} from '../../src/proof/signature-line.js';
import {numRuns} from '../support/runs.js';
import {noteSigner} from './support/note-signer.js';
import {reasonOf} from './support/reasons.js';

const root = Uint8Array.from({length: 32}, (_, at) => 255 - at);
const hash = toBase64(root);
const origin = 'shop.example/log1';

describe('the text of a checkpoint', () => {
  it('is read as it was written', () => {
    const lineOf = fc.stringMatching(/^[!-~é]{1,20}$/u);
    const checkpoint = fc.record(
      {
        origin: lineOf,
        size: fc.bigInt(0n, 2n ** 63n - 1n),
        root: fc.uint8Array({minLength: 32, maxLength: 32}).map((bytes) => Uint8Array.from(bytes)),
        extensions: fc.array(lineOf, {maxLength: 3}),
      },
      {noNullPrototype: true},
    );
    fc.assert(
      fc.property(checkpoint, (checkpoint) => {
        assert.deepEqual(parseCheckpoint(formatCheckpoint(checkpoint)), checkpoint);
      }),
      {numRuns},
    );
  });

  it('may say that the log is empty, or as large as any', () => {
    assert.equal(parseCheckpoint(`a\n0\n${hash}\n`).size, 0n);
    assert.equal(parseCheckpoint(`a\n9223372036854775807\n${hash}\n`).size, 2n ** 63n - 1n);
    assert.equal(
      parseCheckpoint(`go.sum database tree\n9007199254740993\n${hash}\n`).size,
      9007199254740993n,
    );
  });

  it('is refused in any other form', async () => {
    const sizes = [
      '',
      '00',
      '01',
      '-1',
      '+1',
      '1.0',
      '1e3',
      '0x1',
      ' 1',
      '1 ',
      '١',
      '9223372036854775808',
      '18446744073709551616',
      '9'.repeat(60_000),
      'NaN',
    ];
    const bad = [
      ...sizes.map((size) => `a\n${size}\n${hash}\n`),
      '',
      'a\n',
      'a\n1\n',
      `\n1\n${hash}\n`,
      `a\n1\n${hash}`,
      `a\n1\n${hash}\n\n`,
      `a\n1\n${hash}\n\nmore\n`,
      `a\n1\n${hash}\nmore`,
      `a\n1\n${hash.slice(0, -1)}\n`,
      `a\n1\n${toBase64(root.slice(1))}\n`,
      `a\n1\n${toBase64(Uint8Array.of(...root, 0))}\n`,
      `a\n1\n${hash.replace('=', '')}\n`,
      `a\r\n1\r\n${hash}\r\n`,
    ];
    for (const text of bad)
      assert.equal(
        await reasonOf(() => parseCheckpoint(text)),
        'malformed',
        JSON.stringify(text.slice(0, 99)),
      );
  });
});

const log = await noteSigner(origin);
const witness = await noteSigner('witness.example/w1', 'cosignature');
const text = formatCheckpoint({origin, size: 5n, root, extensions: []});
const [own, seen] = [await log.sign(text), await witness.sign(text, 1_790_000_000)];
const open = (lines: readonly string[], of = text) =>
  openCheckpoint(signedNote(of, lines), {origin, logKeys: [log.key], cosigners: [witness.key]});

describe('a signed checkpoint', () => {
  it("is believed under the log's key", async () => {
    const {checkpoint, note, signatures} = await open([seen, own]);
    assert.deepEqual(checkpoint, {origin, size: 5n, root, extensions: []});
    assert.equal(note.text, text);
    assert.deepEqual(signatures, [{key: log.key}, {key: witness.key, at: 1_790_000_000}]);
    assert.deepEqual((await open([own])).signatures, [{key: log.key}]);
  });

  it("is not believed under a witness's alone, nor under a stranger's", async () => {
    const stranger = await noteSigner(origin);
    for (const lines of [[seen], [await stranger.sign(text)], [await stranger.sign(text), seen]])
      assert.equal(await reasonOf(() => open(lines)), 'unknown-key');
  });

  it('is not believed under a key of the log that signs as a witness does', async () => {
    const signed = signedNote(text, [seen]);
    assert.equal(
      await reasonOf(() => openCheckpoint(signed, {origin, logKeys: [witness.key]})),
      'unknown-key',
    );
  });

  it('is not believed where a signature of a known key does not hold', async () => {
    const other = formatCheckpoint({origin, size: 6n, root, extensions: []});
    assert.equal(await reasonOf(() => open([own, seen], other)), 'bad-signature');
    assert.equal(
      await reasonOf(() => open([own, formatSignatureLine({...parseSignatureLine(seen), signature: root})])),
      'bad-signature',
    );
  });

  it("of another log of the same key is another log's", async () => {
    const other = formatCheckpoint({origin: 'shop.example/log2', size: 5n, root, extensions: []});
    assert.equal(await reasonOf(async () => open([await log.sign(other)], other)), 'log-origin-differs');
  });

  it('is not one where the log signed something else', async () => {
    const words = 'shop.example/log1\nis closed\n';
    assert.equal(await reasonOf(async () => open([await log.sign(words)], words)), 'malformed');
  });
});
