import type {LitElement} from 'lit';

import {LanguageController} from '../../controllers/language-controller.js';
import type {Catalogue, Key} from '../../i18n/english.js';
import {type Catalogues, loadCatalogue, type Speaker, spokenLanguage} from '../../i18n/languages.js';
import {Locale} from '../../i18n/locale.js';
import type {Strings} from '../../i18n/reworded.js';

// Numbers and dates follow the region (`de-AT`) only where the words are in its language.
const writtenAs = (tag: string, spoken: string): string => {
  if (!`${tag}-`.toLowerCase().startsWith(`${spoken}-`.toLowerCase())) return spoken;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? spoken;
  } catch {
    return spoken;
  }
};

/** An element whose sentences the page may reword. */
export interface Worded {
  readonly strings: Strings | undefined;
}

/** What an element speaks now: the language it stands in, in the words of the page where it has some. */
export class Voice<K extends Key> {
  readonly #host: Worded;
  readonly #language: LanguageController<Locale<K>>;
  #own: {readonly strings: Strings; readonly of: Locale<K>; readonly locale: Locale<K>} | undefined;

  constructor(host: Worded, language: LanguageController<Locale<K>>) {
    this.#host = host;
    this.#language = language;
  }

  /** The language tag the element stands in. */
  get language(): string {
    return this.#language.language;
  }

  get spoken(): Locale<K> {
    const {strings} = this.#host;
    const of = this.#language.spoken;
    if (!strings) return of;
    if (this.#own?.strings !== strings || this.#own.of !== of)
      this.#own = {strings, of, locale: of.reworded(strings)};
    return this.#own.locale;
  }
}

/**
 * How the elements of one kind speak. They share what they have in each language: building it costs more than using it.
 *
 * @param english - What they say, in English; every other language says the same.
 */
export const voice = <S extends Speaker, K extends Key>(
  speaker: S,
  english: Catalogue<K> & Catalogues[S],
): ((host: LitElement & Worded) => Voice<K>) => {
  const locales = new Map<string, Locale<K>>();
  const keep = (written: string, catalogue: Catalogue<K>): Locale<K> => {
    const locale = new Locale(written, catalogue);
    locales.set(written, locale);
    return locale;
  };
  const load = (tag: string): Locale<K> | Promise<Locale<K>> => {
    const spoken = spokenLanguage(tag);
    const written = writtenAs(tag, spoken);
    const known = locales.get(written);
    if (known) return known;
    if (spoken === 'en') return keep(written, english);
    return loadCatalogue(spoken, speaker).then((catalogue) => keep(written, {...english, ...catalogue}));
  };
  return (host) =>
    new Voice(host, new LanguageController(host, {fallback: locales.get('en') ?? keep('en', english), load}));
};
