import {html, LitElement, type TemplateResult} from 'lit';

import {placeOutcomes} from '../../../../src/elements/reviews/outcome-places.js';
import {reviewTemplate} from '../../../../src/elements/reviews/review.js';
import {reviewStyles} from '../../../../src/elements/reviews/review.styles.js';
import {toolStyles} from '../../../../src/elements/reviews/tools.styles.js';
import type {View} from '../../../../src/elements/reviews/view.js';
import type {Desk} from '../../../../src/elements/reviews/writing/desk.js';
import {styles, Writing} from '../../../../src/elements/reviews/writing/index.js';
import {starsStyles} from '../../../../src/elements/shared/stars.js';
import {common} from '../../../../src/i18n/en/common.js';
import {rating} from '../../../../src/i18n/en/rating.js';
import {reviews} from '../../../../src/i18n/en/reviews.js';
import type {ReviewsKey} from '../../../../src/i18n/english.js';
import {Locale} from '../../../../src/i18n/locale.js';
import type {Review} from '../../../../src/protocol/reviews.js';
import {disclosure} from '../../../../src/styles/disclosure.js';
import {tokens} from '../../../../src/styles/tokens.js';
import {part, textOf} from '../../support.js';

/** Where things are sent to in these tests. */
export const api = 'https://api.example';

/** A review to vote on, to report and to change. */
export const review: Review = {
  id: 'r1',
  author: {name: 'Ana', context: {stove: 'gas'}},
  reviewRating: {ratingValue: 2},
  name: 'Handle too hot',
  reviewBody: 'The handle gets hot.',
  experienceDate: '2026-09-14',
  datePublished: '2026-10-02',
  collected: {how: 'verified-purchase'},
};

/** A desk that offers everything. */
export const fullDesk: Desk = {
  locale: new Locale<ReviewsKey>('en-GB', {...common, ...rating, ...reviews}),
  actions: {
    submitReview: {
      href: `${api}/reviews`,
      terms: 'https://shop.example/terms',
      privacy: 'https://shop.example/privacy',
      media: {href: `${api}/media`, accepts: ['image/png', 'image/jpeg'], maxBytes: 1000, maxCount: 2},
    },
    voteHelpful: {href: `${api}/votes`},
    reportReview: {href: `${api}/reports`},
    changeReview: {href: `${api}/changes`},
  },
  to: 'shop.example',
  subject: 'https://shop.example/p/42',
  document: {
    trustData: '1',
    subject: {id: 'https://shop.example/p/42', name: 'Copper kettle'},
    facets: [
      {name: 'Skin type', key: 'skin', values: [{value: 'dry'}, {value: 'oily'}]},
      {name: 'Cooks on', key: 'stove', values: [{value: 'gas'}, {value: 'induction'}]},
    ],
    reviews: [review],
  },
  reviews: [review],
  headingLevel: 3,
  draw: (drawn) => reviewTemplate(nothingToPress(), drawn),
};

const nothing = (): undefined => undefined;

function nothingToPress(): View {
  return {
    locale: fullDesk.locale,
    headingLevel: 3,
    now: Date.now(),
    filters: {},
    fixed: {},
    sort: 'newest',
    sentTo: '',
    wishes: {
      filter: () => false,
      sort: () => false,
      ...{show: nothing, showOutcome: nothing, unfold: nothing, enlarge: nothing},
      ...{link: nothing, vote: nothing, report: nothing, change: nothing},
    },
    actions: {},
    places: placeOutcomes(),
    layouts: undefined,
    proven: {mark: () => html``, summary: () => html``},
    unfolded: new Set(),
    mark: (text) => text,
    writing: undefined,
  };
}

/** The least that taking part stands in. */
export class WritingHost extends LitElement {
  static override readonly styles = [tokens, disclosure, starsStyles, reviewStyles, toolStyles, styles];
  desk = fullDesk;
  readonly writing = new Writing(this, () => this.desk);

