import {insecure, noAddress, notReadable, refused, tooSlow, unreachable} from './faults.js';

const most = 2 ** 20;

const isLocal = ({hostname}) => hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';

/** Reads what somebody typed as a web address; `shop.example` is one as well. Paths are those of this site. */
export const addressOf = (text, here) => {
  const typed = text.trim();
  const guess = /^[\w-]+(\.[\w-]+)+([/:?#]|$)/.test(typed) ? `https://${typed}` : typed;
  if (!typed || !URL.canParse(guess, here)) throw noAddress();
  const url = new URL(guess, here);
  if (url.protocol === 'http:' && !isLocal(url)) throw insecure();
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw noAddress();
  return url;
};

const readText = async (response) => {
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let size = 0; ; ) {
    const {done, value} = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    // The beginning is enough to tell what it is.
    if (size > most) {
      await reader.cancel();
      return text;
    }
    text += decoder.decode(value, {stream: true});
  }
};

// To a script, a server that is not there and one that lets nobody read are the same; asked without wanting to read, they differ.
const whyNot = async (url, error, deadline) => {
  if (error.name === 'TimeoutError') return tooSlow(url.host);
  const isThere = await fetch(url, {
    mode: 'no-cors',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(deadline),
  }).then(
    () => true,
    () => false,
  );
  return isThere ? notReadable(url.host) : unreachable(url.host);
};

/**
 * Gets a document as an element would: without credentials, without a referrer.
 *
 * @param {URL} url
 * @param {number} [deadline] - In milliseconds.
 * @returns {Promise<{url: string, text: string}>}
 * @throws {import('./faults.js').LookUpError}
 */
export const fetchDocument = async (url, deadline = 15_000) => {
  const options = {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    headers: {Accept: 'application/json, text/html;q=0.5'},
    signal: AbortSignal.timeout(deadline),
  };
  try {
    const response = await fetch(url, options);
    if (!response.ok) throw refused(url.host, response.status);
    return {url: response.url || url.href, text: await readText(response)};
  } catch (error) {
    throw error.name === 'LookUpError' ? error : await whyNot(url, error, deadline);
  }
};
