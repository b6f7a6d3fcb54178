import {html, nothing, type TemplateResult} from 'lit';

import {fold} from '../../../internal/fold.js';
import {type Choice, optional, selectField, textField} from '../../shared/form/fields.js';
import type {Surroundings} from '../form/surroundings.js';
import type {Voice} from './words.js';

const OTHER = 'other';
const most = 500;

/** What a call is about: one of the things a person knows about, or something else. */
export class Topic {
  readonly #place: Surroundings<Voice>;
  readonly #known: readonly string[];
  #choice: string;
  #other = '';

  /** @param known - What the person knows about. What the page says it is about is chosen at first. */
  constructor(place: Surroundings<Voice>, known: readonly string[]) {
    this.#place = place;
    this.#known = known;
    const wanted = place.desk.topic.trim();
    const at = known.findIndex((topic) => fold(topic) === fold(wanted));
    this.#choice = at >= 0 ? String(at) : wanted || known.length === 0 ? OTHER : '';
    if (at < 0) this.#other = wanted;
  }

  /** What it is about; empty where that was not said. */
  get text(): string {
    return this.#choice === OTHER
      ? this.#other.trim()
      : (this.#known[Number(this.#choice || Number.NaN)] ?? '');
  }

  template(): TemplateResult {
    const {voice} = this.#place;
    const name = optional(voice, voice.say('callbackTopic'));
    if (this.#known.length === 0) return this.#otherTemplate(name);
    const choices: readonly Choice[] = [
      {value: '', label: voice.say('callbackTopicOpen')},
      ...this.#known.map((label, at) => ({value: String(at), label})),
      {value: OTHER, label: voice.say('callbackTopicOther')},
    ];
    return html`${selectField({name: 'topic', label: name, value: this.#choice, choices}, (choice) => {
      this.#choice = choice;
      this.#place.changed();
    })}
    ${this.#choice === OTHER ? this.#otherTemplate(voice.say('callbackTopicText')) : nothing}`;
  }

  #otherTemplate(label: string): TemplateResult {
    return textField({name: 'topic-text', label, value: this.#other, most}, (text) => {
      this.#other = text;
      this.#place.changed();
    });
  }
}
