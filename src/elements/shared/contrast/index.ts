import type {LitElement} from 'lit';

import {mend} from './mend.js';
import {protect} from './protect.js';

const undone = new WeakMap<LitElement, () => void>();
const hosts = new Set<LitElement>();
const due = new Set<LitElement>();
const media = [
  '(prefers-color-scheme: dark)',
  '(prefers-contrast: more)',
  '(forced-colors: active)',
  'print',
];

const guardOne = (host: LitElement): void => {
  undone.get(host)?.();
  undone.delete(host);
  const wrapper = host.renderRoot.querySelector<HTMLElement>('.candor');
  // The visitor's system and paper have colours of their own.
  if (!wrapper || matchMedia('(forced-colors: active), print').matches) return;
  undone.set(host, mend(wrapper));
};

let isScheduled = false;

const run = (): void => {
  isScheduled = false;
  if (document.hidden) return;
  for (const host of due) guardOne(host);
  due.clear();
};

const measure = (...some: readonly LitElement[]): void => {
  if (!isScheduled) requestAnimationFrame(run);
  isScheduled = true;
  for (const host of some) due.add(host);
};

const measureAll = (): void => measure(...hosts);

// A theme that fades in is measured once it stands.
const onTransitionEnd = ({target}: Event): void => {
  if (target === document.documentElement || target === document.body) measureAll();
};

let isWatching = false;

/** Watches what changes colours on a whole page: the visitor's system, and the theme in attributes of its root. */
const watch = (): void => {
  if (isWatching) return;
  isWatching = true;
  const observer = new MutationObserver(measureAll);
  for (const root of [document.documentElement, document.body]) observer.observe(root, {attributes: true});
  for (const query of media) matchMedia(query).addEventListener('change', measureAll);
  document.addEventListener('visibilitychange', measureAll);
  document.addEventListener('transitionend', onTransitionEnd);
};

/**
 * Keeps what an element shows readable from now on (WCAG 2.2 AA), whatever colours a page and its theme come to: the scheme,
 * else the colour of our own, else black or white; and says once in the console what it did and for which variable.
 *
 * Measured anew with each drawing, and where the page's colours change.
 */
export const guard = (host: LitElement): void => {
  watch();
  const {renderRoot} = host;
  if (renderRoot instanceof ShadowRoot) protect(renderRoot);
  host.addController({
    hostConnected: () => {
      hosts.add(host);
      measure(host);
    },
    hostUpdated: () => measure(host),
    hostDisconnected: () => {
      hosts.delete(host);
      due.delete(host);
    },
  });
};
