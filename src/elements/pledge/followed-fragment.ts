import type {LitElement, ReactiveController} from 'lit';

import {pledgeIn} from './permalink.js';

/** An element that shows pledges. */
export interface PledgeHost extends LitElement {
  readonly pledge: string;
  readonly layout: string;
  loading: 'lazy' | 'eager';
}

const hosts = new Set<PledgeHost>();

/** Lets an element follow the fragment of the page's address where that names a pledge of its own (`#pledge-…`). */
export class FollowedFragment implements ReactiveController {
  readonly #host: PledgeHost;
  readonly #show: (id: string) => void;
  #id: string | undefined;

  /** @param show - Brings a pledge into view; does nothing where it is not there. */
  constructor(host: PledgeHost, show: (id: string) => void) {
    host.addController(this);
    this.#host = host;
    this.#show = show;
  }

  hostConnected(): void {
    hosts.add(this.#host);
    addEventListener('hashchange', this.#read);
    this.#read();
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
    removeEventListener('hashchange', this.#read);
  }

  // What the address asks for is asked for at once, however far down it stands.
  hostUpdate(): void {
    if (this.#leads) this.#host.loading = 'eager';
  }

  /** To be called when pledges are on screen. Once: drawing anew must not take anybody back to where they came in. */
  drawn(): void {
    const id = this.#leads ? this.#id : undefined;
    this.#id = undefined;
    if (id) this.#show(id);
  }

  // Of several that show a pledge one follows: the first, and a badge only where there are nothing but badges.
  get #leads(): boolean {
    const id = this.#id;
    const able = [...hosts].filter(({pledge}) => id && (pledge || id) === id);
    return (able.find(({layout}) => layout !== 'badge') ?? able[0]) === this.#host;
  }

  readonly #read = (): void => {
    this.#id = pledgeIn(location.hash);
    this.#host.requestUpdate();
  };
}
