const next = (character, first, count) =>
  first.charCodeAt(0) + ((character - first.charCodeAt(0) + 1) % count);

const otherByte = (byte) => {
  const character = String.fromCharCode(byte);
  if (/\d/.test(character)) return next(byte, '0', 10);
  if (/[a-z]/.test(character)) return next(byte, 'a', 26);
  if (/[A-Z]/.test(character)) return next(byte, 'A', 26);
  return byte ^ 1;
};

/**
 * A text with another byte at a place: the next digit or letter, else one that differs in a bit.
 *
 * @param {Buffer} bytes
 * @param {number} offset - Of a byte; behind the end, nothing is changed.
 * @returns {Buffer}
 */
export const withOtherByte = (bytes, offset) => {
  const changed = Buffer.from(bytes);
  if (offset < bytes.length) changed[offset] = otherByte(bytes[offset]);
  return changed;
};
