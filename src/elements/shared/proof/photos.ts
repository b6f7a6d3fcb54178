import type {LitElement, ReactiveController} from 'lit';

import type {Fact} from '../../../proof/facts.js';
import type {Image} from '../../../protocol/things.js';
import {imageUrl} from '../picture.js';

/** A picture of somebody, and what was signed of it. */
export interface Photo {
  readonly url: string;
  readonly sha256?: string | undefined;
}

/** The picture of somebody, where there is one. */
export const photoOf = (image: Image | undefined): readonly Photo[] => {
  const url = imageUrl(image);
  return url ? [{url, sha256: typeof image === 'object' ? image.sha256 : undefined}] : [];
};

// One address may be said to hold two pictures: what is known of the one is nothing about the other.
const nameOf = ({url, sha256}: Photo): string => `${sha256} ${url}`;

const lacking: Fact = {status: 'unchecked', reason: 'not-provided'};

/**
 * Shows pictures from the very bytes whose hash was signed, once they are there; what is not what was signed is not shown. Where
 * the bytes may not be read, or not be drawn, the picture stays as it is, and is said not to have been checked.
 */
export class Photos implements ReactiveController {
  readonly #host: LitElement;
  readonly #wanted: () => readonly Photo[];
  readonly #facts = new Map<string, Fact>();
  #call = new AbortController();

  /** @param wanted - The pictures of what is known to be signed. */
  constructor(host: LitElement, wanted: () => readonly Photo[]) {
    this.#host = host;
    this.#wanted = wanted;
    host.addController(this);
  }

  /** What came of a picture; nothing while it is not known. */
  fact(photo: Photo): Fact | undefined {
    return photo.sha256 ? this.#facts.get(nameOf(photo)) : lacking;
  }

  hostUpdated(): void {
    for (const photo of this.#wanted()) {
      for (const image of this.#imagesOf(photo)) this.#follow(image, photo);
    }
  }

  hostDisconnected(): void {
    this.#call.abort();
    this.#call = new AbortController();
  }

  #imagesOf({url}: Photo): readonly HTMLImageElement[] {
    const all = this.#host.renderRoot.querySelectorAll<HTMLImageElement>('.face img');
    return [...all].filter((image) => image.getAttribute('src') === url);
  }

  // Not before the page itself has fetched it: what is far away is not asked for.
  #follow(image: HTMLImageElement, photo: Photo): void {
    const names = followed.get(image) ?? new Set();
    if (names.has(nameOf(photo))) return;
    followed.set(image, names.add(nameOf(photo)));
    if (image.naturalWidth > 0) void this.#show(image, photo);
    else image.addEventListener('load', () => void this.#show(image, photo), {once: true});
  }

  async #show(image: HTMLImageElement, {url, sha256}: Photo): Promise<void> {
    if (!sha256) return;
    const {signal} = this.#call;
    const fact = await this.#check(image, {url, sha256}, signal).catch(() => undefined);
    if (signal.aborted) return void followed.delete(image);
    this.#facts.set(nameOf({url, sha256}), fact ?? {status: 'unchecked', reason: 'unreachable'});
    this.#host.requestUpdate();
  }

  async #check(
    image: HTMLImageElement,
    photo: Required<Photo> & {sha256: string},
    signal: AbortSignal,
  ): Promise<Fact> {
    const {provePhoto} = await import('../../../client/prove-photo.js');
    const {fact, bytes} = await provePhoto(photo, signal);
    if (fact.status === 'failed') image.hidden = true;
    if (fact.status !== 'held' || !bytes) return fact;
    const own = URL.createObjectURL(new Blob([bytes], {type: typeOf(bytes)}));
    try {
      const probe = document.createElement('img');
      probe.src = own;
      await probe.decode();
      image.src = own;
      await image.decode();
      return fact;
    } catch {
      // Its own policy keeps the page from drawing what was checked; what is drawn instead was not.
      if (image.src === own) image.src = photo.url;
      return {status: 'unchecked', reason: 'blocked-by-policy'};
    } finally {
      URL.revokeObjectURL(own);
    }
  }
}

// Engines find out by themselves what any picture is, but for those made of text.
const typeOf = ([first]: Uint8Array): string => (first === 60 ? 'image/svg+xml' : '');

const followed = new WeakMap<HTMLImageElement, Set<string>>();
