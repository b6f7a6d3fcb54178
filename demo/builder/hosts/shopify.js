import {escapeTemplate} from '../escape.js';
import {chosenHtml} from '../markup.js';
import {consentStep, loaderStep, lookStep, meansThePage} from './steps.js';

export const shopify = {
  label: 'Shopify',
  steps: (settings, file) => [
    {
      title: 'The element',
      where:
        'Online Store → Themes → Customize → choose the page (Products → Default product, say) → Add section or Add block → “Custom Liquid”.',
      code: chosenHtml(settings, escapeTemplate),
    },
    loaderStep(
      settings,
      file,
      'Online Store → Themes → … → Edit code → layout/theme.liquid, above </body>. Or at the end of the same “Custom Liquid”.',
      escapeTemplate,
    ),
    ...lookStep(settings, 'Online Store → Themes → Customize → Theme settings → “Custom CSS”.'),
    ...consentStep(settings),
  ],
  cannot: (settings) => [
    ...(settings.files === 'own'
      ? [
          'Shopify renames what is uploaded to Files or assets: keep the files on a site of yours or on an npm CDN, and give their address.',
        ]
      : []),
    ...(meansThePage(settings)
      ? [
          'Without a subject the product’s canonical address counts, which theme.liquid writes as canonical_url: the endpoint has to know the product by it.',
        ]
      : []),
    'The checkout takes no code of this kind. A “Custom Liquid” holds at most 50 KB.',
    'Shopify sends a policy of its own, which you cannot change; it allows this snippet.',
  ],
};
