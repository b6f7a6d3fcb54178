import {decodeReferences} from './character-references.js';
import {blockElements, type HtmlReader, hiddenElements, tidyLines} from './html-reader.js';
import {scanHtml} from './scan-html.js';

const isJsonLd = /(?:^|\s)type\s*=\s*["']?application\/ld\+json/i;
const breaking = new Set(['br', ...blockElements]);
const hidden = new Set(hiddenElements);

/** Reads HTML where there is no browser, without building a tree. */
export const scannedHtml: HtmlReader = {
  jsonLd: (html) => {
    const found: string[] = [];
    for (const token of scanHtml(html)) {
      if (token.type === 'tag' && token.name === 'script' && isJsonLd.test(token.attributes)) {
        found.push(token.raw);
      }
    }
    return found;
  },

  text: (html) => {
    let text = '';
    for (const token of scanHtml(html)) {
      if (token.type === 'text') text += decodeReferences(token.text);
      else if (breaking.has(token.name)) text += '\n';
      else if (!hidden.has(token.name)) text += decodeReferences(token.raw);
    }
    return tidyLines(text);
  },
};
