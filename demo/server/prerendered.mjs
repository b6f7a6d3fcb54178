import {readFileSync} from 'node:fs';

const file = new URL('../ideas/prerendered.html', import.meta.url);
const script = /^ *<script type="module".*<\/script>\n/m;

/**
 * The page whose elements are filled before it is sent, with what the endpoint says at that moment: so it never ages.
 *
 * @param {typeof import('../../dist/embed/prerender/index.js').fillPage} fillPage
 * @param {(request: Request) => Promise<Response>} ask - Answers in place of the network.
 * @param {URL} url - The address it is asked for by; `?script=no` and `?shadow` give it in two other ways.
 * @returns {Promise<string>}
 */
export const prerenderedPage = async (fillPage, ask, url) => {
  const {html} = await fillPage(readFileSync(file, 'utf8'), {
    address: url.href,
    ...(url.searchParams.has('shadow') ? {shadow: true, css: '/candor/candor.css'} : {}),
    fetch: async (request) => {
      const response = await ask(request);
      // Made in this process, it has no address, which what stands in it is relative to.
      Object.defineProperty(response, 'url', {value: request.url});
      return response;
    },
  });
  return url.searchParams.get('script') === 'no' ? html.replace(script, '') : html;
};
