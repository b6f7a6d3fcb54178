/**
 * Whether an address is another one, or stands beneath it. Who has a name has its `www.` as well.
 *
 * @param place - Anything: what is no URL stands nowhere.
 * @param top - A URL.
 */
export const isBeneath = (place: string, top: string): boolean =>
  URL.canParse(place) && folderOf(new URL(place)).startsWith(folderOf(new URL(top)));

const folderOf = ({protocol, host, pathname}: URL): string =>
  `${protocol}//${host.replace(/^www\./, '')}${pathname.replace(/\/?$/, '/')}`;
