import type {TemplateResult} from 'lit';

import {type Choice, radioField, type TextField, textField} from './fields.js';
import type {Errors} from './form.js';

/** Short answers in a form, by the name of their field, and what is wrong with them. */
export class Said {
  readonly errors: Errors = new Map();
  readonly #texts = new Map<string, string>();
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** What was said, without the space around it; empty where nothing was. */
  text(name: string): string {
    return this.#texts.get(name)?.trim() ?? '';
  }

  /** A field for one of them. */
  textField(name: string, label: string, more: Partial<TextField> = {}): TemplateResult {
    const value = this.#texts.get(name) ?? '';
    return textField({...more, name, label, value, error: this.errors.get(name)}, (text) =>
      this.#say(name, text),
    );
  }

  /** A field to choose one of a few. */
  radioField(name: string, label: string, choices: readonly Choice[]): TemplateResult {
    const field = {name, label, choices, value: this.#texts.get(name), error: this.errors.get(name)};
    return radioField(field, (value) => this.#say(name, value));
  }

  #say(name: string, text: string): void {
    this.#texts.set(name, text);
    this.errors.delete(name);
    this.#changed();
  }
}
