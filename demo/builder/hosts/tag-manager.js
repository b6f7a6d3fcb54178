import {loaderScript} from '../files.js';
import {divHtml} from '../markup.js';
import {consentStep, lookStep} from './steps.js';

export const tagManager = {
  label: 'Google Tag Manager',
  steps: (settings, file) => [
    {
      title: 'The tag',
      where:
        'Tags → New → Tag Configuration → “Custom HTML”. Trigger: “All Pages”, or the pages it stands on.',
      code: loaderScript(settings, file),
    },
    {
      title: 'Its place in the page',
      where:
        'In the page itself, with the editor of your site. A tag manager cannot know where it shall stand.',
      code: divHtml(settings),
    },
    ...lookStep(settings, 'In the style sheet of your site.'),
    ...consentStep(settings),
  ],
  cannot: () => [
    'Tag Manager takes attributes away from script tags that it injects, and with them the hash; therefore the tag makes its script itself.',
    'Under require-trusted-types-for a tag may not set a script’s address: put the loader into the page instead.',
    'A policy must allow Tag Manager itself besides: googletagmanager.com in script-src, and the nonce or hash of its inline scripts.',
    'Visitors who block tag managers see the page without the element.',
  ],
};
