import {type Bytes, toNumber} from './bytes.js';

const p = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
const b = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;

/** Whether two coordinates are a point of P-256 (SP 800-186 §3.2.1.3). WebKitGTK 2.50 imports others too. */
export const isP256Point = (xBytes: Bytes, yBytes: Bytes): boolean => {
  const x = toNumber(xBytes);
  const y = toNumber(yBytes);
  return x < p && y < p && (x * x * x - 3n * x + b - y * y) % p === 0n;
};
