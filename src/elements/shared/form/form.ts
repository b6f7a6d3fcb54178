import type {TemplateResult} from 'lit';

import type {Voice} from './voice.js';

/** What a form has around it. */
export interface Surroundings {
  readonly voice: Voice;
  /** To be called when something that is drawn has changed. */
  readonly changed: () => void;
  /** Moves the focus, once all is drawn: to the field of that name, else to the title of the dialog. */
  readonly focus: (field?: string) => void;
  /** Tells the page what is about to happen; answers whether the page lets it. */
  readonly tell: (event: Event) => boolean;
}

/** Something that stands in the dialog. */
export interface Form {
  readonly title: string;
  /** Whether there is something in it that would be missed. */
  readonly hasWords: boolean;
  template(): TemplateResult;
}

/** What is wrong with a form: a sentence for each field, by its name. */
export type Errors = Map<string, string>;
