import {chosenHtml} from '../markup.js';
import {consentStep, loaderStep, lookInStyle} from './steps.js';

export const webflow = {
  label: 'Webflow',
  steps: (settings, file) => [
    {
      title: 'The element',
      where:
        'Add panel → Elements → Advanced → “Code Embed”, dropped where it shall stand; paste, “Save & Close”.',
      code: chosenHtml(settings),
    },
    loaderStep(
      settings,
      file,
      'Site settings → Custom code → “Footer code”, or Page settings → “Before </body> tag”.',
    ),
    ...lookInStyle(settings, 'Site settings → Custom code → “Head code”.'),
    ...consentStep(settings),
  ],
  cannot: (settings) => [
    'A “Code Embed” holds at most 50,000 characters; head and footer code need a paid site plan. Scripts run in preview and on the published site, not on the canvas of the Designer.',
    ...(settings.files === 'own'
      ? [
          'Webflow hosts no script files of yours: keep them on a site of yours or on an npm CDN, and give their address.',
        ]
      : []),
    'You cannot set headers on Webflow’s own hosting, so the policy below is for a proxy in front of it.',
  ],
};
