import type {Discovery} from '../protocol/discovery.js';
import {normalizeSubject} from '../protocol/subject.js';
import type {SubjectQuestion} from './answer.js';

/**
 * The subjects to ask for, in order and in normal form: the one that is named; else this page, then the organisation itself
 * (protocol §2).
 */
export const candidates = ({subject, page}: SubjectQuestion, discovery?: Discovery): string[] => {
  const uris = subject ? [subject] : [page, discovery?.organization?.url];
  return [...new Set(uris.flatMap((uri) => (uri ? [normalizeSubject(uri)] : [])))];
};
