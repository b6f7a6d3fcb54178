import assert from 'node:assert/strict';
import {KeyObject, verify} from 'node:crypto';
import {describe, it} from 'node:test';

import {textOf, utf8} from '../../src/proof/bytes.js';
import {cosignedMessage, readCosignature} from '../../src/proof/cosignature.js';
import {parseNote, parseVkey, signedNote, verifyNote} from '../../src/proof/note.js';
import {formatSignatureLine, parseSignatureLine} from '../../src/proof/signature-line.js';
import {formatVkey} from '../../src/proof/vkey.js';
import {noteSigner} from './support/note-signer.js';
import {reasonOf} from './support/reasons.js';

const text = 'shop.example/log1\n7\nYWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXoxMjM0NTY=\n';
const witness = await noteSigner('witness.example/w1', 'cosignature');
const made = parseSignatureLine(await witness.sign(text, 1_790_000_001));

const held = (...lines: readonly string[]) => verifyNote(parseNote(signedNote(text, lines)), [witness.key]);
const line = (signature: Uint8Array<ArrayBuffer>) => formatSignatureLine({...made, signature});

describe('a cosignature', () => {
  it('signs the time and the whole text', () => {
    assert.equal(textOf(cosignedMessage('a\n1\nb\nmore\n', 0)), 'cosignature/v1\ntime 0\na\n1\nb\nmore\n');
    assert.equal(made.signature.length, 72);
    assert.equal(readCosignature(made.signature).at, 1_790_000_001);
  });

  it('holds, as another implementation sees it', async () => {
    const key = KeyObject.from(witness.cryptoKey);
    const message = utf8(`cosignature/v1\ntime 1790000001\n${text}`);
    assert.ok(verify(null, message, key, made.signature.slice(8)));
  });

  it('says when it was made; the newest of several counts', async () => {
    const [first, second] = [
      await witness.sign(text, 1_790_000_001),
      await witness.sign(text, 1_790_000_002),
    ];
    const newest = [{key: witness.key, at: 1_790_000_002}];
    assert.deepEqual(await held(first), [{key: witness.key, at: 1_790_000_001}]);
    assert.deepEqual(await held(first, second), newest);
    assert.deepEqual(await held(second, first), newest);
    assert.deepEqual(await held(await witness.sign(text, 0)), [{key: witness.key, at: 0}]);
  });

  it('does not hold at another time, over another text, or cut', async () => {
    const {signature} = made;
    const otherText = parseSignatureLine(await witness.sign(text.replace('7', '8'), 1_790_000_001));
    for (const bad of [
      signature.with(7, (signature[7] ?? 0) ^ 1),
      signature.with(20, (signature[20] ?? 0) ^ 1),
      otherText.signature,
      signature.slice(0, 71),
      signature.slice(8),
      Uint8Array.of(...signature, 0),
      Uint8Array.of(1),
    ])
      assert.equal(await reasonOf(() => held(line(bad))), 'bad-signature');
  });

  it('is refused in a time that is no number of seconds', async () => {
    assert.equal(await reasonOf(async () => held(await witness.sign(text, 2 ** 53))), 'bad-signature');
    assert.equal(await reasonOf(async () => held(await witness.sign(text, 2 ** 53 - 1))), 'held');
    for (const first of [0x00, 0x7f, 0x80, 0xff]) {
      const signature = made.signature.slice();
      signature.set([first, 0x20, 0, 0, 0, 0, 0, 0]);
      assert.equal(await reasonOf(() => held(line(signature))), 'bad-signature');
    }
  });

  it('and a plain signature of the same key are two things', async () => {
    const log = await noteSigner('both.example');
    const asWitness = await parseVkey(await formatVkey('both.example', 'cosignature', log.publicKey));
    assert.notEqual(asWitness.keyId, log.key.keyId);
    const note = parseNote(signedNote(text, [await log.sign(text)]));
    assert.deepEqual(await verifyNote(note, [asWitness]), []);
    const posing = {...parseSignatureLine(await log.sign(text)), keyId: asWitness.keyId};
    const posed = parseNote(signedNote(text, [formatSignatureLine(posing)]));
    assert.equal(await reasonOf(() => verifyNote(posed, [asWitness])), 'bad-signature');
  });
});
