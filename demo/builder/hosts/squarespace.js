import {chosenHtml} from '../markup.js';
import {consentStep, loaderStep, lookStep} from './steps.js';

export const squarespace = {
  label: 'Squarespace',
  steps: (settings, file) => [
    {
      title: 'The element',
      where: 'Edit the page → “Add block” → “Code”. Mode “HTML”, “Display source” off.',
      code: chosenHtml(settings),
    },
    loaderStep(
      settings,
      file,
      'Settings → Developer Tools → “Code Injection” → Footer. Or at the end of the same block.',
    ),
    ...lookStep(settings, 'Pages → Custom Code → “Custom CSS”.'),
    ...consentStep(settings),
  ],
  cannot: (settings) => [
    'Scripts and Code Injection need a plan that has them (Core or higher; Business in the older plans). While you are logged in, a block with a script may show “Script disabled”; visitors see the element.',
    ...(settings.files === 'own'
      ? [
          'Squarespace gives uploads addresses of its own: keep the files on a site of yours or on an npm CDN, and give their address.',
        ]
      : []),
    'You cannot set a Content Security Policy on Squarespace; the line below is for a proxy in front of it.',
  ],
};
