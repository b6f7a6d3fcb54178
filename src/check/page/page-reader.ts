import {ProofError} from '../../proof/proof-error.js';
import type {ReadBytes} from '../../proof/read-bytes.js';
import {httpReader} from '../http-reader.js';

type Fetch = (request: Request) => Promise<Response>;

/**
 * Reads addresses as a page can: only where they let other pages read them (CORS), which is said where it is missing.
 *
 * @param signal - Ends all of it.
 * @param ask - Stands in for the platform's own.
 */
export const pageReader = (signal: AbortSignal, ask: Fetch = (request) => fetch(request)): ReadBytes => {
  const read = httpReader({fetch: (request) => askOrExplain(request, ask)});
  return (address, other) => read(address, other ? AbortSignal.any([signal, other]) : signal);
};

const askOrExplain = async (request: Request, ask: Fetch): Promise<Response> => {
  try {
    return await ask(request.clone());
  } catch (error) {
    if (request.signal.aborted || !(await answers(request, ask))) throw error;
    const detail = `${request.url} answers, but does not let other pages read it: it lacks “Access-Control-Allow-Origin: *”. The command “candor verify” needs no such permission`;
    throw new ProofError('unreachable', {detail});
  }
};

// What cannot be read can still be asked for; whether it comes is all that is learned.
const answers = async ({url, signal}: Request, ask: Fetch): Promise<boolean> => {
  const init = {mode: 'no-cors', credentials: 'omit', referrerPolicy: 'no-referrer', signal} as const;
  try {
    const {body} = await ask(new Request(url, init));
    await body?.cancel();
    return true;
  } catch {
    return false;
  }
};
