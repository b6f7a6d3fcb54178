import {html, nothing, type TemplateResult} from 'lit';

import type {PledgeKey, WordingsKey} from '../../../i18n/english.js';
import type {Locale} from '../../../i18n/locale.js';
import type {Pledge} from '../../../protocol/pledges.js';
import {fresh} from '../../shared/fresh.js';
import {oldestFirst, type Version} from '../versions.js';
import {difference, type Piece} from './difference.js';
import {catalogue} from './words.js';

type Words = Locale<PledgeKey | WordingsKey>;

interface Change {
  readonly before: Version;
  /** Without a date where only the wording of today is known. */
  readonly date: string | undefined;
  readonly pieces: readonly Piece[];
}

// Drawn anew each minute, a pledge is compared once.
const compared = new WeakMap<Pledge, readonly Change[]>();

const compare = (pledge: Pledge): readonly Change[] => {
  const all: {date?: string; text: string}[] = [...oldestFirst(pledge), {text: pledge.text}];
  const pairs = all.flatMap(({date, text}, index) => {
    const before = all[index - 1];
    return before?.date !== undefined && before.text !== text
      ? [{before: {date: before.date, text: before.text}, date, text}]
      : [];
  });
  // All of them together take as long as a few.
  const most = Math.max(50, Math.round(2_400 / Math.max(3, pairs.length)));
  return pairs
    .map(({before, date, text}) => ({before, date, pieces: difference(before.text, text, most)}))
    .reverse();
};

const changesOf = (pledge: Pledge): readonly Change[] => {
  const known = compared.get(pledge) ?? compare(pledge);
  compared.set(pledge, known);
  return known;
};

// Not every screen reader says what is struck out or put in. A `bdi`, so that it has no say in the direction of the text.
const heard = (text: string): TemplateResult => html`<bdi class="unseen">${text}</bdi>`;

const pieceTemplate = (locale: Words, {text, in: where}: Piece): TemplateResult | string => {
  const end = heard(` (${locale.say('markEnd')}) `);
  switch (where) {
    case 'before':
      return html`<del part="taken-out">${heard(` (${locale.say('takenOut')}) `)}${text}${end}</del>`;
    case 'after':
      return html`<ins part="put-in">${heard(` (${locale.say('putIn')}) `)}${text}${end}</ins>`;
    default:
      return text;
  }
};

const textTemplate = (locale: Words, pieces: readonly Piece[], side: 'before' | 'after'): TemplateResult =>
  html`<p class="wording" dir="auto">${pieces
    .filter((piece) => piece.in === 'both' || piece.in === side)
    .map((piece) => pieceTemplate(locale, piece))}</p>`;

const changeTemplate = (locale: Words, {before, date, pieces}: Change): TemplateResult => {
  const since = {date: locale.date(before.date)};
  const title = date
    ? locale.say('wordingAfter', {date: locale.date(date)})
    : locale.say('wordingToday', since);
  return html`<li class="change">
    <div part="wording-before"><p class="muted">${fresh(locale.say('wordingBefore', since))}</p>${textTemplate(locale, pieces, 'before')}</div>
    <div part="wording-after"><p class="muted">${fresh(title)}</p>${textTemplate(locale, pieces, 'after')}</div>
  </li>`;
};

/** Every change of the wording of a pledge, the newest first: both wordings, with the difference marked in each. */
export const changesTemplate = (
  voice: Locale<PledgeKey>,
  pledge: Pledge,
): TemplateResult | typeof nothing => {
  const locale = catalogue.in(voice);
  const changes = changesOf(pledge);
  if (changes.length === 0) return nothing;
  return html`<p class="small muted" part="difference-key">${fresh(locale.say('differenceKey'))}</p>
    <ol class="entries small">${changes.map((change) => changeTemplate(locale, change))}</ol>`;
};