  protected override render(): TemplateResult {
    return html`<div class="candor">
      <button id="opener" type="button" @click=${() => this.writing.write()}>Write</button>
      <p id="note">${this.writing.noteTemplate(review)}</p>
      ${this.writing.template()}
    </div>`;
  }
}
customElements.define('writing-host', WritingHost);

/** Something that was sent. */
export interface Sent {
  readonly url: string;
  readonly key: string | null;
  readonly type: string | null;
  readonly body: unknown;
}

/** The body of something that was sent, as what it should be. */
export const bodyOf = <T>(sent: readonly Sent[], index: number): T => {
  const one = sent.at(index);
  if (!one) throw new Error(`nothing was sent as number ${index}`);
  return one.body as T;
};

/** Answers one sending. */
export type Answer = (sent: Sent) => Response | Promise<Response>;

/** The next frame, and what it brings. */
export const frame = (): Promise<void> =>
  new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

/** Until something holds; fails by the test's own time limit. */
export const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await frame();
};

/** An answer that something was taken. */
export const taken =
  (status = 'pending', more: Record<string, unknown> = {}): Answer =>
  () =>
    Response.json({ref: 'R-7K3F-9QMX', status, ...more}, {status: 202});

/** An answer that it was not. */
export const problem =
  (status: number, more: Record<string, unknown> = {}, headers: Record<string, string> = {}): Answer =>
  () =>
    Response.json(more, {status, headers: {'Content-Type': 'application/problem+json', ...headers}});

/** No network. */
export const cut: Answer = () => Promise.reject(new TypeError('Failed to fetch'));

let restore: (() => void) | undefined;

/** Answers what is sent in turn, the last answer for ever, and remembers it. */
export const endpoint = (...answers: readonly Answer[]): Sent[] => {
  const real = globalThis.fetch;
  const all: Sent[] = [];
  restore ??= () => {
    globalThis.fetch = real;
    restore = undefined;
  };
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const type = request.headers.get('Content-Type');
    const body = type === 'application/json' ? await request.json() : await request.blob();
    const sent: Sent = {url: request.url, key: request.headers.get('Idempotency-Key'), type, body};
    all.push(sent);
    const answer = answers[Math.min(all.length, answers.length) - 1];
    if (!answer) throw new TypeError('nothing was to be sent');
    return answer(sent);
  };
  return all;
};
afterEach(() => restore?.());

/** What stands in the dialog of a host. */
export class Sheet {
  readonly host: WritingHost;

  constructor(host: WritingHost) {
    this.host = host;
  }

  get dialog(): HTMLDialogElement {
    const dialog = this.host.renderRoot.querySelector('dialog');
    if (!dialog) throw new Error('no dialog');
    return dialog;
  }

  get title(): string {
    return textOf(part(this.host, 'dialog-title'));
  }

  /** What is said of a failure, as a whole. */
  get failure(): string {
    return textOf(part(this.host, 'dialog-failure'));
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

  field(name: string, value?: string): HTMLInputElement {
    const selector = value === undefined ? `[name="${name}"]` : `[name="${name}"][value="${value}"]`;
    const field = this.dialog.querySelector<HTMLInputElement>(selector);
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

  async choose(name: string, value?: string): Promise<void> {
    this.field(name, value).click();
    await this.host.updateComplete;
  }

  async press(name: string): Promise<void> {
    const button = part(this.host, name);
    if (!button) throw new Error(`no ${name}`);
    button.click();
    await this.host.updateComplete;
    await frame();
  }

  /** Until what is sent has been answered. */
  async settled(): Promise<void> {
    await until(() => part(this.host, 'send')?.getAttribute('aria-disabled') !== 'true');
    await frame();
  }
}

/** Waits until the dialog is open. */
export const opened = async (host: WritingHost): Promise<Sheet> => {
  const sheet = new Sheet(host);
  await until(() => host.renderRoot.querySelector('dialog')?.open === true);
  await frame();
  return sheet;
};
