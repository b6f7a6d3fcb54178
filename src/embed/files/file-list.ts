import {closestLanguage} from '../../i18n/closest-language.js';
import {hashes, languages} from './built.js';
import type {Load} from './load.js';

/** One language's own list of files: `candor-files-de`. */
interface LanguageList {
  readonly hashes: Readonly<Record<string, string>>;
}

const inList = (list: Readonly<Record<string, string>>, name: string): string => {
  const hash = Object.hasOwn(list, name) && list[name];
  if (hash) return `sha256-${hash}`;
  throw new Error(`not in the list of files: ${name}`);
};

/**
 * What a file's `integrity` has to be. What belongs to a language stands in a list of that language's own.
 *
 * @param name - Without version and ending.
 * @throws {Error} Where there is no such file.
 */
export const integrityOf = async (name: string, load: Load): Promise<string> => {
  const tag = Object.keys(languages).find((each) => name.endsWith(`-${each}`));
  if (!tag || Object.hasOwn(hashes, name)) return inList(hashes, name);
  if (name === `candor-files-${tag}`) return inList(languages, tag);
  const list = (await load(`candor-files-${tag}`)) as LanguageList;
  return inList(list.hashes, name.slice(0, -tag.length - 1));
};

/** The language there are files of that fits a tag best: `de` for `de-AT`; `en` where nothing fits. */
export const spokenLanguage = (tag: string): string => closestLanguage(tag, Object.keys(languages));
