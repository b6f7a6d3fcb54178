import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {describe, it} from 'node:test';

import {toBase64} from '../../src/proof/base64.js';
import {concat, utf8} from '../../src/proof/bytes.js';
import {formatVkey, noteKeyId, parseVkey, parseVkeys} from '../../src/proof/vkey.js';
import {reasonOf} from './support/reasons.js';

const publicKey = Uint8Array.from({length: 32}, (_, at) => at * 7);

/** A vkey of any type, with the key ID it should have. */
const written = (name: string, type: number, key = publicKey): string => {
  const material = concat(Uint8Array.of(type), key);
  const id = createHash('sha256').update(`${name}\n`).update(material).digest('hex').slice(0, 8);
  return `${name}+${id}+${toBase64(material)}`;
};

describe('a key of notes', () => {
  it('is read as it is written', async () => {
    for (const [type, kind] of [
      [1, 'ed25519'],
      [4, 'cosignature'],
    ] as const) {
      const vkey = written('log.example/1', type);
      assert.equal(await formatVkey('log.example/1', kind, publicKey), vkey);
      const keyId = Number.parseInt(vkey.split('+')[1] ?? '', 16);
      assert.equal(await noteKeyId('log.example/1', kind, publicKey), keyId);
      assert.deepEqual(await parseVkey(vkey), {name: 'log.example/1', keyId, kind, publicKey, vkey});
    }
  });

  it('has a key ID of eight digits, whatever it begins with', async () => {
    // One name in sixteen has an ID that begins with 0.
    const names = Array.from({length: 64}, (_, index) => `log.example/${index}`);
    const vkeys = names.map((name) => written(name, 1));
    assert.ok(vkeys.some((vkey) => vkey.includes('+0')));
    assert.deepEqual(
      (await parseVkeys(vkeys)).map(({name}) => name),
      names,
    );
  });

  it('may have any name without space or plus that can be shown to people', async () => {
    for (const name of ['журнал.example', 'a', 'PeterNeumann', '—'])
      assert.equal((await parseVkey(written(name, 1))).name, name);
    for (const name of [
      '',
      'a b',
      'a\u00a0b',
      'a\u2003b',
      'a\u0085b',
      'a\nb',
      'a+b',
      'a\u202eb',
      'a\u200bb',
      'a\u0007b',
      'x'.repeat(201),
    ])
      assert.equal(await reasonOf(() => parseVkey(written(name, 1))), 'malformed', name);
  });

  it('is refused where anything in it is not its own', async () => {
    const good = written('log.example/1', 1);
    const [name = '', id = '', material = ''] = good.split('+');
    const bad = [
      '',
      name,
      `${name}+${id}`,
      `${name}+00000000+${material}`,
      `${name}+${id.slice(1)}+${material}`,
      `${name}+${id.toUpperCase()}x+${material}`,
      `other+${id}+${material}`,
      `${good}=`,
      `${good} `,
      `${good}\n`,
      ` ${good}`,
      written(name, 1, publicKey.slice(1)),
      written(name, 4, concat(publicKey, utf8('x'))),
    ];
    for (const vkey of bad) assert.equal(await reasonOf(() => parseVkey(vkey)), 'malformed', vkey);
  });

  it('of another algorithm is not ours to judge, and left out of many', async () => {
    const [own, other] = [written('log.example/1', 1), written('log.example/1', 6, new Uint8Array(1312))];
    assert.equal(await reasonOf(() => parseVkey(other)), 'unknown-algorithm');
    assert.deepEqual(
      (await parseVkeys([other, own])).map(({vkey}) => vkey),
      [own],
    );
    assert.equal(await reasonOf(() => parseVkeys([own, 'nonsense'])), 'malformed');
  });
});
