import type {RatingAnswer} from '../../client/answer.js';
import type {Settled} from '../../controllers/resource-controller.js';
import {CandorError} from '../../protocol/errors.js';
import {SubjectsDocument} from '../../protocol/reviews.js';
import {ownAnswer} from '../shared/own-answer.js';

/** A rating the page gave in `data`, read as the one entry of a subjects document. */
export const ownRating = (data: unknown, host: Element): Settled<RatingAnswer> => {
  const resource = ownAnswer('subjects', SubjectsDocument, {trustData: '1', subjects: [data]}, host);
  if (resource.status !== 'ready') return resource;
  const [rating] = resource.value.document.subjects;
  return rating
    ? {status: 'ready', value: {...resource.value, rating}}
    : {
        status: 'failed',
        error: new CandorError('invalid', {detail: 'data is no entry of a subjects document'}),
      };
};
