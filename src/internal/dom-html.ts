import {blockElements, type HtmlReader, hiddenElements, tidyLines} from './html-reader.js';
import {candorPolicy} from './trusted-types.js';

// A parsed document that belongs to no page is inert: no script runs, no picture loads (HTML, "DOM parsing").
const parse = (html: string): Document =>
  new DOMParser().parseFromString(candorPolicy().createHTML(html), 'text/html');

/** Reads HTML with the browser's own parser. */
export const domHtml: HtmlReader = {
  jsonLd: (html) =>
    Array.from(
      parse(html).querySelectorAll('script[type^="application/ld+json" i]'),
      ({textContent}) => textContent ?? '',
    ),

  text: (html) => {
    const {body} = parse(html);
    for (const hidden of body.querySelectorAll(hiddenElements.join())) hidden.remove();
    for (const lineBreak of body.querySelectorAll('br')) lineBreak.replaceWith('\n');
    for (const block of body.querySelectorAll(blockElements.join())) {
      block.before('\n');
      block.after('\n');
    }
    return tidyLines(body.textContent ?? '');
  },
};
