import type {ReactiveController, ReactiveControllerHost} from 'lit';

import type {Channel} from '../../protocol/people.js';

/** Whom a visitor wants to chat with, and in what language. */
export interface ChatContact {
  readonly channel: Channel;
  /** The person's `id`, where they have one. Nothing else of them. */
  readonly person: string | undefined;
  /** The language the element stands in (BCP 47). */
  readonly language: string;
}

/** Opens a provider's chat. Called on the visitor's click and never before, so it is the place to load the provider's script. */
export type OpenChat = (contact: ChatContact) => void | Promise<void>;

const chats = new Map<string, OpenChat>();
const hosts = new Set<ReactiveControllerHost>();

const nameOf = (provider: string): string => provider.trim().toLowerCase();

/** Says how a provider's chat is opened; every element on the page draws such channels from then on. */
export const registerChat = (provider: string, open: OpenChat): void => {
  chats.set(nameOf(provider), open);
  for (const host of hosts) host.requestUpdate();
};

/** How a provider's chat is opened, where the page has said so. */
export const chatOf = (provider: string | undefined): OpenChat | undefined =>
  chats.get(nameOf(provider ?? ''));

/** Draws its host anew when the page says how another chat is opened. */
export class ChatsController implements ReactiveController {
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
    this.#host = host;
  }

  hostConnected(): void {
    hosts.add(this.#host);
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
  }
}
