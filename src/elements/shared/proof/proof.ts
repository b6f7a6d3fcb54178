import {html, type LitElement, nothing, type TemplateResult} from 'lit';

import {readWebUrl} from '../../../protocol/url.js';
import {fresh} from '../fresh.js';
import {type Check, type Checked, factOf, failureIn, type Item, type Kind, type Said} from './checked.js';
import {Checking} from './checking.js';
import {download} from './download.js';
import {toneIcon} from './mark-icons.js';
import {checksTemplate, footTemplate, saidTemplate} from './panel.js';
import {type Photo, Photos} from './photos.js';
import {Walking} from './walking.js';
import type {Voice} from './words.js';

/** The panel about all of them. No `id` is like it. */
const all = '';

// Items without an `id` are checked under names of our own: a mark finds none of them, whatever its item says it is called.
const isNameless = (id: string): boolean => id === all || id.startsWith('\n');

/** What is said of the checks of one host: beside each item, about all, and in a panel. */
export class ProofView<S, C extends Checked> {
  readonly #host: LitElement;
  readonly #kind: Kind<S, C>;
  readonly #shown: () => S | undefined;
  readonly #checking: Checking<S, C>;
  readonly #walking: Walking;
  readonly #photos: Photos;
  #open: string | undefined;
  // The sentence for which there was too little room.
  #cramped: string | undefined;

