import {readFileSync} from 'node:fs';

import {html} from 'hono/html';

const around = new URL('../about-reviews.html', import.meta.url);

/**
 * A page in the shop's frame. The frame is cut out of a page that exists, so that header and footer stand in one place.
 *
 * @param {string} title - Plain text.
 * @param {unknown} main - What `html` of hono made.
 * @returns {string}
 */
export const inFrame = (title, main) => {
  const page = readFileSync(around, 'utf8');
  const [top, rest] = page.split(/(?<=<main [^>]*>)/);
  const bottom = rest.slice(rest.indexOf('</main>'));
  const head = top
    .replace(/<title>.*<\/title>/, () => `${html`<title>${title}</title>`}`)
    .replace(/ *<meta name="description".*>\n/, '');
  return `${head}\n    ${main}\n  ${bottom}`;
};
