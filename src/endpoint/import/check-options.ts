import {read} from '../../protocol/read.js';
import {collectionWays} from '../../protocol/things.js';
import {Identifier, LanguageTag} from '../../protocol/values.js';
import {usage} from '../failure.js';
import type {DocumentOptions} from './options.js';

/** Refuses what would make documents that nobody can read. */
export const checkOptions = ({language, how, subject}: DocumentOptions): void => {
  if (language !== undefined && read(LanguageTag, language).value === undefined)
    refuse('the language is none: a tag like en or de-AT is needed (BCP 47)');
  if (how !== undefined && !collectionWays.includes(how))
    refuse(`the way of collection is none of ${collectionWays.join(', ')}`);
  if (subject !== undefined && read(Identifier, subject).value === undefined)
    refuse('the subject is empty or too long');
};

const refuse = (detail: string): never => {
  throw usage(detail);
};
