import {candorPolicy} from '../../../internal/trusted-types.js';

/** JSON that ends no script and opens no comment, whoever wrote its texts (HTML, "Restrictions for contents of script elements"). */
export const escaped = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/**
 * A script element with JSON-LD. Parsed, since under Trusted Types every other way of giving a script its text is a violation
 * in all three engines, data or not: `text` and `textContent` throw, a text node is reported when it is connected.
 *
 * @returns `undefined` where the page enforces Trusted Types and does not allow our policy.
 */
export const jsonLdScript = (page: Document, value: unknown): HTMLScriptElement | undefined => {
  const markup = `<script type="application/ld+json" data-candor>${escaped(value)}</script>`;
  try {
    const parsed = new DOMParser().parseFromString(candorPolicy().createHTML(markup), 'text/html');
    const script = parsed.querySelector('script');
    return script ? page.adoptNode(script) : undefined;
  } catch {
    return undefined;
  }
};
