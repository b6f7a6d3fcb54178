import {type Bytes, concat} from './bytes.js';
import {malformed} from './malformed.js';
import {must, ProofError} from './proof-error.js';

/** So few at a time that no engine makes more than a mebibyte of them at once: deflate packs 1,032 bytes into one at most. */
const step = 1024;

const inSteps = (bytes: Bytes): ReadableStream<Bytes> => {
  let at = 0;
  return new ReadableStream({
    pull: (controller) => {
      if (at < bytes.length) controller.enqueue(bytes.slice(at, at + step));
      else controller.close();
      at += step;
    },
  });
};

/**
 * Unpacks gzip (RFC 1952), and stops as soon as it is too much.
 *
 * @param maxBytes - How many bytes it may come to.
 * @throws {ProofError} `malformed` for anything but gzip, `too-large` above the limit, `unsupported-here` where the engine
 *   has no DecompressionStream.
 */
export const inflate = async (bytes: Bytes, maxBytes: number): Promise<Bytes> => {
  must(typeof DecompressionStream !== 'undefined', 'unsupported-here');
  const reader = inSteps(bytes).pipeThrough(new DecompressionStream('gzip')).getReader();
  const parts: Bytes[] = [];
  let length = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      length += part.value.length;
      if (length > maxBytes) break;
      parts.push(part.value);
    }
  } catch {
    throw malformed('gzip');
  }
  if (length <= maxBytes) return concat(...parts);
  // Awaiting it would leave an engine that finishes what it has begun the time to do so.
  reader.cancel().catch(() => {});
  throw new ProofError('too-large');
};
