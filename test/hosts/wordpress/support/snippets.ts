import {loaderFile, reviewsPath, subject} from './shop.js';

/** The ways to write an element into a page of a CMS. */
export const forms = ['script-and-element', 'script-and-div', 'element', 'div', 'shortcode'] as const;

export type Form = (typeof forms)[number];

/** The attributes that every form is to bring to the element. */
export const attributes = (shop: string): Record<string, string> => ({
  src: shop + reviewsPath,
  subject,
  'heading-level': '4',
  loading: 'eager',
});

const fallback = '<a href="https://shop.example/reviews">“Our” reviews</a>';

/** A snippet as somebody pastes it, over several lines. */
export function snippet(form: Form, shop: string): string {
  const {name, integrity} = loaderFile();
  const script = `<script type="module" src="${shop}/candor/${name}" integrity="${integrity}" crossorigin="anonymous"></script>`;
  const element = `<candor-reviews ${written(shop)}>\n  ${fallback}\n</candor-reviews>`;
  const div = `<div data-candor="reviews" ${written(shop, 'data-')}>\n  ${fallback}\n</div>`;
  switch (form) {
    case 'script-and-element':
      return `${script}\n${element}`;
    case 'script-and-div':
      return `${script}\n${div}`;
    case 'element':
      return element;
    case 'div':
      return div;
    case 'shortcode':
      return `[candor element="reviews" ${written(shop)}]${fallback}[/candor]`;
  }
}

const written = (shop: string, prefix = ''): string =>
  Object.entries(attributes(shop))
    .map(([name, value]) => `${prefix}${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`)
    .join('\n  ');
