import {html, LitElement, type TemplateResult} from 'lit';

import {Booking, styles} from '../../../../src/elements/person/booking/index.js';
import {Callback} from '../../../../src/elements/person/callback/index.js';
import type {ContactDesk} from '../../../../src/elements/person/desk.js';
import type {Channel, Person} from '../../../../src/protocol/people.js';
import {disclosure} from '../../../../src/styles/disclosure.js';
import {tokens} from '../../../../src/styles/tokens.js';
import {part, parts, textOf as wordsOf} from '../../support.js';
import {ana, english, monday} from '../people.js';

/** A desk in London, on a Monday at ten. */
export const fullDesk: ContactDesk = {
  locale: english,
  now: monday,
  timeZone: 'Europe/London',
  headingLevel: 3,
  topic: '',
  actions: {
    requestCallback: {href: 'https://api.example/callbacks', privacy: 'https://shop.example/privacy'},
  },
};

/** A channel that lets times be booked. */
export const bookable: Channel = {
  type: 'booking',
  provider: 'cal.com',
  href: 'https://cal.example/ana',
  booking: {url: 'https://api.cal.com/v2', eventTypeId: 7},
};

/** The least that the forms of a card stand in. */
export class FormsHost extends LitElement {
  static override readonly styles = [tokens, disclosure, styles];
  desk = fullDesk;
  someone: Person = ana;
  channel: Channel = bookable;
  readonly callback = new Callback(this, () => this.desk);
  readonly booking = new Booking(this, () => this.desk);

  protected override render(): TemplateResult {
    return html`<div class="candor">
      <button id="callback" type="button" @click=${() => this.callback.open(this.someone)}>Call me back</button>
      <button id="booking" type="button" @click=${() => this.booking.open(this.someone, this.channel)}>Book</button>
      ${this.callback.template()} ${this.booking.template()}
    </div>`;
  }
}
customElements.define('forms-host', FormsHost);

/** Something that was asked, or sent. */
export interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: unknown;
}

/** Answers one request. */
export type Answer = (asked: Asked) => Response | Promise<Response>;

/** An answer that the request was taken. */
export const taken: Answer = () => Response.json({ref: 'R-7K3F-9QMX', status: 'received'}, {status: 202});

/** An answer that it was not. */
export const problem =
  (status: number, more: Record<string, unknown> = {}, headers: Record<string, string> = {}): Answer =>
  () =>
    Response.json(more, {status, headers: {'Content-Type': 'application/problem+json', ...headers}});

/** No network. */
export const cut: Answer = () => Promise.reject(new TypeError('Failed to fetch'));

let restore: (() => void) | undefined;

/** Answers by what is asked, as method and path (`GET /slots`), in turn, the last answer for ever; remembers everything. */
export const answering = (answers: Readonly<Record<string, Answer | readonly Answer[]>>): Asked[] => {
  const real = globalThis.fetch;
  const all: Asked[] = [];
  const turns = new Map<string, number>();
  restore ??= () => {
    globalThis.fetch = real;
    restore = undefined;
  };
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const {method, headers} = request;
    const url = new URL(request.url);
    const text = await request.text();
    const asked: Asked = {method, url, headers, body: text ? JSON.parse(text) : undefined};
    all.push(asked);
    const place = `${method} /${url.pathname.split('/').at(-1)}`;
    const turn = turns.get(place) ?? 0;
    turns.set(place, turn + 1);
    const those = [answers[place] ?? []].flat();
    const answer = those[Math.min(turn, those.length - 1)];
    if (!answer) throw new TypeError(`nothing was to be asked of ${place}`);
    return answer(asked);
  };
  return all;
};
afterEach(() => restore?.());

/** What was sent to somebody, not what was asked of them. */
export const postsOf = (all: readonly Asked[]): Asked[] => all.filter(({method}) => method === 'POST');

/** The next frame, and what it brings. */
export const frame = (): Promise<void> =>
  new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

/** Until something holds; fails by the test's own time limit. */
export const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await frame();
};

/** As it reads; engines do not agree on the comma in "Mon, 23 Nov". */
const textOf = (element: Element | null): string =>
  wordsOf(element).replace(/\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun), (?=\d)/g, '$1 ');

/** What stands in the open dialog of a host. */
export class Sheet {
  readonly host: FormsHost;

  constructor(host: FormsHost) {
    this.host = host;
  }

  get dialog(): HTMLDialogElement {
    const dialog = this.host.renderRoot.querySelector<HTMLDialogElement>('dialog[open]');
    if (!dialog) throw new Error('no dialog is open');
    return dialog;
  }

  get isOpen(): boolean {
    return this.host.renderRoot.querySelector('dialog[open]') !== null;
  }

  get title(): string {
    return this.say('dialog-title');
  }

  get failure(): string {
    return this.say('dialog-failure');
  }

  /** The text of the first piece with a part name. */
  say(name: string): string {
    return textOf(part(this.host, name));
  }

  /** What stands in the summary, as name and value. */
  get summary(): string[] {
    const rows = this.dialog.querySelectorAll('[part~="summary"] > div');
    return Array.from(
      rows,
      (row) => `${textOf(row.querySelector('dt'))}: ${textOf(row.querySelector('dd'))}`,
    );
  }

  /** What can be chosen, as it reads. */
  choices(name: string): string[] {
    return parts(this.host, 'chip')
      .filter((chip) => chip.querySelector(`[name="${name}"]`))
      .map(textOf);
  }

  /** The sentence beside a field. */
  error(name: string): string {
    return textOf(this.host.renderRoot.querySelector(`#form-${name}-error`));
  }

  /** The name of the field that has the focus; the part of anything else. */
  get focused(): string {
    const active = this.host.shadowRoot?.activeElement;
    return active?.getAttribute('name') ?? active?.getAttribute('part') ?? active?.id ?? '';
  }

  field(name: string): HTMLInputElement {
    const field = this.dialog.querySelector<HTMLInputElement>(`[name="${name}"]`);
    if (!field) throw new Error(`no field ${name}`);
    return field;
  }

  async type(name: string, text: string): Promise<void> {
    const field = this.field(name);
    field.value = text;
    field.dispatchEvent(new Event('input', {bubbles: true}));
    field.dispatchEvent(new Event('change', {bubbles: true}));
    await this.host.updateComplete;
  }

  /** Chooses what reads like this. */
  async choose(name: string, text: string): Promise<void> {
    const chip = parts(this.host, 'chip').find(
      (each) => each.querySelector(`[name="${name}"]`) && textOf(each).startsWith(text),
    );
    if (!chip) throw new Error(`no ${name} ${text} among ${this.choices(name).join(' · ')}`);
    chip.click();
    await this.host.updateComplete;
  }

  async press(name: string): Promise<void> {
    const button = part(this.host, name);
    if (!button) throw new Error(`no ${name}`);
    button.click();
    await this.host.updateComplete;
    await frame();
  }

  /** Until what is asked or sent has been answered. */
  async settled(): Promise<void> {
    const isBusy = (): boolean =>
      part(this.host, 'send')?.getAttribute('aria-disabled') === 'true' ||
      this.host.renderRoot.querySelector('[aria-busy="true"]') !== null;
    await frame();
    await until(() => !isBusy());
    await frame();
  }
}

/** Waits until a dialog is open. */
export const opened = async (host: FormsHost): Promise<Sheet> => {
  const sheet = new Sheet(host);
  await until(() => sheet.isOpen);
  await frame();
  return sheet;
};
