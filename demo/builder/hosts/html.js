import {loaderTag} from '../files.js';
import {chosenHtml} from '../markup.js';
import {consentStep, lookStep} from './steps.js';

export const html = {
  label: 'Plain HTML',
  steps: (settings, file) => [
    {
      title: 'The snippet',
      where:
        'Where it shall stand in the page. With several elements in one page, the script is needed once.',
      code: `${chosenHtml(settings)}\n${loaderTag(settings, file)}`,
    },
    ...lookStep(settings, 'At the end of your style sheet.'),
    ...consentStep(settings),
  ],
  cannot: () => [],
};
