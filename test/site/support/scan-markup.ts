/** A tag of a snippet, as an HTML parser would read it. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const references: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"'};

const decode = (text: string): string =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (whole, number: string | undefined, name: string | undefined) =>
    number ? String.fromCodePoint(Number(number)) : (references[name ?? ''] ?? whole),
  );

/**
 * The start tags of HTML that has nothing but tags with quoted attributes. It reads as the HTML standard says: a quoted value ends
 * with its quote alone, and text that begins with `<` and a letter is a tag.
 */
export const scanHtml = (html: string): Tag[] =>
  [...html.matchAll(/<([a-z][\w-]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*>/gi)].map(
    ([, name = '', attributes = '']) => ({
      name: name.toLowerCase(),
      attributes: new Map(
        [...attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [
          key,
          decode(value),
        ]),
      ),
    }),
  );
