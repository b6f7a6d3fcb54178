import {newIdempotencyKey} from '../../../client/idempotency-key.js';
import {sendMedia} from '../../../client/send-media.js';
import type {Action} from '../../../protocol/discovery.js';
import {CandorError} from '../../../protocol/errors.js';
import type {Media} from '../../../protocol/reviews.js';
import type {SentMedia} from '../../../protocol/writing.js';
import {untilAnswered} from '../../shared/form/sending.js';

/** Where pictures go, and what is taken. */
export type MediaAction = NonNullable<Action['media']>;

/** A picture that was chosen. */
export interface Picture {
  readonly file: File;
  /** Where this page shows it from; gone when the picture is. */
  readonly url: string;
  alt: string;
  /** Tells a repetition of its sending from a new one. */
  key: string;
  /** What it is called where it was sent to. */
  ref: string | undefined;
}

/** Why a picture is not taken: what is wrong, and with which file. */
export interface Refused {
  readonly reason: 'type' | 'size' | 'count';
  readonly file: File;
}

// Slow lines take their time for some megabytes.
const PATIENCE = 180_000;

/** The pictures that go with a review. */
export class Pictures {
  readonly all: Picture[] = [];

  /** Takes those that may be sent, and tells of the others. */
  add(
    files: Iterable<File>,
    {accepts, maxBytes = Infinity, maxCount = Infinity}: MediaAction,
  ): readonly Refused[] {
    const refused: Refused[] = [];
    for (const file of files) {
      if (accepts && !accepts.includes(file.type)) refused.push({reason: 'type', file});
      else if (file.size > maxBytes) refused.push({reason: 'size', file});
      else if (this.all.length >= maxCount) refused.push({reason: 'count', file});
      else
        this.all.push({
          ...{file, url: URL.createObjectURL(file), alt: ''},
          ...{key: newIdempotencyKey(), ref: undefined},
        });
    }
    return refused;
  }

  remove(picture: Picture): void {
    const index = this.all.indexOf(picture);
    if (index < 0) return;
    this.all.splice(index, 1);
    URL.revokeObjectURL(picture.url);
  }

  /** Lets go of all of them. */
  clear(): void {
    for (const picture of [...this.all]) this.remove(picture);
  }

  /** As they will stand in the review. */
  media(): readonly Media[] {
    return this.all.map(({file, url, alt}) => ({url, type: file.type, ...altOf(alt)}));
  }

  /**
   * Sends those that are not yet there, one after the other.
   *
   * @throws {CandorError} `invalid` with the path of the one that is not taken, or why none can be sent.
   */
  async send(action: MediaAction): Promise<readonly SentMedia[]> {
    for (const [index, picture] of this.all.entries()) picture.ref ??= await sendOne(action, picture, index);
    return this.all.map(({ref = '', alt}) => ({ref, ...altOf(alt)}));
  }

  /** Has them sent anew: they were not kept. */
  forget(): void {
    for (const picture of this.all) Object.assign(picture, {ref: undefined, key: newIdempotencyKey()});
  }
}

const altOf = (alt: string): {readonly alt?: string} => (alt.trim() ? {alt: alt.trim()} : {});

const sendOne = async (action: MediaAction, {file, key}: Picture, index: number): Promise<string> => {
  try {
    const {ref} = await sendMedia(action, file, untilAnswered, {key, deadline: PATIENCE});
    return ref;
  } catch (cause) {
    const isOwnFault =
      cause instanceof CandorError && ['invalid', 'refused', 'too-large'].includes(cause.code);
    throw isOwnFault ? new CandorError('invalid', {path: `/media/${index}`, cause}) : cause;
  }
};
