import {pledgeState} from '../../protocol/pledge-state.js';
import type {Pledge} from '../../protocol/pledges.js';
import type {HtmlElement} from './html-elements.js';
import {type Change, changed, partsIn} from './parts.js';

// What was declared, or is over, stays so while nobody writes anything new; the others change by themselves with the days.
const lasting = /^(withdrawn|superseded|suspended|lapsed|kept|missed)$/;

const isWithin = (inner: HtmlElement, outer: HtmlElement): boolean =>
  inner.start >= outer.start && inner.end <= outer.end;

/**
 * Pledges without what holds on the day they were drawn alone: "late by 9 days", "on track". The figures stay, and the date by
 * which they shall be reached.
 *
 * @param html - As they are drawn, one after the other.
 */
export const lastingPledges = (html: string, pledges: readonly Pledge[], now: number): string => {
  const drawn = partsIn(html, 'pledge');
  const badges = partsIn(html, 'badge');
  const told = ['state', 'reason'].flatMap((name) => partsIn(html, name));
  const charts = partsIn(html, 'chart');
  const changes = pledges.flatMap((pledge, at): readonly Change[] => {
    const {state} = pledgeState(pledge, now);
    const article = drawn[at];
    if (!article || lasting.test(state)) return [];
    const own = [article, badges[at]].filter((each) => each !== undefined);
    return [
      ...told
        .filter((piece) => own.some((place) => isWithin(piece, place)))
        .flatMap((piece) => withoutWords(html, piece)),
      ...own.map((place) => withoutState(html, place, state)),
      ...charts.filter((chart) => isWithin(chart, article)).map((chart) => withoutTone(html, chart)),
    ];
  });
  return changed(html, changes);
};

// About as wide as words, and nothing to be read: so what stands below stays where it is when the words come. Such a space is
// as wide as a figure, wider than most letters.
const roomOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&#?\w+;/g, 'x')
    .trim()
    .replace(/\S+/g, (word) => '\u2007'.repeat(Math.round(word.length * 0.8)));

// A line has room at its end, where nobody sees it.
const withoutWords = (html: string, {name, start, contents, end, attributes}: HtmlElement): Change[] => {
  if (attributes.get('part') !== 'reason') return [{from: start, to: end, by: ''}];
  const [from, to] = contents;
  const room = roomOf(html.slice(from, to));
  if (name === 'p') return [{from, to, by: room}];
  const at = html.indexOf('</p>', end);
  return [
    {from: start, to: end, by: ''},
    {from: at, to: at, by: ` ${room}`},
  ];
};

const tagOf = (html: string, {start, contents: [end]}: HtmlElement): readonly [string, number, number] => [
  html.slice(start, end),
  start,
  end,
];

const withoutState = (html: string, element: HtmlElement, state: string): Change => {
  const [tag, from, to] = tagOf(html, element);
  return {from, to, by: tag.replace(new RegExp(` ${state}(?=")`), '')};
};

const withoutTone = (html: string, element: HtmlElement): Change => {
  const [tag, from, to] = tagOf(html, element);
  return {from, to, by: tag.replace(/class="chart [\w-]+"/, 'class="chart muted"')};
};
