import {loaderTag} from '../files.js';
import {chosenHtml} from '../markup.js';
import {consentStep, lookInStyle, meansThePage} from './steps.js';

export const wix = {
  label: 'Wix',
  steps: (settings, file) => [
    {
      title: 'The whole of it, in one frame',
      where:
        'Add Elements → “Embed Code” → “Embed HTML” → Enter Code. Paste, “Update”, and drag the frame as high as it needs.',
      code: [
        ...lookInStyle(settings, '').map(({code}) => code),
        chosenHtml(settings),
        loaderTag(settings, file),
      ].join('\n'),
    },
    ...consentStep(settings).map((step) => ({
      ...step,
      where: 'The frame is a page of its own: this has to run inside of it, after the loader.',
    })),
  ],
  cannot: (settings) => [
    'Wix shows embedded code in a frame of another address: its height is fixed, search engines take it for another page, the font of your site does not reach in.',
    ...(meansThePage(settings)
      ? ['In a frame, “the page it stands on” is the frame: choose what is reviewed.']
      : []),
    ...(settings.files === 'own'
      ? ['The frame has no folder of its own: give the files’ address in full, starting with https://']
      : []),
    ...(settings.options['json-ld'] || settings.options['sync-url']
      ? ['Data for search engines and filters in the address do nothing in a frame.']
      : []),
  ],
};
