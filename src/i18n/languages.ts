import type {Catalogues, LanguageFiles, Speaker} from './catalogues.js';
import {closestLanguage} from './closest-language.js';

export type {Catalogues, Speaker} from './catalogues.js';

// A language is fetched when an element stands in it, and only what that element says.
const languages: Readonly<Record<string, () => Promise<{readonly files: LanguageFiles}>>> = {
  ar: () => import('./ar/files.js'),
  cs: () => import('./cs/files.js'),
  de: () => import('./de/files.js'),
  es: () => import('./es/files.js'),
  fr: () => import('./fr/files.js'),
  he: () => import('./he/files.js'),
  it: () => import('./it/files.js'),
  ja: () => import('./ja/files.js'),
  nl: () => import('./nl/files.js'),
  pl: () => import('./pl/files.js'),
  'pt-BR': () => import('./pt-BR/files.js'),
  sv: () => import('./sv/files.js'),
  tr: () => import('./tr/files.js'),
  'zh-Hans': () => import('./zh-Hans/files.js'),
};

/**
 * The language among those spoken that fits a tag best: `de-AT` is spoken as `de`; see {@link closestLanguage}.
 *
 * @returns Its tag; `en` where nothing fits.
 */
export const spokenLanguage = (tag: string): string => closestLanguage(tag, Object.keys(languages));

/**
 * What an element, or a part of one, says in a language that is spoken.
 *
 * @returns `undefined` for English, which every element brings along.
 */
export const loadCatalogue = async <S extends Speaker>(
  language: string,
  speaker: S,
): Promise<Catalogues[S] | undefined> => {
  if (!Object.hasOwn(languages, language)) return undefined;
  const {files} = (await languages[language]?.()) ?? {};
  return (await files?.[speaker]())?.catalogue;
};
