import {readCapped} from '../internal/read-capped.js';
import {limits} from '../protocol/limits.js';
import {cleanText} from '../protocol/text.js';

/**
 * What an endpoint says of a failure, for developers (RFC 9457 §3.1): its `detail`, else its `title`, at most 200 characters. A
 * file of its own, loaded when there is such a thing to read.
 *
 * @param body - Of type `application/problem+json`.
 * @throws {SyntaxError} Where it is no JSON.
 */
export const problemDetail = async (body: ReadableStream<Uint8Array> | null): Promise<string | undefined> => {
  const text = await readCapped(body, limits.errorBytes);
  const {detail, title} = JSON.parse(text ?? '{}') ?? {};
  const told = [detail, title].find((one) => typeof one === 'string');
  return told === undefined ? undefined : cleanText(told).slice(0, 200);
};
