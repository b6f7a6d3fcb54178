import {createReadStream} from 'node:fs';

import {CandorError} from '../../protocol/errors.js';

/** A file as text, piece by piece, with line ends made one: CSV counts lines, and texts hold them. */
export async function* decodeFile(
  path: string,
  encoding: string | undefined,
  onBytes: (bytes: number) => void = () => {},
): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let held = '';
  try {
    for await (const chunk of createReadStream(path, {highWaterMark: 1 << 18}) as AsyncIterable<Buffer>) {
      decoder ??= new TextDecoder(encoding ?? byteOrder(chunk), {fatal: true});
      onBytes(chunk.length);
      const text = held + decoder.decode(chunk, {stream: true});
      // A carriage return at the very end may be half of a line end.
      held = text.endsWith('\r') ? '\r' : '';
      yield text.slice(0, text.length - held.length).replaceAll('\r\n', '\n');
    }
    yield held + (decoder?.decode() ?? '');
  } catch (error) {
    if (error instanceof RangeError)
      throw new CandorError('usage', {detail: `${encoding} is no encoding`, cause: error});
    if (!(error instanceof TypeError)) throw error;
    const detail = `it is not ${encoding ?? 'UTF-8'}; save it as UTF-8, or say what it is, as in --encoding windows-1252`;
    throw new CandorError('unreadable', {detail, cause: error});
  }
}

const byteOrder = (chunk: Buffer): string => {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
  return chunk[0] === 0xfe && chunk[1] === 0xff ? 'utf-16be' : 'utf-8';
};
