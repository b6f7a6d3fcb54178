/** The kinds of picture that are taken, by their media type: what they end in as files. */
export const mediaEndings = {'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp'} as const;

/** A kind of picture that is taken. */
export type MediaType = keyof typeof mediaEndings;

const startsWith = (bytes: Uint8Array, text: string, at = 0): boolean =>
  Buffer.from(bytes.subarray(at, at + text.length)).toString('latin1') === text;

/**
 * What a picture is by its own bytes (WHATWG MIME Sniffing §6.1), whatever it is said to be.
 *
 * @returns `undefined` for what is none of the kinds taken: SVG among them, which is a program as much as a picture.
 */
export const sniffMediaType = (bytes: Uint8Array): MediaType | undefined => {
  if (startsWith(bytes, '\xff\xd8\xff')) return 'image/jpeg';
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'image/png';
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBPVP', 8)) return 'image/webp';
  return undefined;
};
