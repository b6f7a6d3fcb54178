import {answerLanguage, peopleDocument, pledgesDocument} from '../documents/statements.js';
import type {EndpointKeys} from '../keys/load-keys.js';
import {type Statements, statementLanguages} from '../store/statements.js';
import type {Store} from '../store/store.js';
import type {OutputFolder} from './output-folder.js';

const documents = {pledges: pledgesDocument, people: peopleDocument} as const;

/**
 * Writes the pledges or people: one document for each language, and one for whoever asks for none of them.
 *
 * @returns The template that finds them, from the endpoint's root. It has a variable only where there is a choice.
 */
export const writeStatementFiles = (
  store: Store,
  folder: OutputFolder,
  kind: keyof Statements,
  keys?: EndpointKeys,
): string => {
  const languages = statementLanguages(store, kind);
  const named = languages.filter((language) => language !== '');
  folder.write(`${kind}.json`, documents[kind](store, answerLanguage(store, kind, '') ?? '', keys));
  if (languages.length < 2) return `${kind}.json`;
  for (const language of named)
    folder.write(`${kind}.${language}.json`, documents[kind](store, language, keys));
  return `${kind}{.language}.json`;
};
