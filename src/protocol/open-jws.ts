/** What a compact JWS says (RFC 7515 §7.1). Nobody has checked its signature. */
export interface OpenedJws {
  /** Lower case, without `application/` (RFC 7515 §4.1.9). */
  readonly typ: string;
  readonly header: Readonly<Record<string, unknown>>;
  readonly payload: Readonly<Record<string, unknown>>;
  /** What is signed: header and payload as they were sent. */
  readonly signingInput: string;
}

const decode = (part: string): Record<string, unknown> | undefined => {
  const binary = atob(part.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  const json: unknown = JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes));
  return isObject(json) ? json : undefined;
};

/** Whether JSON is an object, no list. */
export const isObject = (json: unknown): json is Record<string, unknown> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/**
 * Reads a JWS without checking it: what it says is shown at once, whether it holds is found out later.
 *
 * @returns `undefined` where it is none, or says nothing that could be read.
 */
export const openJws = (compact: unknown): OpenedJws | undefined => {
  if (typeof compact !== 'string') return undefined;
  const [first = '', second = '', third, ...rest] = compact.split('.');
  if (third === undefined || rest.length > 0) return undefined;
  try {
    const header = decode(first);
    const payload = decode(second);
    const typ = String(header?.typ ?? '')
      .toLowerCase()
      .replace(/^application\//, '');
    return header && payload && {typ, header, payload, signingInput: `${first}.${second}`};
  } catch {
    return undefined;
  }
};

/**
 * The name of what somebody signed: base64url SHA-256 of the JWS signing input (protocol §6).
 *
 * @returns `undefined` in a page without WebCrypto.
 */
export const idOf = async ({signingInput}: OpenedJws): Promise<string | undefined> => {
  const digest = await globalThis.crypto?.subtle?.digest('SHA-256', new TextEncoder().encode(signingInput));
  if (!digest) return undefined;
  const base64 = btoa(String.fromCharCode(...new Uint8Array(digest)));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replace('=', '');
};
