// FNV-1a: short, and the same for the same text.
const hashOf = (text: string): string => {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(36);
};

const ids = /\s(id|for|popovertarget|aria-(?:labelledby|describedby|controls|owns))="([^"]+)"/g;

/**
 * A piece of ours whose ids, in a shadow root good enough, clash with no others of the page.
 *
 * @param own - What tells it apart from other pieces of the page.
 */
export const ownIds = (html: string, own: string): string => {
  const prefix = `candor-${hashOf(own)}-`;
  return html.replace(ids, (_, name: string, value: string) => {
    const values = value.split(' ').map((id) => prefix + id);
    return ` ${name}="${values.join(' ')}"`;
  });
};
