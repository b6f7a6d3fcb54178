import {toCandorError} from '../../protocol/errors.js';
import {withoutAttributes, writeAttributes} from './attributes.js';
import {type ElementName, isElementName} from './element-names.js';
import {type HtmlElement, htmlElements} from './html-elements.js';
import type {PrerenderOptions} from './options.js';
import {type PageFacts, pageFacts} from './page-facts.js';
import {changed} from './parts.js';
import {prerender} from './prerender.js';

/** How the elements of a page are filled. */
export interface FillOptions
  extends Pick<
    PrerenderOptions,
    'shadow' | 'css' | 'freshFor' | 'now' | 'signal' | 'fetch' | 'deadline' | 'language'
  > {
  /** Where the page will stand: what its addresses are relative to. */
  readonly address: string;
}

/** What became of one element. */
export interface Filled {
  /** Its tag's name, and what it is about, to know it by. */
  readonly element: string;
  /** The line of the page it begins on, from 1. */
  readonly line: number;
  /** Why it was left as it was, where it was. */
  readonly problem: string | undefined;
}

/** A page with its elements filled. */
export interface FilledPage {
  /** All that is not in one of the elements is as it was, byte for byte. */
  readonly html: string;
  readonly elements: readonly Filled[];
}

// As the loader reads `<div data-candor="reviews" data-src="…">`.
const isForm = ({name}: Pick<HtmlElement, 'name'>): boolean => !name.startsWith('candor-');

const nameOf = (name: string, attributes: ReadonlyMap<string, string>): ElementName | undefined => {
  const word = name.startsWith('candor-')
    ? name.slice('candor-'.length)
    : (attributes.get('data-candor') ?? '');
  return isElementName(word) ? word : undefined;
};

const marks = ['prerendered', 'fresh-for'];

/** The attributes of an element of ours, however it is written, without those of an earlier time. */
const attributesOf = ({name, attributes}: HtmlElement): Readonly<Record<string, string>> => {
  const own = [...attributes].flatMap(([key, value]) => {
    if (!isForm({name})) return [[key, value] as const];
    return key.startsWith('data-') && key !== 'data-candor'
      ? [[key.slice('data-'.length), value] as const]
      : [];
  });
  return Object.fromEntries(own.filter(([key]) => key !== 'prerendered'));
};

/** What the page's author put inside: now, or before it was filled for the first time. */
interface Inside {
  readonly fallback: string;
  /** What stands in slots of the element, and stays. */
  readonly slotted: string;
}

const insideOf = (html: string, element: HtmlElement): Inside => {
  const inner = html.slice(...element.contents);
  const wasFilled = element.attributes.has('prerendered') || element.attributes.has('data-prerendered');
  const children = outermost(htmlElements(inner, (_, attributes) => attributes.has('slot')));
  const slotted = children.map(({start, end}) => inner.slice(start, end)).join('');
  if (wasFilled) {
    const [, kept = ''] = /<template data-fallback>([\s\S]*)<\/template>\s*$/.exec(inner) ?? [];
    return {fallback: kept, slotted};
  }
  const fallback = changed(
    inner,
    children.map(({start, end}) => ({from: start, to: end, by: ''})),
  );
  return {fallback, slotted};
};

const outermost = (elements: readonly HtmlElement[]): readonly HtmlElement[] =>
  elements.filter(
    (each) => !elements.some((other) => other !== each && other.start < each.start && other.end > each.end),
  );

const lineOf = (html: string, at: number): number => html.slice(0, at).split('\n').length;

// A template in a template would end where the inner one does.
const problemOf = ({fallback}: Inside): string | undefined =>
  /<\/?template\b/i.test(fallback) ? 'its fallback has a <template>' : undefined;

// Text is escaped: what looks like a tag in what was written is one.
const misfitOf = ({isInParagraph, isInLink}: HtmlElement, content: string): string | undefined => {
  if (isInParagraph && /<(?:div|p|ul|article|section|form|details)\b/.test(content))
    return 'it stands in a <p>, which ends where a block begins: put it into a <div>';
  if (isInLink && /<a\b/.test(content)) return 'it stands in a link, and has links of its own';
  return undefined;
};

/** The element anew: its tag as it is written, except for our marks, and the new contents. */
const written = (
  html: string,
  element: HtmlElement,
  content: string,
  given: Readonly<Record<string, string>>,
): string => {
  const prefix = isForm(element) ? 'data-' : '';
  const tag = html.slice(element.start, element.contents[0]);
  const name = tag.slice(0, element.name.length + 1);
  const own = withoutAttributes(element.written, [
    `${prefix}prerendered`,
    ...(given['fresh-for'] ? [`${prefix}fresh-for`] : []),
  ]);
  const marked = marks.flatMap((mark) =>
    given[mark] === undefined ? [] : [[prefix + mark, given[mark]] as const],
  );
  return `${name}${own}${writeAttributes(Object.fromEntries(marked))}>${content}${html.slice(element.contents[1], element.end)}`;
};

const fill = async (
  html: string,
  element: HtmlElement,
  facts: PageFacts,
  {address: _, ...options}: FillOptions,
  id: string,
): Promise<string> => {
  const inside = insideOf(html, element);
  const problem = problemOf(inside);
  if (problem) throw new Error(problem);
  const name = nameOf(element.name, element.attributes);
  const attributes = attributesOf(element);
  const {src} = attributes;
  const url = src ? (URL.canParse(src, facts.base) ? new URL(src, facts.base).href : src) : facts.endpoint;
  if (!name || !url) throw new Error('it has no src, and the page no <link rel="trust-data">');
  const language = element.language ?? options.language;
  const {content, attributes: given} = await prerender({
    ...options,
    ...(language ? {language} : {}),
    url,
    element: name,
    attributes,
    page: facts.address,
    id,
  });
  const misfit = options.shadow ? undefined : misfitOf(element, content);
  if (misfit) throw new Error(misfit);
  const kept = inside.fallback.trim() ? `<template data-fallback>${inside.fallback}</template>` : '';
  return written(html, element, content + inside.slotted + kept, given);
};

/**
 * Fills all elements of a page of HTML, `<div data-candor>` included, with what an endpoint says now. What was filled before is
 * filled anew; what cannot be had stays as it is.
 */
export const fillPage = async (html: string, options: FillOptions): Promise<FilledPage> => {
  const facts = pageFacts(html, options.address);
  const wanted = htmlElements(html, (name, attributes) => nameOf(name, attributes) !== undefined);
  const results = await Promise.all(
    outermost(wanted).map(async (element, at) => {
      const about = ['subject', 'pledge', 'person', 'topic']
        .map((name) => attributesOf(element)[name])
        .find(Boolean);
      const known = {
        element: [`candor-${nameOf(element.name, element.attributes)}`, about].filter(Boolean).join(' '),
        line: lineOf(html, element.start),
      };
      try {
        const by = await fill(html, element, facts, options, String(at));
        return {change: {from: element.start, to: element.end, by}, filled: {...known, problem: undefined}};
      } catch (error) {
        return {change: undefined, filled: {...known, problem: sentenceOf(error)}};
      }
    }),
  );
  return {
    html: changed(
      html,
      results.flatMap(({change}) => change ?? []),
    ),
    elements: results.map(({filled}) => filled).toSorted((a, b) => a.line - b.line),
  };
};

const sentenceOf = (error: unknown): string =>
  error instanceof Error && error.constructor === Error ? error.message : toCandorError(error).message;
