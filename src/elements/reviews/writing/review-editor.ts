import {html, nothing, type TemplateResult} from 'lit';

import type {Media, Review} from '../../../protocol/reviews.js';
import type {ReviewWords} from '../../../protocol/writing.js';
import type {Errors} from '../../shared/form/form.js';
import {checkDraft} from './check-draft.js';
import {type Draft, draftOf, emptyDraft} from './draft.js';
import {type MediaAction, Pictures} from './pictures.js';
import {picturesField, refusedSentence} from './pictures-field.js';
import {disclosureFields, reviewFields} from './review-fields.js';
import {wordsOf} from './review-words.js';
import type {Surroundings} from './surroundings.js';

// What was wrong with a field is history once it is changed; stars and words stand in for each other.
const mend = (errors: Errors, changed: readonly string[]): void => {
  for (const field of changed.includes('body') ? [...changed, 'rating'] : changed) errors.delete(field);
};

/** A review being written, new or corrected: its fields, what is wrong with them, and what it becomes. */
export class ReviewEditor {
  readonly pictures = new Pictures();
  readonly #place: Surroundings;
  readonly #given: Review | undefined;
  readonly #began: string;
  #draft: Draft;

  /** @param given - The review to correct, as its author agreed to be shown. */
  constructor(place: Surroundings, given?: Review) {
    this.#place = place;
    this.#given = given;
    this.#draft = given ? draftOf(given) : emptyDraft();
    this.#began = JSON.stringify(this.#draft);
  }

  /** Whether anything was typed or chosen. */
  get hasWords(): boolean {
    return this.pictures.all.length > 0 || JSON.stringify(this.#draft) !== this.#began;
  }

  /** What is sent of it, pictures apart. */
  get words(): ReviewWords {
    return wordsOf({draft: this.#draft, given: this.#given, hasPictures: this.media.length > 0});
  }

  /** The pictures as they will stand. */
  get media(): readonly Media[] {
    return [...(this.#given?.media ?? []), ...this.pictures.media()];
  }

  /** What is wrong with it. */
  check(): Errors {
    return checkDraft(this.#place.voice, this.#draft, Date.now());
  }

  /** @param media - Where pictures go; without it there are none. */
  template(errors: Errors, media?: MediaAction): TemplateResult {
    const {voice, changed} = this.#place;
    const change = (part: Partial<Draft>): void => {
      this.#draft = {...this.#draft, ...part};
      mend(errors, Object.keys(part));
      changed();
    };
    return html`${reviewFields(this.#place, this.#draft, errors, change)}
      ${media ? this.#picturesTemplate(errors, media) : nothing}
      ${disclosureFields(voice, this.#draft, errors, change)}`;
  }

  #picturesTemplate(errors: Errors, media: MediaAction): TemplateResult {
    const {voice, changed} = this.#place;
    return picturesField(
      voice,
      {name: 'media', error: errors.get('media')},
      this.pictures,
      media,
      (refused) => {
        errors.delete('media');
        if (refused.length > 0) errors.set('media', refusedSentence(voice, media, refused));
        changed();
      },
    );
  }
}
