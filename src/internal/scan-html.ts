/** A run of text. */
export interface TextToken {
  readonly type: 'text';
  readonly text: string;
}

/** A tag, with what a raw text element holds. */
export interface TagToken {
  readonly type: 'tag';
  readonly name: string;
  readonly closing: boolean;
  readonly attributes: string;
  /** What stands between the tags of an element whose contents are not markup. */
  readonly raw: string;
  /** Where the tag begins in the text. */
  readonly start: number;
  /** Where the tag ends, and its contents begin. */
  readonly end: number;
}

/** A piece of HTML. */
export type HtmlToken = TextToken | TagToken;

const rawElements = /^(script|style|textarea|title|noscript|iframe|template)$/;

/**
 * The pieces of an HTML text in their order, comments left out. Every character is looked at a bounded number of times,
 * whatever the text: this runs on what strangers send.
 */
export function* scanHtml(html: string): Generator<HtmlToken> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const end = open < 0 ? html.length : open;
    if (end > at) yield {type: 'text', text: html.slice(at, end)};
    if (open < 0) return;
    const comment = commentEnd(html, open);
    if (comment !== undefined) {
      at = comment;
      continue;
    }
    const tag = readTag(html, open);
    yield tag ? tag.token : {type: 'text', text: '<'};
    at = tag ? tag.end : open + 1;
  }
}

const endAfter = (html: string, mark: string, from: number): number => {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
};

const commentEnd = (html: string, open: number): number | undefined => {
  if (html.startsWith('<!--', open)) return endAfter(html, '-->', open + 4);
  return /[!?]/.test(html.charAt(open + 1)) ? endAfter(html, '>', open) : undefined;
};

const readTag = (html: string, open: number): {token: TagToken; end: number} | undefined => {
  const start = /<(\/?)([a-z][^\s/>]*)/iy;
  start.lastIndex = open;
  const found = start.exec(html);
  if (!found) return undefined;
  const name = (found[2] ?? '').toLowerCase();
  const closing = found[1] === '/';
  const bodyStart = tagEnd(html, start.lastIndex);
  const bodyEnd = rawElements.test(name) && !closing ? rawEnd(html, name, bodyStart) : bodyStart;
  return {
    token: {
      type: 'tag',
      name,
      closing,
      attributes: html.slice(start.lastIndex, bodyStart),
      raw: html.slice(bodyStart, bodyEnd),
      start: open,
      end: bodyStart,
    },
    end: bodyEnd,
  };
};

// A `>` inside a quoted attribute does not end the tag.
const tagEnd = (html: string, from: number): number => {
  const mark = /[>"']/g;
  mark.lastIndex = from;
  for (let found = mark.exec(html); found; found = mark.exec(html)) {
    if (found[0] === '>') return mark.lastIndex;
    mark.lastIndex = endAfter(html, found[0], mark.lastIndex);
  }
  return html.length;
};

const rawEnd = (html: string, name: string, from: number): number => {
  const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  close.lastIndex = from;
  return close.exec(html)?.index ?? html.length;
};
