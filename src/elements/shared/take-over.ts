import type {Prerenderable} from './prerenderable.js';
import {Prerendered} from './prerendered.js';

const controls = 'button:not([popovertarget]), input, select, a[href^="#"], a:not([href])';
// By what a review, a pledge or a person is known again, whatever else has changed.
const telling = '[part~="name"], [part~="text"], [part~="author"], [part~="body"]';

/** A control that the visitor used before it was alive. */
interface Used {
  readonly control: HTMLElement;
  /** Finds those like it below a root, itself among them. */
  readonly alike: (root: ParentNode) => readonly HTMLElement[];
  /** Which of them it is. */
  readonly index: number;
}

// Built files have less white space in their templates; figures change.
const plain = (text: string): string => text.replace(/[\s\p{Nd}]+/gu, '');

const nameOf = (control: Element): string => {
  const pieces = control.closest('article[part]')?.querySelectorAll(telling) ?? [control];
  return Array.from(pieces, ({textContent}) => plain(textContent ?? '')).join('\n');
};

const usedOf = (control: HTMLElement, root: ParentNode): Used => {
  const part = control.getAttribute('part');
  const selector = control.localName + (part ? `[part="${CSS.escape(part)}"]` : ':not([part])');
  const name = nameOf(control);
  const alike = (within: ParentNode) =>
    Array.from(within.querySelectorAll<HTMLElement>(selector)).filter((each) => nameOf(each) === name);
  return {control, alike, index: alike(root).indexOf(control)};
};

const isField = (control: unknown): control is HTMLInputElement | HTMLSelectElement =>
  control instanceof HTMLInputElement || control instanceof HTMLSelectElement;

const openPicker = (choice: HTMLSelectElement): void => {
  try {
    choice.showPicker();
  } catch {
    // Not in this engine, or too late after the click: it has the focus, and is one more click away.
  }
};

/** Does on the live element what was done on the one before it. Where that is no longer there, nothing. */
const replay = ({control, alike, index}: Used, root: ParentNode): void => {
  const live = alike(root)[index];
  if (!live) return;
  live.focus({preventScroll: true});
  if (!isField(live)) live.click();
  else if (live instanceof HTMLInputElement && isField(control)) live.value = control.value;
  if (live instanceof HTMLSelectElement) openPicker(live);
};

// What was opened to be read stays open.
const unfold = ({control, alike, index}: Used, root: ParentNode): void => {
  const live = control.hasAttribute('open') && alike(root)[index];
  if (live instanceof HTMLDetailsElement) live.open = true;
};

const isBelow = (host: HTMLElement): boolean => host.getBoundingClientRect().top >= innerHeight;

/** Watches for the moment when the live element may take the place of what was prerendered, and loses no click over it. */
export const takeOver = (host: Prerenderable): void => {
  const prerendered = new Prerendered(host);
  host.prerendered = prerendered;
  host.requestUpdate();
  const leaving = new AbortController();
  const isDeclarative = host.renderRoot.querySelector('.candor') !== null;
  const before = isDeclarative ? host.renderRoot : host;
  let used: Used | undefined;

  // What is opened is being read, and above the window nothing may change its height: not all engines would hold the rest still.
  const isElsewhere = (): boolean =>
    isBelow(host) && !host.matches(':focus-within') && !before.querySelector(':popover-open');
  const end = (): void => prerendered.end();

  const act = (event: Event): void => {
    const [target] = event.composedPath();
    const control = target instanceof Element && target.closest<HTMLElement>(controls);
    if (!control || !before.contains(control) || !prerendered.isKept) return;
    // A button that is reached by the keyboard is not yet pressed.
    if (event.type === 'focusin' && !isField(control)) return;
    if (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey))
      return;
    if (control instanceof HTMLAnchorElement) event.preventDefault();
    used = usedOf(control, before);
    end();
  };

  const {signal} = leaving;
  host.addEventListener('click', act, {signal, capture: true});
  host.addEventListener('focusin', act, {signal});
  const seen = new IntersectionObserver(() => host.requestUpdate());
  seen.observe(host);
  // What is asked for now may be about something else.
  const asked = new MutationObserver(() => {
    prerendered.isOutdated = true;
    end();
  });
  asked.observe(host, {attributeFilter: ['src', 'subject', 'pledge', 'person', 'topic', 'only', 'format']});

  const {mayGo} = prerendered;
  prerendered.mayGo = () => mayGo() || isElsewhere();
  // The page's address chooses what is shown.
  if (host.hasAttribute('sync-url') && location.search) end();

  const folded = Array.from(before.querySelectorAll('details'), (details) => usedOf(details, before));
  const follow = (): void => {
    if (prerendered.mayGo()) end();
  };
  const watching = {
    // An element that has left the page is not held by it.
    hostConnected: () => addEventListener('hashchange', follow, {signal}),
    hostDisconnected: () => removeEventListener('hashchange', follow),
    hostUpdated: () => {
      if (prerendered.isKept) return;
      leaving.abort();
      seen.disconnect();
      asked.disconnect();
      host.removeController(watching);
      for (const each of folded) unfold(each, host.renderRoot);
      if (used) replay(used, host.renderRoot);
    },
  };
  host.addController(watching);
};
