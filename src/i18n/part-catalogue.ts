import type {Catalogue, Key} from './english.js';
import type {Locale} from './locale.js';

type Load<K extends Key> = () => Promise<{readonly catalogue: Catalogue<K>}>;

/**
 * What a part that is loaded on demand says: English at once, other languages when they are learnt. It speaks with its
 * element's voice, so that numbers, dates and plurals are written one way.
 */
export class PartCatalogue<K extends Key> {
  readonly #english: Catalogue<K>;
  readonly #languages: Readonly<Record<string, Load<K>>>;
  readonly #learnt = new Map<string, Catalogue<K>>();
  #spoken = new WeakMap<Locale<never>, Locale<K>>();

  /** @param languages - By primary language subtag, where its sentences come from. */
  constructor(english: Catalogue<K>, languages: Readonly<Record<string, Load<K>>>) {
    this.#english = english;
    this.#languages = languages;
  }

  /** Gets the sentences of a language, once. */
  readonly learn = async (tag: string): Promise<void> => {
    const language = primary(tag);
    const load = this.#languages[language];
    if (!Object.hasOwn(this.#languages, language) || !load || this.#learnt.has(language)) return;
    this.#learnt.set(language, (await load()).catalogue);
    this.#spoken = new WeakMap();
  };

  /** The element's voice, with this part's sentences beside its own. */
  in<E extends Key>(voice: Locale<E>): Locale<E | K> {
    const known = this.#spoken.get(voice);
    if (known) return known as Locale<E | K>;
    const made = voice.with(this.#learnt.get(primary(voice.language)) ?? this.#english);
    this.#spoken.set(voice, made);
    return made;
  }
}

const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';
