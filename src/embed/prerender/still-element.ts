import type {LitElement, PropertyValues, ReactiveController} from 'lit';

import type {Source} from '../../client/answer.js';
import {LanguageController} from '../../controllers/language-controller.js';
import {ReviewList} from '../../elements/reviews/review-list.js';
import {OnDemand} from '../../elements/shared/on-demand.js';
import {cameFrom} from '../../elements/shared/own-answer.js';
import type {Review} from '../../protocol/reviews.js';
import {templateHtml} from './template-html.js';

/** A page that an element would stand in. */
export interface Place {
  /** The page's address. */
  readonly page: string;
  /** The language it stands in (BCP 47). */
  readonly language: string;
}

/** What the element shows, and where that came from. */
export interface Given {
  readonly data: object;
  readonly source: Source;
  /** The same with what draws it, where that is a part of its own. */
  readonly drawn?: ((host: LitElement) => Source) | undefined;
}

/** An element that stands in no page and is drawn once. */
export interface StillElement {
  /** Waits until all is there that it draws: its language, its parts. */
  ready(signal: AbortSignal): Promise<void>;
  /**
   * Its shadow root, as HTML.
   *
   * @param clock - What the clock shows, in milliseconds since 1970.
   */
  html(clock: number): string;
  /** The reviews it draws, where it draws some. */
  readonly visible: readonly Review[];
}

/** Lit's element, with what its classes have beside it. */
export type ElementClass = (new () => LitElement) & Pick<typeof LitElement, keyof typeof LitElement>;

interface State {
  readonly controllers: ReactiveController[];
  wake: () => void;
}

// Controllers come while the constructor of the element runs, before there could be a field for them.
const states = new WeakMap<object, State>();
const stateOf = (element: object): State => {
  const state = states.get(element) ?? {controllers: [], wake: () => undefined};
  states.set(element, state);
  return state;
};

const isWaiting = (controller: ReactiveController): boolean =>
  (controller instanceof LanguageController && !controller.ready) ||
  (controller instanceof ReviewList && (controller.resource.status === 'pending' || controller.isBusy));

const drives = (controller: ReactiveController): boolean =>
  controller instanceof LanguageController ||
  controller instanceof ReviewList ||
  controller instanceof OnDemand;

/** The same element, except that nothing drives it but its {@link StillElement}: it never asks, watches or waits for a page. */
const stillClass = (base: ElementClass) =>
  class Still extends base implements StillElement {
    override addController(controller: ReactiveController): void {
      stateOf(this).controllers.push(controller);
    }

    override requestUpdate(...change: Parameters<LitElement['requestUpdate']>): void {
      super.requestUpdate(...change);
      stateOf(this).wake();
    }

    get visible(): readonly Review[] {
      return stateOf(this).controllers.find((each) => each instanceof ReviewList)?.visible ?? [];
    }

    async ready(signal: AbortSignal): Promise<void> {
      const state = stateOf(this);
      const wake = (): void => state.wake();
      signal.addEventListener('abort', wake);
      try {
        let changed: PropertyValues = new Map([['data', undefined]]);
        while (!signal.aborted) {
          const woken = new Promise<void>((resolve) => {
            state.wake = resolve;
          });
          this.willUpdate(changed);
          changed = new Map();
          for (const each of state.controllers) if (drives(each)) each.hostUpdate?.();
          if (!state.controllers.some(isWaiting)) return;
          await woken;
        }
      } finally {
        signal.removeEventListener('abort', wake);
      }
      signal.throwIfAborted();
    }

    html(clock: number): string {
      return drawnAt(clock, this.baseURI, () => templateHtml(this.render()));
    }
  };

// Drawing is done at once, so nothing else ever sees this clock and this address.
const drawnAt = <T>(clock: number, page: string, act: () => T): T => {
  const {now} = Date;
  const location = Object.getOwnPropertyDescriptor(globalThis, 'location');
  try {
    Date.now = () => clock;
    Object.defineProperty(globalThis, 'location', {value: {href: page, hash: ''}, configurable: true});
    return act();
  } finally {
    Date.now = now;
    Reflect.deleteProperty(globalThis, 'location');
    if (location) Object.defineProperty(globalThis, 'location', location);
  }
};

const classes = new Map<ElementClass, ReturnType<typeof stillClass>>();

const classOf = (base: ElementClass): ReturnType<typeof stillClass> => {
  const known = classes.get(base) ?? stillClass(base);
  classes.set(base, known);
  return known;
};

/**
 * Makes an element that stands in no page.
 *
 * @param tag - Its name.
 * @param attributes - As in HTML.
 */
export const stillElement = (
  base: ElementClass,
  tag: string,
  attributes: Readonly<Record<string, string>>,
  {page, language}: Place,
  {data, source, drawn}: Given,
): StillElement => {
  const Still = classOf(base);
  // Reading this is what makes Lit get its properties ready.
  const observed = Still.observedAttributes;
  const element = new Still();
  const holder = {getAttribute: () => language, parentElement: null};
  const location = {href: page, hash: ''};
  Object.defineProperties(element, {
    localName: {value: tag},
    baseURI: {value: page},
    childNodes: {value: []},
    closest: {value: () => holder},
    matches: {value: () => false},
    ownerDocument: {value: {baseURI: page, URL: page, location, querySelector: () => null}},
  });
  for (const [name, value] of Object.entries(attributes))
    if (observed.includes(name)) element.attributeChangedCallback(name, null, value);
  cameFrom.set(element, drawn?.(element) ?? source);
  Object.assign(element, {data});
  return element;
};
