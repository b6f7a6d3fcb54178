import {DiscoveryToShow} from '../protocol/discovery.js';
import {SubjectsDocument} from '../protocol/reviews.js';
import {firstPresent, isAbsent} from './absence.js';
import type {Answer, RatingAnswer, SubjectQuestion} from './answer.js';
import {candidates} from './candidates.js';
import {findReviews, reviewsOf, reviewsOfFirst, subjectsLoader, unknownSubject} from './find-reviews.js';
import {expectKind, type Found, type FoundDocument, toAnswer} from './found.js';
import {expandFrom, languageChoices, subjectValues, templateFor} from './links.js';
import {findFirstListed, findListed, type Listed} from './listed-rating.js';
import {openSource} from './open-source.js';
import {type Operation, operate} from './operation.js';
import type {ClientOptions} from './options.js';
import {batchedUrl} from './subjects-batch.js';

/**
 * Loads the rating of a subject: from the endpoint's list of subjects where it has one, together with all others asked for
 * at the same time; else from the subject's reviews.
 *
 * @param signal - Leaving by it fails with `aborted`; others who want the same are not disturbed.
 * @throws {CandorError} The one failure; `unknown-subject` where nothing is known of what is asked for.
 */
export const loadRating = (
  question: SubjectQuestion,
  signal: AbortSignal,
  options: ClientOptions = {},
): Promise<RatingAnswer> =>
  operate(question.src, signal, options, async (operation) =>
    findRating(await openSource(question, operation), question, operation),
  );

const findRating = async (
  found: Found,
  question: SubjectQuestion,
  operation: Operation,
): Promise<RatingAnswer> => {
  if (found.kind === 'discovery') {
    return ratingFromEndpoint(expectKind(found, 'discovery', DiscoveryToShow), question, operation);
  }
  if (found.kind !== 'subjects') return ratingOfReviews(await findReviews(found, question, operation));
  const list = expectKind(found, 'subjects', SubjectsDocument);
  const listed = await findFirstListed(list, candidates(question), subjectsLoader(operation));
  if (listed) return ratingOfListed(listed);
  throw unknownSubject(question);
};

const ratingFromEndpoint = async (
  discovery: FoundDocument<'discovery'>,
  question: SubjectQuestion,
  operation: Operation,
): Promise<RatingAnswer> => {
  if (!discovery.document.subjects) {
    return ratingOfReviews(await reviewsOf(discovery, question, operation));
  }
  const load = async (subject: string): Promise<RatingAnswer> => {
    const listed = await listedAtEndpoint(discovery, subject, question, operation);
    if (listed) return ratingOfListed(listed, discovery);
    if (!discovery.document.reviews) throw unknownSubject(question);
    return ratingOfReviews(await reviewsOfFirst(discovery, [subject], question, operation));
  };
  const answer = await firstPresent(candidates(question, discovery.document), load);
  if (answer) return answer;
  throw unknownSubject(question);
};

const listedAtEndpoint = async (
  discovery: FoundDocument<'discovery'>,
  subject: string,
  question: SubjectQuestion,
  operation: Operation,
): Promise<Listed | undefined> => {
  try {
    const found = await subjectsDocument(discovery, subject, question.language, operation);
    return found && (await findListed(found, subject, subjectsLoader(operation)));
  } catch (error) {
    // A shard that holds nothing need not exist.
    if (isAbsent(error)) return undefined;
    throw error;
  }
};

const subjectsDocument = (
  discovery: FoundDocument<'discovery'>,
  subject: string,
  wanted: string | undefined,
  operation: Operation,
): Promise<FoundDocument<'subjects'> | undefined> => {
  const template = templateFor(discovery, 'subjects');
  return firstPresent(languageChoices(template, wanted), async (language) => {
    const name = `${discovery.url} ${discovery.document.subjects} ${language ?? ''}`;
    const url = template.exploded.has('subject')
      ? await batchedUrl(name, subject, operation, (subjects) =>
          expandFrom(discovery.url, template, {subject: subjects, language}),
        )
      : expandFrom(discovery.url, template, {...(await subjectValues(template, subject)), language});
    return subjectsLoader(operation)(url);
  });
};

const ratingOfListed = ({rating, found}: Listed, discovery?: FoundDocument<'discovery'>): RatingAnswer => {
  const {document: _, ...source} = toAnswer(found, discovery);
  return {...source, rating};
};

const ratingOfReviews = ({document, ...source}: Answer<'reviews'>): RatingAnswer => ({
  ...source,
  rating: {
    subject: document.subject ?? {},
    reviews: source.url,
    ...(document.aggregateRating ? {aggregateRating: document.aggregateRating} : {}),
  },
});
