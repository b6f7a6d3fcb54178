import {DiscoveryToShow} from '../protocol/discovery.js';
import {CandorError} from '../protocol/errors.js';
import {readAs} from '../protocol/read-as.js';
import {ReviewsDocument, SubjectsDocument} from '../protocol/reviews.js';
import {normalizeSubject} from '../protocol/subject.js';
import {firstPresent, isAbsent} from './absence.js';
import type {Answer, SubjectQuestion} from './answer.js';
import {candidates} from './candidates.js';
import {getDocument} from './documents.js';
import {expectKind, type Found, type FoundDocument, type FoundPage, toAnswer, wrongKind} from './found.js';
import {
  asksForSubject,
  expandFrom,
  isLanguageFilter,
  languageChoices,
  subjectValues,
  templateFor,
} from './links.js';
import {withoutLoop} from './next-link.js';
import type {Operation} from './operation.js';

/** The failure of an endpoint that knows nothing of what is asked for. */
export const unknownSubject = (question: SubjectQuestion, cause?: CandorError): CandorError =>
  new CandorError('unknown-subject', {
    url: cause?.url ?? question.src,
    status: cause?.status,
    detail: question.subject ? `nothing about ${question.subject}` : 'neither this page nor the organisation',
    cause,
  });

/**
 * The reviews asked for, from whatever stands at `src`.
 *
 * @throws {CandorError} `unknown-subject`, `unknown-format`, or whatever asking can throw.
 */
export const findReviews = async (
  found: Found,
  question: SubjectQuestion,
  operation: Operation,
): Promise<Answer<'reviews'>> => {
  switch (found.kind) {
    case 'reviews':
      return withoutLoop(toAnswer(aboutSubject(expectKind(found, 'reviews', ReviewsDocument), question)), []);
    case 'schema.org':
      return inPage(found, question);
    case 'subjects':
      return reviewsListed(expectKind(found, 'subjects', SubjectsDocument), question, operation);
    case 'discovery':
      return reviewsOf(expectKind(found, 'discovery', DiscoveryToShow), question, operation);
    case 'pledges':
    case 'people':
      throw wrongKind(found, 'reviews');
  }
};

const inPage = (page: FoundPage, question: SubjectQuestion): Answer<'reviews'> => {
  const {url} = page;
  const {json, problems} = page.reviews(question);
  const read = readAs('reviews', ReviewsDocument, json, url);
  return {url, format: 'schema.org', ...read, problems: [...problems, ...read.problems]};
};

// Only a subject that was asked for by name can be missed: whoever names a document knows what it is about.
const aboutSubject = (
  found: FoundDocument<'reviews'>,
  question: SubjectQuestion,
): FoundDocument<'reviews'> => {
  const {id, url} = found.document.subject ?? {};
  const uris = [id, url].flatMap((uri) => (uri ? [normalizeSubject(uri)] : []));
  if (question.subject && uris[0] && !uris.includes(normalizeSubject(question.subject))) {
    throw unknownSubject(
      question,
      new CandorError('unknown-subject', {url: found.url, detail: `about ${uris[0]}`}),
    );
  }
  return found;
};

/** Gets documents of a list of subjects. */
export const subjectsLoader =
  (operation: Operation) =>
  async (url: string): Promise<FoundDocument<'subjects'>> =>
    expectKind(await getDocument(url, operation), 'subjects', SubjectsDocument);

const reviewsListed = async (
  list: FoundDocument<'subjects'>,
  question: SubjectQuestion,
  operation: Operation,
): Promise<Answer<'reviews'>> => {
  const {findFirstListed} = await import('./listed-rating.js');
  const listed = await findFirstListed(list, candidates(question), subjectsLoader(operation));
  if (!listed) throw unknownSubject(question);
  const {reviews, subject} = listed.rating;
  if (!reviews) throw new CandorError('not-found', {url: list.url, detail: 'reviews'});
  const found = await getReviews(reviews, operation);
  return withoutLoop({...toAnswer(found), subject: subject.id ?? subject.url}, []);
};

const getReviews = async (url: string, operation: Operation): Promise<FoundDocument<'reviews'>> =>
  expectKind(await getDocument(url, operation), 'reviews', ReviewsDocument);

/** The reviews asked for, from an endpoint. */
export const reviewsOf = (
  discovery: FoundDocument<'discovery'>,
  question: SubjectQuestion,
  operation: Operation,
): Promise<Answer<'reviews'>> =>
  reviewsOfFirst(discovery, candidates(question, discovery.document), question, operation);

/**
 * The reviews of the first of several subjects that an endpoint has.
 *
 * @param subjects - URIs in normal form.
 */
export const reviewsOfFirst = async (
  discovery: FoundDocument<'discovery'>,
  subjects: readonly string[],
  question: SubjectQuestion,
  operation: Operation,
): Promise<Answer<'reviews'>> => {
  const template = templateFor(discovery, 'reviews');
  const isFilter = isLanguageFilter(discovery.document.reviews ?? '');
  const can = [...template.variables].filter((name) => isFilter || name !== 'language');
  const languages = languageChoices(template, isFilter ? undefined : question.language);
  const load = async (values: Record<string, string>): Promise<Answer<'reviews'>> => {
    const url = expandFrom(discovery.url, template, {...question.values, ...values});
    const found = await getReviews(url, operation);
    const {subject} = values;
    return withoutLoop({...toAnswer(aboutSubject(found, question), discovery, can), subject}, []);
  };
  const isAboutOne = asksForSubject(template);
  try {
    // A document for all is the same whatever the subject.
    const answer = await firstPresent(isAboutOne ? subjects : [''], async (subject) => {
      const values = await subjectValues(template, subject);
      return firstPresent(languages, (language) => load(language ? {...values, language} : values));
    });
    if (answer) return answer;
  } catch (error) {
    throw isAboutOne && isAbsent(error) ? unknownSubject(question, error) : error;
  }
  throw unknownSubject(question);
};
