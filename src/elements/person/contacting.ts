import {html, type LitElement, type TemplateResult} from 'lit';

import {untilAborted} from '../../internal/until-aborted.js';
import type {Channel, Person} from '../../protocol/people.js';
import {CandorContactEvent} from '../events.js';
import {OnDemand} from '../shared/on-demand.js';
import type {Booking} from './booking/index.js';
import type {Callback} from './callback/index.js';
import {chatOf} from './chats.js';
import type {ContactDesk} from './desk.js';
import type {Contact} from './view.js';
import type {Way} from './ways.js';

/** How long a chat may take to open, in milliseconds. */
const PATIENCE = 20_000;

/** Reaches somebody in the page itself: by a form that is loaded when it is first needed, or by a chat of the page's. */
export class Contacting implements Contact {
  readonly #host: LitElement;
  readonly #desk: () => ContactDesk;
  readonly #language: () => string;
  readonly #callbacks: OnDemand<typeof import('./callback/index.js')>;
  readonly #bookings: OnDemand<typeof import('./booking/index.js')>;
  #callback: Callback | undefined;
  #booking: Booking | undefined;
  #busy: Channel | undefined;
  #failed: Channel | undefined;

  /** @param language - The language tag the host stands in. */
  constructor(host: LitElement, language: () => string, desk: () => ContactDesk) {
    this.#host = host;
    this.#language = language;
    this.#desk = desk;
    this.#callbacks = new OnDemand(host, () => import('./callback/index.js'), language);
    this.#bookings = new OnDemand(host, () => import('./booking/index.js'), language);
  }

  get busy(): Channel | undefined {
    return this.#busy;
  }

  get failed(): Channel | undefined {
    return this.#failed;
  }

  prepare({opens}: Way): void {
    if (opens === 'callback') void this.#callbacks.had();
    if (opens === 'booking') void this.#bookings.had();
  }

  /** Tells the page first, which may have something better in mind. */
  async choose(event: Event, way: Way, person: Person): Promise<void> {
    const {currentTarget} = event;
    const {channel, type, opens} = way;
    if (!currentTarget?.dispatchEvent(new CandorContactEvent(type, person.id))) return event.preventDefault();
    if (opens === 'link' || opens === 'page' || this.#busy === channel) return;
    this.#show(channel, undefined);
    const isOpen = await this.#open(way, person).catch(() => false);
    // Whoever has pressed another one meanwhile no longer waits for this one.
    if (this.#busy === channel) this.#show(undefined, isOpen ? undefined : channel);
  }

  /** The dialogs. */
  template(): TemplateResult {
    return html`${this.#callback?.template()} ${this.#booking?.template()}`;
  }

  async #open({channel, opens}: Way, person: Person): Promise<boolean> {
    const isWanted = (): boolean => this.#busy === channel;
    if (opens === 'callback') {
      const {Callback} = await this.#callbacks.need();
      this.#callback ??= new Callback(this.#host, this.#desk);
      if (isWanted()) this.#callback.open(person);
    } else if (opens === 'booking') {
      const {Booking} = await this.#bookings.need();
      this.#booking ??= new Booking(this.#host, this.#desk);
      if (isWanted()) this.#booking.open(person, channel);
    } else await this.#chat(channel, person);
    return true;
  }

  // A provider that never answers must not keep its button busy for ever.
  async #chat(channel: Channel, {id}: Person): Promise<void> {
    const open = async () => chatOf(channel.provider)?.({channel, person: id, language: this.#language()});
    await untilAborted(open(), AbortSignal.timeout(PATIENCE));
  }

  #show(busy: Channel | undefined, failed: Channel | undefined): void {
    this.#busy = busy;
    this.#failed = failed;
    this.#host.requestUpdate();
  }
}
