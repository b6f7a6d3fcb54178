import {builderModule, type Settings} from '../../../site/support/builder.js';
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

const fallback = '“Our” reviews';
const {snippetsFor} = await builderModule('snippets');
const {untouched} = await builderModule('settings');

/** What the snippet builder says to paste, in the order of its steps. */
const stepsOf = (shop: string, form: Settings['form']): readonly string[] => {
  const {src, ...options} = attributes(shop);
  const settings = {
    ...untouched,
    host: 'wordpress',
    files: 'cdn',
    base: `${shop}/candor/`,
    src: src ?? '',
    ...{options, fallback, form},
  } as const;
  return snippetsFor(settings, {...loaderFile(), version: ''}).steps.map(({code}) => code);
};

/** A snippet as somebody pastes it. */
export function snippet(form: Form, shop: string): string {
  const [withScript = '', div = '', shortcode = ''] = stepsOf(
    shop,
    form === 'script-and-div' ? 'div' : 'element',
  );
  switch (form) {
    case 'script-and-element':
    case 'script-and-div':
      return withScript;
    case 'element':
      return withScript.replace(/<script[\s\S]*/, '').trim();
    case 'div':
      return div;
    case 'shortcode':
      return shortcode;
  }
}
