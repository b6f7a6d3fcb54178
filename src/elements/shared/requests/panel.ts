import type {LitElement} from 'lit';

import type {Source} from '../../../client/answer.js';
import type {CommonKey, RequestsKey} from '../../../i18n/english.js';
import type {Locale} from '../../../i18n/locale.js';
import {sourceOf} from '../address.js';
import type {Sourced} from '../sourced.js';
import {adoptStyles} from './adopt.js';
import {type Asked, askedFor} from './asked.js';
import {hostOf} from './host-of.js';
import {make} from './make.js';
import {catalogue} from './words.js';

type Voice = Locale<CommonKey | RequestsKey>;

// The beginning says who, the end says what.
const shortened = (url: string): string => (url.length > 64 ? `${url.slice(0, 32)}…${url.slice(-28)}` : url);

const addressOf = (url: string): HTMLElement => {
  const attributes = {class: 'number', part: 'request-address', dir: 'ltr', translate: 'no'};
  const short = shortened(url);
  if (short === url) return make('code', attributes, url);
  return make('details', attributes, make('summary', {}, make('code', {}, short)), make('code', {}, url));
};

const rowOf = (locale: Voice, {what, url, at, bytes, from}: Asked): HTMLElement => {
  const facts = [
    hostOf(url),
    at && locale.dateTime(at, {timeStyle: 'medium'}),
    bytes && locale.number(bytes, {style: 'unit', unit: 'byte', unitDisplay: 'long'}),
    from && locale.say('requestRedirected', {host: from}),
  ];
  const words = make('span', {class: 'muted'}, facts.filter(Boolean).join(' · '));
  return make('li', {part: 'request'}, make('strong', {}, locale.say(what)), ' ', words, addressOf(url));
};

// What opens as a page of its own is the visitor’s own way there.
const actionHosts = (answer: Source | undefined): string[] => [
  ...new Set(
    Object.values(answer?.discovery?.actions ?? {}).flatMap((action) =>
      action && !action.page ? [hostOf(action.href)] : [],
    ),
  ),
];

const contentOf = (
  host: LitElement & Sourced,
  locale: Voice,
  answer: Source | undefined,
): readonly HTMLElement[] => {
  const src = sourceOf(host.src, host);
  const asked = askedFor(host.renderRoot, src, answer);
  const later = actionHosts(answer);
  const sentences = [
    locale.say(asked.length > 0 ? 'requestsMade' : 'requestsNone'),
    answer || !src ? '' : locale.say('requestsAfter', {host: hostOf(src)}),
    later.length > 0 ? locale.say('requestsLater', {hosts: locale.list(later)}) : '',
    `${locale.say('requestsSent')} ${locale.say('requestsMedia')} ${locale.say('requestsStored')}`,
  ];
  const [first, ...rest] = sentences.filter(Boolean).map((text) => make('p', {}, text));
  const list = make('ul', {role: 'list'}, ...asked.map((each) => rowOf(locale, each)));
  return [...(first ? [first] : []), list, ...rest];
};

/**
 * Opens the panel that tells what an element has asked for, and what it would ask for.
 *
 * @param opener - A button in that element. It gets the focus back.
 * @param voice - How the element speaks.
 * @param answer - What came back; without it, nothing has been asked for yet.
 */
export const showRequests = async (
  opener: EventTarget | null,
  voice: Locale<CommonKey>,
  answer?: Source,
): Promise<void> => {
  const root = opener instanceof HTMLElement ? opener.getRootNode() : undefined;
  if (!(opener instanceof HTMLElement) || !(root instanceof ShadowRoot)) return;
  const host = root.host as LitElement & Sourced;
  await catalogue.learn(voice.language).catch(() => undefined);
  const wrapper = root.querySelector('.candor');
  if (!wrapper || !host.isConnected || root.querySelector('dialog.requests')) return;
  adoptStyles(host);
  const locale = catalogue.in(voice);
  const title = voice.say('asksFor');
  const close = make(
    'button',
    {class: 'link', part: 'requests-close', type: 'button'},
    locale.say('closeRequests'),
  );
  const dialog = make(
    'dialog',
    {class: 'requests small', part: 'requests-dialog', 'aria-label': title, tabindex: '-1'},
    make('div', {class: 'requests-head'}, make('strong', {part: 'requests-title'}, title), close),
    ...contentOf(host, locale, answer),
  );
  // A dialog taken out of the page stays open, but is modal no more (HTML, "removing steps" of dialog).
  const leaving = {hostDisconnected: () => dialog.close()};
  const shut = (): void => dialog.close();
  close.addEventListener('click', shut);
  dialog.addEventListener('click', ({target}) => target === dialog && shut());
  dialog.addEventListener('close', () => {
    host.removeController(leaving);
    dialog.remove();
    // Safari does not focus what is clicked.
    opener.focus({preventScroll: true});
  });
  host.addController(leaving);
  wrapper.append(dialog);
  dialog.showModal();
};
