import assert from 'node:assert/strict';
import {KeyObject, verify} from 'node:crypto';
import {describe, it} from 'node:test';
import fc from 'fast-check';

import {concat, utf8} from '../../src/proof/bytes.js';
import {formatNote, parseNote, signedNote, verifyNote} from '../../src/proof/note.js';
import {formatSignatureLine, parseSignatureLine} from '../../src/proof/signature-line.js';
import {numRuns} from '../support/runs.js';
import {noteSigner} from './support/note-signer.js';
import {reasonOf} from './support/reasons.js';

const text = 'Ein Satz.\n\nNoch einer.\n';
const line = formatSignatureLine({name: 'a', keyId: 1, signature: utf8('signature')});
const [ana, bo] = [await noteSigner('ana.example'), await noteSigner('bo.example')];
const keys = [ana.key, bo.key];

describe('a signed note', () => {
  it('is read as it was written', () => {
    const name = fc.stringMatching(/^[^\s+\u0085]{1,20}$/u);
    const signature = fc.record(
      {
        name,
        keyId: fc.nat(0xffffffff),
        signature: fc.uint8Array({minLength: 1, maxLength: 80}).map((bytes) => Uint8Array.from(bytes)),
      },
      {noNullPrototype: true},
    );
    const lines = fc
      .array(fc.stringMatching(/^[ -~é€]{0,20}$/u), {minLength: 1})
      .map((all) => `${all.join('\n')}\n`);
    fc.assert(
      fc.property(lines, fc.array(signature, {minLength: 1, maxLength: 100}), (text, signatures) => {
        const note = formatNote({text, signatures});
        assert.deepEqual(parseNote(note), {text, signatures});
        assert.equal(formatNote(parseNote(note)), note);
      }),
      {numRuns},
    );
  });

  it('has a text that may have empty lines: the last one ends it', () => {
    assert.equal(parseNote(`${text}\n${line}\n`).text, text);
    assert.equal(parseNote(`\n\n\n${line}\n`).text, '\n\n');
  });

  it('is refused in any other form', async () => {
    const bad = [
      '',
      '\n',
      '\n\n',
      text,
      `${text}\n`,
      `${text}${line}\n`,
      `${text}\n${line}`,
      `${text}\n${line}\n${line}`,
      `${text}\n${line}\n\n`,
      `${text}\n${line}\r\n`,
      `a\tb\n\n${line}\n`,
      `a\u0000b\n\n${line}\n`,
      `${text}\n- a AAAAAXg=\n`,
      `${text}\n—  AAAAAXg=\n`,
      `${text}\n— a  AAAAAXg=\n`,
      `${text}\n— a+b AAAAAXg=\n`,
      `${text}\n— a\u2003b AAAAAXg=\n`,
      `${text}\n— a AAAAAXg\n`,
      `${text}\n— a AAAAAXh=\n`,
      `${text}\n— a AAAAAXg=x\n`,
      `${text}\n— a AAAAAQ==\n`,
      `${text}\n— a\n`,
      '<!doctype html>\n\n<title>Not found</title>\n',
    ];
    for (const note of bad)
      assert.equal(await reasonOf(() => parseNote(note)), 'malformed', JSON.stringify(note));
  });

  it('is not read where it is huge', async () => {
    const many = (count: number) =>
      signedNote(
        text,
        Array.from({length: count}, () => line),
      );
    assert.equal(parseNote(many(100)).signatures.length, 100);
    assert.equal(await reasonOf(() => parseNote(many(101))), 'too-large');
    assert.equal(await reasonOf(() => parseNote(signedNote(`${'x'.repeat(65_536)}\n`, [line]))), 'too-large');
    assert.equal(await reasonOf(() => parseNote('\n'.repeat(10_000_000))), 'too-large');
  });
});

describe('the signatures of a note', () => {
  it('hold, as another implementation sees it', async () => {
    const {signature} = parseSignatureLine(await ana.sign(text));
    const key = KeyObject.from(ana.cryptoKey);
    assert.ok(verify(null, utf8(text), key, signature));
  });

  it('are the same each time', async () => {
    assert.equal(await ana.sign(text), await ana.sign(text));
  });

  it('name the known keys that made them, each once', async () => {
    const lines = [await ana.sign(text), line, await bo.sign(text), await ana.sign(text)];
    const held = await verifyNote(parseNote(signedNote(text, lines)), keys);
    assert.deepEqual(held, [{key: ana.key}, {key: bo.key}]);
  });

  it('of unknown keys count for nothing, not even under a known name or ID', async () => {
    const other = await noteSigner('ana.example');
    const renamed = formatSignatureLine({...parseSignatureLine(await ana.sign(text)), name: 'cy.example'});
    const note = parseNote(signedNote(text, [line, await other.sign(text), renamed]));
    assert.deepEqual(await verifyNote(note, keys), []);
    assert.deepEqual(await verifyNote(note, []), []);
  });

  it('of a known key that do not hold spoil the note, wherever they stand', async () => {
    const good = await ana.sign(text);
    const made = parseSignatureLine(good);
    const forged = [
      await ana.sign('Ein anderer Satz.\n'),
      formatSignatureLine({...made, signature: made.signature.with(0, (made.signature[0] ?? 0) ^ 1)}),
      formatSignatureLine({...made, signature: made.signature.slice(0, 63)}),
      formatSignatureLine({...made, signature: concat(made.signature, utf8('x'))}),
    ];
    for (const bad of forged)
      for (const lines of [[bad], [good, bad], [bad, good], [await bo.sign(text), bad]])
        assert.equal(
          await reasonOf(() => verifyNote(parseNote(signedNote(text, lines)), keys)),
          'bad-signature',
        );
  });

  it('do not hold over a text that differs by one character', async () => {
    const note = parseNote(signedNote(text, [await ana.sign(text)]));
    for (const other of [text.replace('Ein', 'ein'), `${text}\n`, text.slice(0, -1), `\ufeff${text}`])
      assert.equal(await reasonOf(() => verifyNote({...note, text: other}, keys)), 'bad-signature');
  });
});
