/** Runs something in a page whose WebCrypto is another one, or none. */
export async function withSubtle<T>(
  subtle: Partial<SubtleCrypto> | undefined,
  run: () => Promise<T>,
): Promise<T> {
  Object.defineProperty(crypto, 'subtle', {value: subtle, configurable: true});
  try {
    return await run();
  } finally {
    Reflect.deleteProperty(crypto, 'subtle');
  }
}

/** WebCrypto as engines without Ed25519 have it. */
export function withoutEd25519({subtle} = crypto): SubtleCrypto {
  return new Proxy(subtle, {
    get:
      (target, name) =>
      async (...question: readonly unknown[]): Promise<unknown> => {
        if (JSON.stringify(question).includes('"Ed25519"')) {
          throw new DOMException('Unrecognized name.', 'NotSupportedError');
        }
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function') throw new TypeError(String(name));
        return Reflect.apply(method, target, question);
      },
  });
}
