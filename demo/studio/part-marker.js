import {ruleOf} from '../builder/css.js';

/**
 * Shows parts on the live elements, with nothing but what a page can do as well: `::part()`.
 *
 * @param {HTMLElement} stage
 */
export const makePartMarker = (stage) => {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);

  /** Outlines a part wherever it stands; nothing takes it back. */
  const mark = (tagName, part) => {
    const selector = `#${stage.id} ${tagName}::part(${part})`;
    const outline = {
      outline: '3px solid light-dark(#c2005d, #ff7ab8) !important',
      'outline-offset': '2px !important',
    };
    sheet.replaceSync(part ? ruleOf(selector, outline) : '');
    if (part) elementsWith(tagName, part)[0]?.scrollIntoView({block: 'nearest', inline: 'nearest'});
  };

  const elementsWith = (tagName, part) =>
    [...stage.querySelectorAll(tagName)].flatMap(({shadowRoot}) => [
      ...(shadowRoot?.querySelectorAll(`[part~="${part}"]`) ?? []),
    ]);

  /** The innermost part under an event, and whose it is. */
  const partAt = (event) => {
    const path = event.composedPath();
    const host = path.find((node) => node instanceof Element && node.localName.startsWith('candor-'));
    const inner = path.find((node) => node instanceof Element && node.hasAttribute('part'));
    if (!host || !inner || path.indexOf(inner) > path.indexOf(host)) return undefined;
    return {tagName: host.localName, part: inner.getAttribute('part').split(/\s+/)[0]};
  };

  return {mark, partAt, isShown: (tagName, part) => elementsWith(tagName, part).length > 0};
};
