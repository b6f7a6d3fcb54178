import {CandorError} from '../../protocol/errors.js';
import {erasing} from '../store/erasing.js';
import type {Store} from '../store/store.js';
import {findSubmission} from '../store/submissions.js';
import {forgetMedia, type MediaStore, mediaStoreOf} from '../writing/media.js';
import {forgetLogged} from './logged-review.js';

/**
 * Erases a review that is withheld: its words, its signatures, its pictures, and the salt by which one could tell from the
 * log what it was. That it was received, and what became of it, stays counted; every proof stays valid (protocol §7). It
 * cannot be restored; what it said is gone from the database file as well. Erased twice it is as erased once.
 *
 * @param ref - Its reference.
 * @param media - Where the pictures of reviews are; without it in the folder beside the database.
 * @throws {CandorError} `not-found`; `invalid` where it is published, or still waits: withhold it first, with the reason.
 */
export const eraseReview = (store: Store, ref: string, media: MediaStore = mediaStoreOf(store)): void =>
  erasing(store, () => {
    const submission = findSubmission(store, ref.trim().toUpperCase());
    if (submission?.kind !== 'review')
      throw new CandorError('not-found', {detail: 'no review has this reference'});
    if (submission.state !== 'withheld')
      throw new CandorError('invalid', {detail: `${submission.ref} is not withheld`});
    const {number, subject, review} = submission;
    store
      .prepare(
        `UPDATE submissions SET document = ?, jws = NULL, said = NULL, agreement = NULL WHERE number = ?`,
      )
      .run(JSON.stringify({id: review}), number);
    // What its author wished it to say, and where they could be reached.
    store
      .prepare(`UPDATE submissions SET document = json_remove(document, '$.corrected', '$.text', '$.reach'),
          agreement = NULL WHERE subject = ? AND review = ? AND kind = 'change'`)
      .run(subject, review);
    forgetMedia(store, media, {subject, id: review});
    forgetLogged(store, subject, review);
    // Erasing is no edit: there is nothing new that could be logged.
    store
      .prepare("DELETE FROM log_changes WHERE subject = ? AND review = ? AND change = 'edit'")
      .run(subject, review);
  });
