/**
 * The body of an answer as text, as long as it stays within a number of bytes after decompression. What a header says of
 * its length is not asked: it counts the compressed bytes, and may be wrong.
 *
 * @param charset - A label of the Encoding Standard; UTF-8 where it is missing or unknown. A byte order mark is dropped.
 * @returns `undefined` as soon as there are more bytes; the rest is not waited for.
 */
export const readCapped = async (
  body: ReadableStream<Uint8Array> | null,
  bytes: number,
  charset?: string,
): Promise<string | undefined> => {
  if (!body) return '';
  const decoder = decoderFor(charset);
  const reader = body.getReader();
  let text = '';
  let left = bytes;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    left -= part.value.byteLength;
    if (left < 0) {
      // Not waited for: a server that never answers the cancellation must not hold us.
      reader.cancel().catch(() => undefined);
      return undefined;
    }
    text += decoder.decode(part.value, {stream: true});
  }
  return text + decoder.decode();
};

const decoderFor = (charset: string | undefined): TextDecoder => {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
};
