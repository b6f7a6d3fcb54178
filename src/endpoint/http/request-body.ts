import {checkLimits} from '../../protocol/limits.js';
import {problem} from './problem.js';

/** Bytes that the body of an action may have, pictures apart (protocol §9). */
export const MOST_BODY_BYTES = 16_384;

/**
 * The bytes of a body, as long as there are not too many: it is let go of as soon as there are.
 *
 * @throws {CandorError} `too-large`
 */
export const readBytes = async (request: Request, most: number): Promise<Uint8Array> => {
  const tooLarge = problem('too-large', `it has more than ${most} bytes`);
  if (Number(request.headers.get('Content-Length') ?? 0) > most) throw tooLarge;
  if (!request.body) return new Uint8Array();
  const parts: Uint8Array[] = [];
  const reader: ReadableStreamDefaultReader<Uint8Array> = request.body.getReader();
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.byteLength;
    if (bytes > most) {
      reader.cancel().catch(() => undefined);
      throw tooLarge;
    }
    parts.push(part.value);
  }
  return Buffer.concat(parts);
};

/**
 * A body as JSON, within the limits of protocol §1.
 *
 * @throws {CandorError} `invalid` with the status 400 where it is none; `too-large`.
 */
export const readJson = (bytes: Uint8Array): unknown => {
  const json = parse(bytes);
  checkLimits(json);
  return json;
};

const parse = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes));
  } catch {
    throw problem('invalid', 'the body is not JSON in UTF-8', 400);
  }
};

/**
 * Refuses what is not sent as one of the types that are taken: a form of any page could be sent without asking (CORS), and
 * would be text.
 *
 * @returns The type.
 */
export const checkType = (contentType: string | null, accepts: readonly string[]): string => {
  const type = contentType?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (!accepts.includes(type)) throw problem('refused', `it is sent as ${accepts.join(' or ')}`);
  return type;
};
