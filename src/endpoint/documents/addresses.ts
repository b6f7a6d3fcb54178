// RFC 2606 §2: a name that never resolves. It stands in the store for "wherever this endpoint is", since neither the import
// nor the store knows that.
const HERE = 'https://endpoint.invalid/';

/** The base against which relative addresses of imported documents resolve: they stand for files beside the endpoint. */
export const endpointBase = HERE;

/**
 * A document with the addresses of files beside the endpoint written relative to where the document stands.
 *
 * @param root - From the document to the endpoint's root: `''`, `'../'`, `'../../'` …
 */
export const relativeTo = <T>(root: string, value: T): T => rewrite(root, value) as T;

// Recursion is safe here: what is stored went through the depth limit of the protocol.
const rewrite = (root: string, value: unknown): unknown => {
  if (typeof value === 'string')
    return value.startsWith(HERE) ? root + value.slice(HERE.length) || './' : value;
  if (Array.isArray(value)) return value.map((item) => rewrite(root, item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, rewrite(root, member)]));
};
