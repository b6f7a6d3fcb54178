import {answerFormats} from '../../client/answer.js';
import {scannedHtml} from '../../internal/scanned-html.js';
import {CandorError} from '../../protocol/errors.js';
import type {PeopleDocument} from '../../protocol/people.js';
import type {PledgesDocument} from '../../protocol/pledges.js';
import type {ReviewsDocument, SubjectRating} from '../../protocol/reviews.js';
import {escapeHtml, writeAttributes} from './attributes.js';
import {kinds} from './given.js';
import {jsonLdOf, jsonLdScript} from './json-ld.js';
import {lastingPeople, peopleAtAnyTime} from './lasting-people.js';
import {lastingPledges} from './lasting-pledges.js';
import type {Prerendered, PrerenderOptions} from './options.js';
import {ownFragments} from './own-fragments.js';
import {ownIds} from './own-ids.js';
import {type Given, stillElement} from './still-element.js';

// Long after everything: what reviews say with an eye on the calendar ("in the last 12 months") they then say by its date.
const farAway = 8_640_000_000_000_000;
// Stands for the page where nobody says which one it is.
const nowhere = 'https://page.invalid/';

/** One element being written. */
interface Work {
  readonly options: PrerenderOptions;
  readonly attributes: Readonly<Record<string, string>>;
  readonly language: string;
  readonly page: string;
  readonly now: number;
}

/**
 * Writes an element with its contents as HTML, from what an endpoint has to say: for Node, workers and edge runtimes.
 *
 * By default the contents are light DOM that anybody can read without script, styled by `candor.css`; in the browser the live
 * element takes their place when the visitor acts. Nothing is written that holds at one moment only.
 *
 * @throws {CandorError} Whatever asking can throw; `consent-missing` where the element waits for consent; `usage` where a shadow
 *   root has no stylesheet to link.
 */
export const prerender = async (options: PrerenderOptions): Promise<Prerendered> => {
  const {element, url, shadow, css, language = 'en', page = nowhere, now = Date.now(), freshFor} = options;
  const given: Readonly<Record<string, string>> = {src: url, ...options.attributes};
  if (given.consent === 'required')
    throw new CandorError('consent-missing', {detail: 'it waits for consent'});
  if (shadow && !css)
    throw new CandorError('usage', {detail: 'a shadow root needs css: where candor.css lies'});
  const attributes: Readonly<Record<string, string>> = {
    ...given,
    ...(freshFor === undefined ? {} : {'fresh-for': String(freshFor)}),
    prerendered: new Date(now).toISOString().replace(/\.\d+/, ''),
  };
  const work: Work = {options, attributes, language: attributes.lang || language, page, now};
  const data = await load(work);
  const {html, jsonLd} = await draw(work, data);
  const content = [
    shadow ? shadowRoot(html, css ?? '') : light(html, work),
    jsonLd && 'json-ld' in attributes ? jsonLdScript(jsonLd) : '',
    options.fallback?.trim() ? `<template data-fallback>${options.fallback}</template>` : '',
  ].join('');
  const tag = `candor-${element}`;
  return {
    html: `<${tag}${writeAttributes(attributes)}>${content}</${tag}>`,
    content,
    attributes,
    jsonLd,
    source: data.source.url,
  };
};

type Attributes = Readonly<Record<string, string | undefined>>;

const load = ({options, attributes, language, page}: Work): Promise<Given> => {
  const {format, subject, person, pledge}: Attributes = attributes;
  const {element, url, signal = new AbortController().signal, fetch, deadline} = options;
  return kinds[element].load(
    {
      src: url,
      language,
      subject: subject || undefined,
      page: page === nowhere ? undefined : page,
      format: answerFormats.find((name) => name === format),
    },
    signal,
    {html: scannedHtml, ...(fetch ? {fetch} : {}), ...(deadline === undefined ? {} : {deadline})},
    (element === 'person' ? person : pledge) ?? '',
  );
};

const draw = async (work: Work, given: Given): Promise<Pick<Prerendered, 'html' | 'jsonLd'>> => {
  const {options, attributes, language, page, now} = work;
  const {element, signal = AbortSignal.timeout(options.deadline ?? 15_000)} = options;
  const {source} = given;
  const shown = {
    ...given,
    data: element === 'person' ? peopleAtAnyTime(given.data as PeopleDocument, now) : given.data,
  };
  // What the page's address says cannot be known here.
  const {'sync-url': _, debug: __, ...others}: Record<string, string> = attributes;
  const known = element === 'pledge' ? {...others, strings: timeless(others.strings)} : others;
  const still = stillElement(kinds[element].base, `candor-${element}`, known, {page, language}, shown);
  await still.ready(signal);
  const drawn = still.html(element === 'reviews' ? farAway : now);
  // Within the page, wherever that will stand.
  const html = drawn.replaceAll(`href="${escapeHtml(page)}#`, 'href="#');
  switch (element) {
    case 'reviews': {
      const {visible} = still;
      return {html, jsonLd: jsonLdOf(given.data as ReviewsDocument, source, visible, page)};
    }
    case 'rating': {
      const document = {trustData: '1', ...(given.data as SubjectRating), reviews: []};
      return {html, jsonLd: jsonLdOf(document, source, [], page)};
    }
    case 'pledge':
      return {html: lastingPledges(html, pledgesShown(given, attributes), now), jsonLd: undefined};
    case 'person':
      return {html: people(work, html, given), jsonLd: undefined};
  }
};

// "94.3 % now": the figure is that of its date, which stands below.
const timeless = (strings: string | undefined): string => {
  try {
    return JSON.stringify({...JSON.parse(strings ?? '{}'), now: '{figure}'});
  } catch {
    return '{"now": "{figure}"}';
  }
};

const pledgesShown = ({data}: Given, {pledge: id}: Attributes) =>
  (data as PledgesDocument).pledges.filter((pledge) => !id || pledge.id === id);

const people = ({attributes, language}: Work, html: string, {data}: Given): string => {
  const {person = '', topic = '', layout = 'card'}: Attributes = attributes;
  return lastingPeople(html, data as PeopleDocument, {person, topic, layout, language});
};

// Slots are the shadow root's; what the page puts into them shows once the element is alive. A rating often stands in a line of
// text, and a paragraph would end where a block begins.
const light = (html: string, {options, attributes}: Work): string => {
  const {element, id = JSON.stringify([element, attributes.src, attributes.subject])} = options;
  const own = ownFragments(ownIds(html.replace(/<\/?slot(?:\s[^>]*)?>/g, ''), id));
  return element === 'rating' ? own.replace(/(?<=<\/?)div\b/g, 'span') : own;
};

// The line break is the first node, before which Lit draws later on.
const shadowRoot = (html: string, css: string): string =>
  `<template shadowrootmode="open">\n<link${writeAttributes({rel: 'stylesheet', href: css})}>${html}</template>`;