  constructor(host: LitElement, kind: Kind<S, C>, shown: () => S | undefined) {
    this.#host = host;
    this.#kind = kind;
    this.#shown = shown;
    this.#walking = new Walking(host);
    this.#checking = new Checking(host, {
      shown,
      about: kind.about,
      check: kind.check,
      begun: () => this.#walking.forget(),
    });
    this.#photos = new Photos(host, () => this.#signedPhotos());
    host.addController({
      // Before anything is painted, but after the update: what it finds asks for another.
      hostUpdated: () => queueMicrotask(() => this.#fit()),
      hostDisconnected: () => {
        this.#open = undefined;
        host.requestUpdate();
      },
    });
    host.requestUpdate();
  }

  /** What is known of an item, to stand in the room that is kept for it. */
  mark({id = all}: Item, isTranslation?: boolean): TemplateResult | typeof nothing {
    const shown = this.#shown();
    if (!shown) return nothing;
    const locale = this.#kind.voice(shown);
    if (isTranslation)
      return this.#kind.hasOwnWordsAlone?.(shown, id)
        ? markTemplate({tone: 'unchecked', words: locale.say('proofTranslation')})
        : nothing;
    const checks = isNameless(id) ? undefined : this.#checksOf(shown, id);
    if (!checks)
      return markTemplate(
        this.#checking.isRunning
          ? {tone: 'running', words: locale.say('proofMarkRunning')}
          : {tone: 'unchecked', words: this.#unchecked(locale)},
      );
    const said = this.#markOf(locale, checks);
    return html`<button class="proof-mark proof-${said.tone}" part="proof-mark" type="button" aria-haspopup="dialog" @click=${(event: Event) => this.#show(event, id)}>${toneIcon(said.tone)}${fresh(said.words)}</button>${this.#panelTemplate(shown, id)}`;
  }

  // With what came of the pictures of an item that is signed.
  #checksOf(shown: S, id: string): readonly Check[] | undefined {
    const checks = this.#checking.checked?.items.get(id);
    if (!checks || !this.#isSigned(shown, checks)) return checks;
    const photos = this.#kind.photos(shown, id).flatMap((photo) => this.#photos.fact(photo) ?? []);
    return [...checks, ...photos.map((fact) => ({name: 'proof_photo', fact}) as const)];
  }

  // Where there is a sentence about all of them, it says why.
  #unchecked(locale: Voice): string {
    return this.#checking.checked || this.#kind.title ? locale.say('proofUnchecked') : lackIn(locale);
  }

  #isSigned(shown: S, checks: readonly Check[]): boolean {
    return this.#kind.mark(this.#kind.voice(shown), checks).tone === 'held';
  }

  #signedPhotos(): readonly Photo[] {
    const shown = this.#shown();
    const items = this.#checking.checked?.items;
    if (!shown || !items) return [];
    return [...items].flatMap(([id, checks]) =>
      this.#isSigned(shown, checks) ? this.#kind.photos(shown, id) : [],
    );
  }

  #markOf(locale: Voice, checks: readonly Check[]): Said {
    const said = this.#kind.mark(locale, checks);
    if (said.tone === 'failed')
      return {...said, words: locale.join([`${said.words}.`, locale.say('proofMeansThis')], 'sentences')};
    const photo = factOf(checks, 'proof_photo');
    if (said.tone !== 'held' || photo?.status !== 'unchecked') return said;
    return {...said, words: locale.join([said.words, locale.say('proofPhotoUnchecked')])};
  }

  /** One sentence about all, to stand in the room that is kept for it. */
  summary(): TemplateResult | typeof nothing {
    const shown = this.#shown();
    if (!shown) return nothing;
    const locale = this.#kind.voice(shown);
    const said = this.#said(locale, shown);
    if (!said) return nothing;
    const words = said.short && this.#cramped === said.words ? said.short : said.words;
    return html`<div class="proof-summary proof-${said.tone}" part="proof-summary" role="group" aria-label=${locale.say('proofPanel')} data-words=${said.words}>
        ${toneIcon(said.tone)}
        <span>${fresh(words)}${
          this.#checking.checked
            ? html` <button class="link" part="proof-open" type="button" aria-haspopup="dialog" @click=${(event: Event) => this.#show(event, all)}>${fresh(locale.say('proofPanel'))}</button>`
            : nothing
        }</span>
      </div>
      ${this.#panelTemplate(shown, all)}`;
  }

  #said(locale: Voice, shown: S): Said | undefined {
    const {checked, isRunning} = this.#checking;
    if (checked) {
      const items = new Map([...checked.items.keys()].map((id) => [id, this.#checksOf(shown, id) ?? []]));
      return this.#kind.summary(shown, {...checked, items}, this.#walking.fact);
    }
    if (isRunning) return {tone: 'running', words: locale.say('proofRunning')};
    const words = [locale.say('proofSummaryUnchecked'), lackIn(locale)];
    return {tone: 'unchecked', words: locale.join(words, 'sentences')};
  }

  #panelTemplate(shown: S, id: string): TemplateResult | typeof nothing {
    const {checked} = this.#checking;
    if (!checked || this.#open !== id) return nothing;
    const locale = this.#kind.voice(shown);
    const title = locale.say('proofPanel');
    return html`<dialog class="proof-panel" part="proof-panel" aria-label=${title} @close=${this.#closed} @click=${closeOutside}>
      <div class="proof-top">
        <strong part="proof-panel-title">${fresh(title)}</strong>
        <button class="link" part="proof-close" type="button" @click=${closePanel}>${fresh(locale.say('proofClose'))}</button>
      </div>
      ${this.#checksTemplate(locale, shown, checked, id)}
      ${footTemplate(locale, checked, {
        from: this.#kind.from(shown),
        subject: this.#kind.subject(shown),
        verifier: this.#verifier(shown),
        walk: {
          read: this.#walking.read,
          start: () => checked.walk && void this.#walking.start(checked.walk),
          stop: () => this.#walking.stop(),
        },
        download: () => download(checked.evidence()),
      })}
    </dialog>`;
  }

  #checksTemplate(locale: Voice, shown: S, {items, all: together}: C, id: string): unknown {
    const walked = this.#walking.fact;
    const checks: readonly Check[] = walked
      ? [...together.filter(({name}) => name !== 'proof_complete'), {name: 'proof_complete', fact: walked}]
      : together;
    if (id) {
      const own = this.#checksOf(shown, id) ?? [];
      const means = {tone: 'failed', words: locale.say('proofMeansThis')} as const;
      return [
        failureIn(own) && saidTemplate(means),
        checksTemplate(locale, locale.say('proofThis'), own),
        checksTemplate(locale, locale.say('proofAll'), checks),
      ];
    }
    const said = this.#said(locale, shown);
    const bad = [...items].filter(([, each]) => failureIn(each));
    return [
      said && saidTemplate(said),
      checksTemplate(locale, locale.say('proofAll'), checks),
      ...bad.map(([name, each]) =>
        checksTemplate(locale, this.#titleOf(locale, shown, name), each.filter(isFailed)),
      ),
    ];
  }

  #titleOf(locale: Voice, shown: S, id: string): string {
    return isNameless(id) ? locale.say('proofNameless') : (this.#kind.title?.(shown, id) ?? id);
  }

  // The page's own word: only what could be a link at all. It says what is to be checked, behind the `#`: nobody is told.
  #verifier(shown: S): string | undefined {
    const given = this.#host.getAttribute('verifier');
    const address = given ? readWebUrl(given, this.#host.baseURI) : undefined;
    if (!address) return undefined;
    const subject = this.#kind.subject(shown);
    const about = new URLSearchParams({url: this.#kind.from(shown), ...(subject ? {subject} : {})});
    return `${address.replace(/#.*/, '')}#${about}`;
  }

  async #show({currentTarget: opener}: Event, id: string): Promise<void> {
    this.#open = id;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (!(opener instanceof HTMLElement)) return;
    const panel = opener.closest('.proof')?.querySelector<HTMLDialogElement>('.proof-panel');
    if (panel && !panel.open) panel.showModal();
  }

  readonly #closed = ({currentTarget}: Event): void => {
    this.#open = undefined;
    this.#host.requestUpdate();
    // Safari does not focus what is clicked, and engines forget who had the focus inside of an element.
    if (!(currentTarget instanceof HTMLElement)) return;
    currentTarget
      .closest('.proof')
      ?.querySelector<HTMLElement>('button[aria-haspopup]')
      ?.focus({preventScroll: true});
  };

  // What is said must not move what stands below: where it does not fit into the room that was kept, less is said.
  #fit(): void {
    const summary = this.#host.renderRoot.querySelector<HTMLElement>('.proof-summary');
    const room = summary?.parentElement;
    const words = summary?.dataset.words;
    if (!summary || !room || words === this.#cramped) return;
    if (summary.offsetHeight <= Number.parseFloat(getComputedStyle(room).minHeight) + 1) return;
    this.#cramped = words;
    this.#host.requestUpdate();
  }
}

// Why nothing came of checking.
const lackIn = (locale: Voice): string =>
  locale.say(crypto.subtle ? 'lacks_unreachable' : 'lacks_insecure-context');

const markTemplate = ({tone, words}: Said): TemplateResult =>
  html`<span class="proof-mark proof-${tone}" part="proof-mark">${toneIcon(tone)}${fresh(words)}</span>`;

const isFailed = ({fact}: Check): boolean => fact.status === 'failed';

const closePanel = ({currentTarget}: Event): void => {
  if (currentTarget instanceof HTMLElement) currentTarget.closest('dialog')?.close();
};

const closeOutside = ({target}: Event): void => {
  if (target instanceof HTMLDialogElement) target.close();
};
