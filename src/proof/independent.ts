const hostIn = (name: string): string => /^[^/:]*/.exec(name.toLowerCase())?.[0] ?? '';

/**
 * Whether a cosigner's name is of another host than the log's: `watch.example/monitor` for `shop.example/log1`. Whoever has a
 * log says nothing more of it by a second key on the same host, on one below it or on the one above. Names are only names:
 * that somebody else has the key, the name cannot show.
 *
 * @param origin - The log's name.
 */
export const isIndependent = (name: string, origin: string): boolean => {
  const [one, other] = [`.${hostIn(name)}`, `.${hostIn(origin)}`];
  return !one.endsWith(other) && !other.endsWith(one);
};
