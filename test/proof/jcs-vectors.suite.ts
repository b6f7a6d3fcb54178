import {isEqual, utf8} from '../../src/proof/bytes.js';
import {canonicalize} from '../../src/proof/jcs.js';
import type {VectorSet} from '../support/vectors.js';

const hexOf = (bytes: Uint8Array<ArrayBuffer>): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The published examples of RFC 8785: what goes in, what must come out, byte for byte, in two writings. */
export const jcsVectors: readonly VectorSet[] = [
  {
    name: 'canonical JSON (RFC 8785)',
    part: 'jcs',
    count: 6,
    check: async (data) => {
      const names = await data.list('jcs/input');
      const wrong: string[] = [];
      for (const name of names) {
        const input: unknown = JSON.parse(new TextDecoder().decode(await data.read(`jcs/input/${name}`)));
        const made = utf8(canonicalize(input));
        const hex = new TextDecoder().decode(await data.read(`jcs/outhex/${name.replace('json', 'txt')}`));
        const isSame = isEqual(made, await data.read(`jcs/output/${name}`));
        if (!isSame || hexOf(made) !== hex.replaceAll(/\s/g, '')) wrong.push(name);
      }
      return {of: names.length, wrong};
    },
  },
];
