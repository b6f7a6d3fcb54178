import {DiscoveryToShow} from '../protocol/discovery.js';
import type {SchemaOf} from '../protocol/document-kinds.js';
import {firstPresent} from './absence.js';
import type {Answer, Question} from './answer.js';
import {getDocument} from './documents.js';
import {expectKind, toAnswer, wrongKind} from './found.js';
import {expandFrom, languageChoices, templateFor} from './links.js';
import {openSource} from './open-source.js';
import {operate} from './operation.js';
import type {ClientOptions} from './options.js';

/** Loads a document that is about the organisation as a whole, in the language asked for where there is one. */
export const loadOfOrganization = <K extends 'pledges' | 'people'>(
  kind: K,
  schema: SchemaOf<K>,
  question: Question,
  signal: AbortSignal,
  options: ClientOptions,
): Promise<Answer<K>> =>
  operate(question.src, signal, options, async (operation) => {
    const found = await openSource(question, operation);
    if (found.kind !== 'discovery') return toAnswer(expectKind(found, kind, schema));
    const discovery = expectKind(found, 'discovery', DiscoveryToShow);
    const template = templateFor(discovery, kind);
    const answer = await firstPresent(languageChoices(template, question.language), async (language) => {
      const url = expandFrom(discovery.url, template, {language});
      return toAnswer(expectKind(await getDocument(url, operation), kind, schema), discovery);
    });
    if (answer) return answer;
    throw wrongKind(found, kind);
  });
