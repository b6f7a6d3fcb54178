import {scanHtml, type TagToken} from '../../internal/scan-html.js';
import {readAttributes} from './attributes.js';

/** An element in a text of HTML, with its place in it. */
export interface HtmlElement {
  readonly name: string;
  /** As they are read. */
  readonly attributes: ReadonlyMap<string, string>;
  /** As they are written, up to the end of the tag. */
  readonly written: string;
  /** Where its start tag begins. */
  readonly start: number;
  /** Where its contents begin and end. */
  readonly contents: readonly [from: number, to: number];
  /** Where its end tag ends. */
  readonly end: number;
  /** The language it stands in, where the text says so. */
  readonly language: string | undefined;
  /** Whether a block in it would end the paragraph it stands in. */
  readonly isInParagraph: boolean;
  /** Whether a link in it would end the link it stands in. */
  readonly isInLink: boolean;
}

// They have no end tag (HTML, "Void elements").
const isVoid = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
// What an unknown end tag does not reach through (HTML, "special"), and what none does ("has an element in scope").
const special =
  /^(address|article|aside|blockquote|body|button|caption|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|hgroup|html|li|main|menu|nav|ol|p|pre|search|section|select|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;
const scope = /^(caption|html|marquee|object|select|table|td|th)$/;
const foreign = /^(svg|math)$/;
// Of these, what does not end a paragraph by its start tag.
const inParagraph = /^(body|button|caption|head|html|select|tbody|td|tfoot|th|thead|tr)$/;

interface Open {
  readonly tag: TagToken;
  readonly attributes: ReadonlyMap<string, string>;
  readonly language: string | undefined;
  /** Where the paragraph stands that a block would end, itself or around it; -1 where there is none. */
  readonly paragraph: number;
  readonly isInLink: boolean;
}

const indexOfOpen = (open: readonly Open[], name: string): number => {
  const stopping = special.test(name) ? scope : special;
  for (let at = open.length - 1; at >= 0; at--) {
    const known = open[at]?.tag.name ?? '';
    if (known === name) return at;
    if (stopping.test(known)) return -1;
  }
  return -1;
};

const endsParagraph = (name: string): boolean =>
  name === 'hr' || (special.test(name) && !inParagraph.test(name));

// HTML, "have a p element in button scope".
const paragraphAt = (name: string, open: readonly Open[]): number => {
  if (name === 'p') return open.length;
  return name === 'button' || scope.test(name) ? -1 : (open.at(-1)?.paragraph ?? -1);
};

const isEmptyTag = ({name, attributes}: TagToken, open: readonly Open[]): boolean =>
  isVoid.test(name) || (attributes.endsWith('/>') && open.some(({tag}) => foreign.test(tag.name)));

const opened = (tag: TagToken, open: readonly Open[]): Open => {
  const attributes = readAttributes(tag.attributes.replace(/>$/, ''));
  const around = open.at(-1);
  return {
    tag,
    attributes,
    language: attributes.get('lang') || around?.language,
    paragraph: paragraphAt(tag.name, open),
    isInLink: around?.isInLink || around?.tag.name === 'a',
  };
};

/**
 * The elements that are wanted, in the order of their end tags. What stands inside of `<template>`, `<noscript>`, a comment or a
 * script is none; one that is never closed is none either.
 */
export const htmlElements = (
  html: string,
  isWanted: (name: string, attributes: HtmlElement['attributes']) => boolean,
): readonly HtmlElement[] => {
  const found: HtmlElement[] = [];
  const open: Open[] = [];
  for (const tag of scanHtml(html)) {
    if (tag.type !== 'tag') continue;
    if (!tag.closing) {
      const paragraph = open.at(-1)?.paragraph ?? -1;
      if (paragraph >= 0 && endsParagraph(tag.name)) open.length = paragraph;
      if (isEmptyTag(tag, open)) continue;
      open.push(opened(tag, open));
      continue;
    }
    const at = indexOfOpen(open, tag.name);
    const element = open[at];
    if (!element) continue;
    open.length = at;
    if (!isWanted(tag.name, element.attributes)) continue;
    found.push({
      name: tag.name,
      attributes: element.attributes,
      written: element.tag.attributes.replace(/>$/, ''),
      start: element.tag.start,
      contents: [element.tag.end, tag.start],
      end: tag.end,
      language: element.language,
      isInParagraph: element.paragraph >= 0,
      isInLink: element.isInLink,
    });
  }
  return found;
};
