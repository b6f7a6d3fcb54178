import {FallbackRenderer} from '@lit-labs/ssr/lib/element-renderer.js';
import {render} from '@lit-labs/ssr/lib/render.js';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';

// What Lit's hydration would go by. Texts and attributes are escaped, so nothing that anybody wrote looks like one of these.
const marks = /<!--\/?lit-(?:part|node)[^>]*-->|<\?>/g;
// A property that Lit writes as an attribute, whose presence alone would be true.
const notSelected = / selected="false"/g;

/** A template as HTML: all values escaped, no listeners, no marks of Lit's. */
export const templateHtml = (template: unknown): string => {
  // Slots are let through only inside of an element.
  const host = new FallbackRenderer('candor-element');
  return collectResultSync(render(template, {customElementHostStack: [host]}))
    .replace(marks, '')
    .replace(notSelected, '');
};
