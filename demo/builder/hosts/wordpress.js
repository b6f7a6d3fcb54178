import {escapeLine} from '../escape.js';
import {loaderTag} from '../files.js';
import {chosenHtml, divHtml, shortcode} from '../markup.js';
import {consentStep, lookStep} from './steps.js';

// Where paragraphs are made of lines, a tag stands on one; what it holds too, or the paragraph ends before it.
const onOneLine = (html) =>
  html
    .replace(/<[^>]*>/g, (tag) => tag.replace(/\s*\n\s*/g, ' ').replace(/ >$/, '>'))
    .replace(/\n *<p>([\s\S]*?)<\/p>\n/, '$1');

export const wordpress = {
  label: 'WordPress',
  steps: (settings, file) => [
    {
      title: 'As administrator or editor: block, classic editor or widget',
      where:
        'Block editor: “Add block”, then “Custom HTML”. Classic editor: the tab “Text”, not “Visual”. Widget: Appearance → Widgets, then the block “Custom HTML”. Needs the permission unfiltered_html, which administrators and editors of a single site have unless the host has taken it away.',
      code: onOneLine(`${chosenHtml(settings, escapeLine)}\n${loaderTag(settings, file)}`),
    },
    {
      title: 'As author, or where scripts are taken away (no unfiltered_html)',
      where:
        'In the same places. This form survives WordPress’s filter; the loader has to come from the plugin, the theme or a tag manager.',
      code: onOneLine(divHtml(settings, escapeLine)),
    },
    {
      title: 'With the plugin of Candor (demo/wordpress)',
      where:
        'In any editor, by any role: the block “Candor”, or this shortcode on one line. The plugin brings the loader; its address is set once in Settings → Candor.',
      code: shortcode(settings),
    },
    ...lookStep(
      settings,
      'Block themes: Appearance → Editor → Styles → “Additional CSS”. Others: Appearance → Customize → “Additional CSS”.',
    ),
    ...consentStep(settings),
  ],
  cannot: () => [
    'A role without unfiltered_html loses every script and every unknown tag when it saves, and whoever saves last counts. The form with <div data-candor> survives.',
    'In the “Visual” tab of the classic editor, and in a paragraph block, the snippet is shown as text.',
    'The classic “Custom HTML” widget shows a shortcode as text; the block widget does not.',
  ],
};
