/** What the JSON-LD of a page holds, block by block. */
export interface JsonLdBlocks {
  /** What `JSON.parse` gave for each block that could be read. */
  readonly blocks: readonly unknown[];
  /** Which blocks could not be read, counted from 0. One bad block does not spoil the others. */
  readonly unreadable: readonly number[];
}

/**
 * Parses the contents of `<script type="application/ld+json">` elements.
 *
 * @param scripts - The contents as written.
 */
export const parseJsonLd = (scripts: readonly string[]): JsonLdBlocks => {
  const blocks: unknown[] = [];
  const unreadable: number[] = [];
  for (const [index, script] of scripts.entries()) {
    try {
      blocks.push(JSON.parse(unwrap(script)));
    } catch {
      unreadable.push(index);
    }
  }
  return {blocks, unreadable};
};

const cdataStart = '<![CDATA[';
const cdataEnd = ']]>';

// XHTML habits: `/* <![CDATA[ */ … /* ]]> */`, `//<![CDATA[ … //]]>`, and the bare form.
const unwrap = (script: string): string => {
  const text = script.replace(/^\ufeff/, '').trim();
  const start = text.indexOf(cdataStart);
  if (start < 0 || !/^(\/\/|\/\*)?\s*$/.test(text.slice(0, start))) return text;
  const end = text.lastIndexOf(cdataEnd);
  return text
    .slice(start + cdataStart.length, end < start ? undefined : end)
    .trim()
    .replace(/^\*\//, '')
    .replace(/(\/\/|\/\*)$/, '');
};
