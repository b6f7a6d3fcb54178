import type {Bytes} from '../../proof/bytes.js';
import {readBytes} from '../http/request-body.js';
import type {Fetching} from '../serve.js';
import type {Witness} from './witness.js';
import {refusal, type WitnessAnswer} from './witness-answer.js';

// 63 hashes and a note with some hundred cosignatures.
const MOST_BYTES = 65_536;

/**
 * A witness over HTTP: `POST add-checkpoint` (C2SP tlog-witness), and at `/` its own key, for people.
 *
 * @param onError - Told of what should not happen; who asked is told only that it did.
 */
export const witnessApp = (witness: Witness, onError: (error: unknown) => void): Fetching => ({
  fetch: async (request) => {
    const {pathname} = new URL(request.url);
    if (pathname === '/' && request.method === 'GET') return text(200, `${witness.vkey}\n`);
    if (pathname !== '/add-checkpoint') return text(404, 'Checkpoints go to /add-checkpoint.\n');
    if (request.method !== 'POST') return text(405, 'A checkpoint is sent with POST.\n', {Allow: 'POST'});
    try {
      const body = await bodyOf(request);
      return toResponse(body ? await witness.addCheckpoint(body) : refusal(413, 'The body is too long.'));
    } catch (error) {
      onError(error);
      return text(500, 'Something went wrong here.\n');
    }
  },
});

const bodyOf = async (request: Request): Promise<Bytes | undefined> => {
  try {
    return new Uint8Array(await readBytes(request, MOST_BYTES));
  } catch {
    return undefined;
  }
};

const toResponse = ({status, body, type, retryAfter}: WitnessAnswer): Response =>
  text(status, body, {
    'Content-Type': type,
    ...(retryAfter === undefined ? {} : {'Retry-After': String(retryAfter)}),
  });

const text = (status: number, body: string, headers: Record<string, string> = {}): Response =>
  new Response(body, {
    status,
    headers: {'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...headers},
  });
