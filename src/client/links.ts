import {CandorError} from '../protocol/errors.js';
import {subjectHash} from '../protocol/subject.js';
import {readWebUrl} from '../protocol/url.js';
import type {FoundDocument} from './found.js';
import {parseUriTemplate, type TemplateValue, type UriTemplate} from './uri-template.js';

/** The documents a discovery document names by template. */
export type Linked = 'reviews' | 'subjects' | 'pledges' | 'people';

/**
 * The template of a discovery document for one kind of document.
 *
 * @throws {CandorError} `not-found` where the endpoint offers none, `invalid` where it is malformed.
 */
export const templateFor = ({document, url}: FoundDocument<'discovery'>, kind: Linked): UriTemplate => {
  const template = document[kind];
  if (template === undefined)
    throw new CandorError('not-found', {url, detail: `the endpoint has no ${kind}`});
  return parseUriTemplate(template);
};

/**
 * The address a template gives, against the address of its document.
 *
 * @throws {CandorError} `insecure-url` where it must not be asked.
 */
export const expandFrom = (
  base: string,
  template: UriTemplate,
  values: Readonly<Record<string, TemplateValue | undefined>>,
): string => {
  const expanded = template.expand(values);
  const url = readWebUrl(expanded, base);
  if (!url) throw new CandorError('insecure-url', {url: expanded, detail: `in ${base}`});
  return url;
};

/**
 * The values of a template's variables about a subject, the hash only where it is asked for.
 *
 * @param subject - Its URI in normal form.
 * @throws {CandorError} `insecure-context` where a hash is needed and the page may not make one.
 */
export const subjectValues = async (
  template: UriTemplate,
  subject: string,
): Promise<Record<string, string>> => {
  if (!template.variables.has('subjectHash')) return {subject};
  if (!globalThis.crypto?.subtle) {
    throw new CandorError('insecure-context', {detail: 'no WebCrypto outside https: and loopback'});
  }
  return {subject, subjectHash: await subjectHash(subject)};
};

/** Whether the document depends on the subject; otherwise it is one for all. */
export const asksForSubject = ({variables}: UriTemplate): boolean =>
  variables.has('subject') || variables.has('subjectHash');

/**
 * The languages to ask in, best first: what is wanted, less and less exactly (RFC 4647 §3.4 "Lookup"), then whatever there
 * is. Each is asked for only where the one before it is not there.
 */
export const languageChoices = (
  {variables}: UriTemplate,
  language: string | undefined,
): Array<string | undefined> => {
  const choices: Array<string | undefined> = [undefined];
  if (!language || !variables.has('language')) return choices;
  const parts = language.split('-');
  return [...parts.map((_, index) => parts.slice(0, parts.length - index).join('-')), ...choices];
};

/**
 * Whether `language` chooses among the reviews: as a query, as all filters are. Elsewhere (`{.language}`, `{/language}`) it is
 * the language of the document: were the page's language sent as a filter, reviews in others would be missing unsaid.
 */
export const isLanguageFilter = (template: string): boolean => /\{[?&][^}]*\blanguage\b/.test(template);
