import {asksForSubject, expandFrom, type Linked, subjectValues} from '../client/links.js';
import {parseUriTemplate} from '../client/uri-template.js';
import {ProofError, toFact} from '../proof/proof-error.js';
import {CandorError} from '../protocol/errors.js';
import {normalizeSubject} from '../protocol/subject.js';
import {checkDocument} from './check-document.js';
import {type OpenedDocument, openDocument} from './open-document.js';
import {type Trust, trustOf} from './trust.js';
import type {Check} from './verification.js';
import type {Work} from './work.js';

/** Checks what an endpoint offers: the reviews of one subject, its pledges, its people. */
export const checkEndpoint = async (
  {json, url}: OpenedDocument,
  trust: Trust,
  work: Work,
): Promise<Check[]> => {
  const checks: Check[] = [];
  for (const kind of ['reviews', 'pledges', 'people'] as const) {
    const template = json[kind];
    if (template !== undefined) checks.push(...(await checkLinked(kind, template, url, trust, work)));
  }
  return checks;
};

const checkLinked = async (
  kind: Linked,
  template: unknown,
  base: string,
  trust: Trust,
  work: Work,
): Promise<readonly Check[]> => {
  let checks: readonly Check[] = [];
  const fact = await toFact(async () => {
    const {
      fact: opened,
      document,
      subject,
    } = await openFirst(template, base, kind === 'reviews' ? subjectsOf(trust, work) : [base], work);
    if (!document) {
      checks = [{name: 'document', about: kind, fact: opened}];
      return undefined;
    }
    // Another origin speaks for this one only as far as it was delegated to.
    const isOwn = new URL(document.url).origin === new URL(base).origin;
    const trusted = isOwn ? trust : await trustOf(base, work.read, document.url);
    checks = await checkDocument(document, trusted, {...work, subject});
    return undefined;
  });
  return fact.status === 'held' ? checks : [{name: 'document', about: kind, fact}];
};

/** Whom the reviews may be about, where nobody says it: the site itself, or the organisation by the address it gives. */
const subjectsOf = ({url, organization}: Trust, {subject}: Work): string[] => {
  if (subject !== undefined) return [subject];
  return [
    ...new Set(
      [...(organization === undefined ? [] : [organization]), new URL('/', url).href].map(normalizeSubject),
    ),
  ];
};

/** The first of several documents that is there. */
const openFirst = async (template: unknown, base: string, subjects: readonly string[], work: Work) => {
  let opened: Awaited<ReturnType<typeof openDocument>> | undefined;
  for (const subject of subjects) {
    opened = await openDocument(await addressOf(template, base, subject), work.read);
    // Whoever was asked about one may not answer about another. One document for all says itself what it is about.
    const isAsked = work.subject !== undefined || isAboutOne(template);
    if (opened.document) return {...opened, ...(isAsked ? {subject} : {})};
  }
  if (!opened) throw new ProofError('not-asked');
  const hint =
    subjects.length > 1 ? `; about neither ${subjects.join(' nor ')}: name another with --subject` : '';
  return {fact: {...opened.fact, detail: `${opened.fact.detail ?? ''}${hint}`}};
};

const isAboutOne = (template: unknown): boolean =>
  typeof template === 'string' && asksForSubject(parseUriTemplate(template));

const addressOf = async (text: unknown, base: string, subject: string): Promise<string> => {
  if (typeof text !== 'string') throw new ProofError('malformed', {detail: 'a template that is no text'});
  try {
    const template = parseUriTemplate(text);
    if (!asksForSubject(template)) return expandFrom(base, template, {});
    return expandFrom(base, template, await subjectValues(template, normalizeSubject(subject)));
  } catch (error) {
    if (!(error instanceof CandorError)) throw error;
    throw new ProofError('malformed', {detail: error.message});
  }
};
