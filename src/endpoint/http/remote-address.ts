import {isIPv4, isIPv6} from 'node:net';

/**
 * Whose request it is, for limits alone. An IPv6 address counts by its /64, which is one household.
 *
 * Behind a proxy all requests come from the proxy; the visitor's address is then what it wrote into `X-Forwarded-For`. What
 * stands there further left was said by the visitor and is not believed.
 *
 * @param socket - The address of the other end of the connection.
 * @param forwarded - The header, where there is one.
 * @param proxies - How many proxies stand in front. Unless said otherwise one if the connection comes from this machine, else
 *   none.
 */
export const remoteAddress = (
  socket: string | undefined,
  forwarded: string | undefined,
  proxies: number = isLoopback(socket) ? 1 : 0,
): string => {
  const hops = forwarded?.split(',').map((hop) => hop.trim()) ?? [];
  const hop = proxies > 0 ? hops.at(-proxies) : undefined;
  return networkOf(hop && (isIPv4(hop) || isIPv6(hop)) ? hop : (socket ?? ''));
};

const isLoopback = (address: string | undefined): boolean =>
  address !== undefined && /^(?:::ffff:)?127\.|^::1$/.test(address);

const networkOf = (address: string): string => {
  const plain = address
    .toLowerCase()
    .replace(/^::ffff:(?=\d+\.)/, '')
    .replace(/%.*$/, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = head ? head.split(':') : [];
  const last = tail ? tail.split(':') : [];
  const all =
    tail === undefined
      ? groups
      : [...groups, ...Array(Math.max(0, 8 - groups.length - last.length)).fill('0'), ...last];
  return all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
};

/** The address of the other end, where the app runs in Node's own server (`@hono/node-server` hands it over as `env`). */
export const socketAddress = (env: unknown): string | undefined => {
  const socket = member(member(env, 'incoming'), 'socket');
  const address = member(socket, 'remoteAddress');
  return typeof address === 'string' ? address : undefined;
};

const member = (thing: unknown, name: string): unknown =>
  typeof thing === 'object' && thing !== null && name in thing
    ? (thing as Readonly<Record<string, unknown>>)[name]
    : undefined;
