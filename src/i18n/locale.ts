import {isolate} from '../internal/isolate.js';
import type {Arguments, Catalogue, CommonKey, Key} from './english.js';
import type {Message} from './message.js';
import {reworded, type Strings} from './reworded.js';

type Value = string | number;

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
// The languages of ours that are written so.
const isRightToLeft = /^(ar|he)\b/;
// RIGHT-TO-LEFT MARK: a sentence that begins with a name keeps its own direction (Unicode UAX #9 §2.6, P2).
const mark = '\u200f';
const isMonth = /^\d{4}-\d\d$/;
const isDay = /^\d{4}-\d\d(-\d\d)?$/;

/** One language: its sentences, and how it writes numbers, dates, times and lists. */
export class Locale<K extends Key = Key> {
  /** The language the words are in, as `Intl` knows it (BCP 47). */
  readonly language: string;
  readonly #catalogue: Catalogue<K>;
  readonly #strings: Strings;
  readonly #formats = new Map<string, unknown>();

  /** @param strings - What the page says instead. A sentence that is emptied, or lacks a placeholder, is not taken. */
  constructor(language: string, catalogue: Catalogue<K>, strings: Strings = {}) {
    this.language = language;
    this.#catalogue = catalogue;
    this.#strings = strings;
  }

  /** A sentence. A value named `count` chooses the plural form. */
  say<Name extends K>(key: Name, ...[values]: Arguments<Name>): string {
    const given: Readonly<Record<string, Value>> = values ?? {};
    const sentence = this.#form(reworded(key, this.#catalogue[key], this.#strings), given.count);
    const said = sentence.replace(/\{(\w+)\}/g, (_, name: string) => this.#write(given[name]));
    return values && isRightToLeft.test(this.language) ? mark + said : said;
  }

  /** Phrases behind each other, or whole sentences, as the language joins them; what is empty is left out. */
  join(
    parts: ReadonlyArray<string | false | null | undefined>,
    as: 'phrases' | 'sentences' = 'phrases',
  ): string {
    const voice = this as unknown as Locale<CommonKey>;
    return parts.reduce<string>(
      (first, second) => (first && second ? voice.say(as, {first, second}) : first || second || ''),
      '',
    );
  }

  /** What somebody else wrote, for a place among our own sentences: its direction stays its own. */
  foreign(text: string): string {
    return rightToLeft.test(text) || isRightToLeft.test(this.language) ? isolate(text) : text;
  }

  /** The same voice with more to say. */
  with<More extends Key>(catalogue: Catalogue<More>): Locale<K | More> {
    return new Locale<K | More>(
      this.language,
      {...this.#catalogue, ...catalogue} as Catalogue<K | More>,
      this.#strings,
    );
  }

  /** The same voice in the words of the page, as far as they fit. */
  reworded(strings: Strings): Locale<K> {
    return new Locale(this.language, this.#catalogue, strings);
  }

  /** A number, with at most one decimal unless told otherwise. */
  number(value: number, options: Intl.NumberFormatOptions = {maximumFractionDigits: 1}): string {
    return this.#format('number', options, (o) => new Intl.NumberFormat(this.language, o)).format(value);
  }

  /** A mean of stars: always one decimal, so that "4.0" and "4.3" are seen to be of one kind. */
  rating(value: number): string {
    return this.number(value, {minimumFractionDigits: 1, maximumFractionDigits: 1});
  }

  /** A date of protocol §1 as it stands (`2026-10` is "October 2026"); an instant as its day where the visitor is. */
  date(text: string): string {
    const date = new Date(isMonth.test(text) ? `${text}-01` : text);
    return this.dateTime(date.getTime(), {
      year: 'numeric',
      month: 'long',
      ...(isMonth.test(text) ? {} : {day: 'numeric'}),
      ...(isDay.test(text) ? {timeZone: 'UTC'} : {}),
    });
  }

  /** A moment, in milliseconds since 1970; in the visitor's zone unless the options name one. */
  dateTime(time: number, options: Intl.DateTimeFormatOptions): string {
    return this.#format('date', options, (o) => new Intl.DateTimeFormat(this.language, o)).format(time);
  }

  /** "one, two and three". */
  list(items: readonly string[]): string {
    return this.#format('list', {}, () => new Intl.ListFormat(this.language, {type: 'conjunction'})).format(
      items,
    );
  }

  /** What a language is called in this one; its tag where that is not known. */
  languageName(tag: string): string {
    const names = this.#format('names', {}, () => new Intl.DisplayNames(this.language, {type: 'language'}));
    try {
      return names.of(tag) ?? tag;
    } catch {
      return tag;
    }
  }

  #form(message: Message, count: Value | undefined): string {
    if (typeof message === 'string') return message;
    if (typeof count !== 'number') return message.other;
    const plurals = this.#format('plural', {}, () => new Intl.PluralRules(this.language));
    return message[plurals.select(count)] ?? message.other;
  }

  #write(value: Value | undefined): string {
    if (typeof value === 'number') return this.number(value);
    return this.foreign(value ?? '');
  }

  // Building an Intl object costs more than all its uses on a page.
  #format<O extends object, F>(kind: string, options: O, make: (options: O) => F): F {
    const key = kind + JSON.stringify(options);
    const known = this.#formats.get(key) as F | undefined;
    if (known !== undefined) return known;
    const made = make(options);
    this.#formats.set(key, made);
    return made;
  }
}
