import {type Bytes, toNumber} from './bytes.js';

// Engines differ in all of these: a signature would hold here and not there. WebKitGTK 2.50 takes signatures that are not
// reduced, and its process ends when it is asked about a key that is no point.

const p = 2n ** 255n - 19n;
const order = 2n ** 252n + 27742317777372353535851937790883648493n;

const littleEndian = (bytes: Bytes): bigint => toNumber(bytes.toReversed());

/** Whether there is a square root modulo p: the Jacobi symbol, which takes a tenth of the time of Euler's criterion. */
const isSquare = (number: bigint): boolean => {
  let [above, below] = [((number % p) + p) % p, p];
  let isOne = true;
  while (above > 0n) {
    for (; (above & 1n) === 0n; above >>= 1n) if ([3n, 5n].includes(below & 7n)) isOne = !isOne;
    if ((above & below & 3n) === 3n) isOne = !isOne;
    [above, below] = [below % above, above];
  }
  return isOne && below === 1n;
};

/**
 * Whether 32 bytes are a public key that binds its owner: a point of the curve, written in the one way of RFC 8032 §5.1.3,
 * and not of small order, where one signature holds for many messages.
 */
export const isEd25519Point = (raw: Bytes): boolean => {
  const y = BigInt.asUintN(255, littleEndian(raw));
  const square = y * y;
  // −x² + y² = 1 + dx²y² with d = −121665/121666, so x² is this up to a square, and 0 where the order is 1 or 2.
  const x = (square - 1n) * (121666n - 121665n * square) * 121666n;
  // y is 0 where the order is 4. Where it is 8, that is y of the double: x² = −y².
  const eighth = 121665n * square * square - 243332n * square + 121666n;
  return y > 0n && y < p && eighth % p !== 0n && isSquare(x);
};

/** Whether the second half of a signature is below the group's order, as RFC 8032 §5.1.7 asks. */
export const isReduced = (signature: Bytes): boolean => littleEndian(signature.slice(32)) < order;
