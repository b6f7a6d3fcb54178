import {hasConsent} from '../../internal/consent.js';
import {isPolicyAllowed} from '../../internal/trusted-types.js';
import {integrityOfElements, integrityOfList} from '../files/built.js';
import type {FileList} from '../files/load.js';
import {loadFile} from '../files/load-file.js';
import {askFirst, type Undefined} from './ask-first.js';

const bringWords = async (tag: string, language: string): Promise<void> => {
  const list = (await loadFile('candor-files', integrityOfList)) as FileList;
  await loadFile(`${tag}-${list.spokenLanguage(language)}`);
};

const ignore = (): void => undefined;

/**
 * Brings the code of an element that is near, what it will ask first, and its words, all at the same time; nothing where it is
 * there already. Without consent where that is required: nothing where the page has put words inside, else the code alone, which
 * lets the visitor agree. What cannot be had leaves the page as it is, and is tried again with the next one.
 */
export const bring = (element: Undefined): void => {
  const {localName: tag} = element;
  const isWithheld = (element.consent ?? element.getAttribute('consent')) === 'required' && !hasConsent();
  // Asking for the policy may itself be reported to the page's owner, so nobody asks before something is wanted.
  if (customElements.get(tag) || (isWithheld && element.textContent?.trim()) || !isPolicyAllowed()) return;
  loadFile(tag, integrityOfElements[tag]).catch(ignore);
  const language = element.closest<HTMLElement>('[lang]')?.lang;
  if (language && !/^en\b/i.test(language)) bringWords(tag, language).catch(ignore);
  if (!isWithheld) askFirst(element);
};
