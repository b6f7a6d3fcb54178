import {globSync} from 'node:fs';
import {basename, dirname, resolve} from 'node:path';

/** The languages there are beside English, by their folders. */
export const languageTags = () =>
  globSync('src/i18n/*/files.ts')
    .map((path) => basename(dirname(path)))
    .sort();

// What src/i18n/languages.ts does where a bundler follows each import: here the names of the files are made of the tags.
const source = (tags) => `
import {closestLanguage} from ${JSON.stringify(resolve('dist/i18n/closest-language.js'))};
import {loadFile} from ${JSON.stringify(resolve('dist/embed/files/load-file.js'))};

const tags = ${JSON.stringify(tags.join(' '))}.split(' ');

export const spokenLanguage = (tag) => closestLanguage(tag, tags);

export const loadCatalogue = async (language, speaker) =>
  tags.includes(language) ? (await loadFile(speaker + '-' + language)).catalogue : undefined;
`;

/** Lets the files of the page name each language's files by its tag, instead of one import for each. */
export const languagesOfThePage = () => {
  const path = resolve('dist/i18n/languages.js');
  return {
    name: 'languages-of-the-page',
    load: (id) => (id === path ? source(languageTags()) : null),
  };
};
