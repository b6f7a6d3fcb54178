import type {LitElement} from 'lit';

import {LanguageController} from '../../controllers/language-controller.js';
import type {Catalogue, Key} from '../../i18n/english.js';
import {type Catalogues, loadCatalogue, type Speaker, spokenLanguage} from '../../i18n/languages.js';
import {Locale} from '../../i18n/locale.js';

// Numbers and dates follow the region (`de-AT`) only where the words are in its language.
const writtenAs = (tag: string, spoken: string): string => {
  if (tag.toLowerCase().split('-')[0] !== spoken) return spoken;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? spoken;
  } catch {
    return spoken;
  }
};

/**
 * How the elements of one kind speak. They share what they have in each language: building it costs more than using it.
 *
 * @param english - What they say, in English; every other language says the same.
 */
export const voice = <S extends Speaker, K extends Key>(
  speaker: S,
  english: Catalogue<K> & Catalogues[S],
): ((host: LitElement) => LanguageController<Locale<K>>) => {
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
  return (host) => new LanguageController(host, {fallback: locales.get('en') ?? keep('en', english), load});
};
