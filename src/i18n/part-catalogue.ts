import type {Speaker} from './catalogues.js';
import type {Catalogue, Key} from './english.js';
import {loadCatalogue, spokenLanguage} from './languages.js';
import type {Locale} from './locale.js';

/**
 * What a part that is loaded on demand says: English at once, other languages when they are learnt. It speaks with its
 * element's voice, so that numbers, dates and plurals are written one way.
 */
export class PartCatalogue<K extends Key> {
  readonly #english: Catalogue<K>;
  readonly #speaker: Speaker;
  readonly #learnt = new Map<string, Partial<Catalogue<Key>>>();
  #spoken = new WeakMap<Locale<never>, Locale<K>>();

  /** @param speaker - The name of the part; that of its files of other languages, too. */
  constructor(english: Catalogue<K>, speaker: Speaker) {
    this.#english = english;
    this.#speaker = speaker;
  }

  /** Gets the sentences of a language, once. */
  readonly learn = async (tag: string): Promise<void> => {
    const language = spokenLanguage(tag);
    if (this.#learnt.has(language)) return;
    const catalogue = await loadCatalogue(language, this.#speaker);
    if (catalogue) this.#learnt.set(language, catalogue);
    this.#spoken = new WeakMap();
  };

  /** The element's voice, with this part's sentences beside its own. */
  in<E extends Key>(voice: Locale<E>): Locale<E | K> {
    const known = this.#spoken.get(voice);
    if (known) return known as Locale<E | K>;
    const made = voice.with({...this.#english, ...this.#learnt.get(spokenLanguage(voice.language))});
    this.#spoken.set(voice, made);
    return made;
  }
}
