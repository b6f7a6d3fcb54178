import {html, nothing, type TemplateResult} from 'lit';

import type {Person} from '../../protocol/people.js';
import {fresh} from '../shared/fresh.js';
import {isAway} from './away.js';
import {channelName, wayName} from './channel-words.js';
import type {ContactView, View} from './view.js';
import {firstWay, numberOf, type Way} from './ways.js';

const newTabTemplate = ({locale}: View): TemplateResult =>
  html`<span class="unseen"> (${fresh(locale.say('opensNewTab'))})</span>`;

const linkTemplate = (view: ContactView, person: Person, way: Way, kind: string, text: string) => {
  const choose = (event: Event): void => void view.contact.choose(event, way, person);
  const isPage = way.opens === 'page';
  return html`<a class=${kind} part="channel" href=${way.href} target=${isPage ? '_blank' : nothing} rel="noopener noreferrer" @click=${choose}><bdi>${fresh(text)}</bdi>${isPage ? newTabTemplate(view) : nothing}</a>`;
};

// What opens in the page is fetched when somebody is about to press, so that it is there when they do.
const buttonTemplate = (view: ContactView, person: Person, way: Way, kind: string, text: string) => {
  const {contact} = view;
  const choose = (event: Event): void => void contact.choose(event, way, person);
  const prepare = (): void => contact.prepare(way);
  const isBusy = contact.busy === way.channel;
  return html`<button class=${kind} part="channel" type="button" aria-busy=${isBusy ? 'true' : nothing} @click=${choose} @pointerenter=${prepare} @focus=${prepare}><bdi>${fresh(text)}</bdi></button>`;
};

const wayTemplate = (
  view: ContactView,
  person: Person,
  way: Way,
  kind: string,
  text: string,
): TemplateResult =>
  way.opens === 'link' || way.opens === 'page'
    ? linkTemplate(view, person, way, kind, text)
    : buttonTemplate(view, person, way, kind, text);

// What could not be opened, and the way on.
const failureTemplate = (view: ContactView, ways: readonly Way[]): TemplateResult | typeof nothing => {
  const {locale, contact} = view;
  const failed = ways.find(({channel}) => channel === contact.failed);
  if (!failed) return nothing;
  const on = failed.href
    ? html`<a part="more-link" href=${failed.href} rel="noopener noreferrer">${fresh(locale.say('onItsPage'))}</a>`
    : fresh(locale.say('otherWay'));
  return html`<p class="contact-failure" part="contact-failure" role="alert">${fresh(locale.say('cannotOpen', {channel: channelName(view, failed)}))} ${on}</p>`;
};

// For those who dial on another device. Which is which is said where there is more than one.
const numbersTemplate = (view: ContactView, ways: readonly Way[]): TemplateResult | typeof nothing => {
  const numbers = new Map<string, Way>();
  for (const way of ways) {
    const number = numberOf(way);
    if (number && !numbers.has(number)) numbers.set(number, way);
  }
  if (numbers.size === 0) return nothing;
  const said = Array.from(numbers, ([number, way]) =>
    numbers.size === 1
      ? html`<bdi>${fresh(number)}</bdi>`
      : html`<span><bdi>${fresh(channelName(view, way))}</bdi>: <bdi>${fresh(number)}</bdi></span>`,
  );
  return html`<p class="numbers muted number" part="number">${said}</p>`;
};

/** All ways to reach somebody; the first on which a person answers, now or later, comes out clearest. */
export const channelsTemplate = (
  view: ContactView,
  person: Person,
  name: string,
): TemplateResult | typeof nothing => {
  const ways = view.waysOf(person);
  if (ways.length === 0) return nothing;
  const first = firstWay(ways, isAway(person, view));
  const classOf = (way: Way): string => (way === first && way.kind === 'human' ? 'button primary' : 'button');
  return html`<div class="reach small">
    <ul class="channels" part="channels" aria-label=${view.locale.say('channels', {name})}>
      ${ways.map((way) => html`<li>${wayTemplate(view, person, way, classOf(way), wayName(view, way, person))}</li>`)}
    </ul>
    ${numbersTemplate(view, ways)} ${failureTemplate(view, ways)}
  </div>`;
};

/**
 * The one way where there is room for one. It is a way to somebody only where they are who answers; a way on which somebody
 * else answers is called by its own name.
 */
export const firstWayTemplate = (view: ContactView, person: Person): TemplateResult | typeof nothing => {
  const {locale} = view;
  const way = firstWay(view.waysOf(person), isAway(person, view));
  if (!way) return nothing;
  const isOther = way.kind !== person.kind && (way.kind === 'ai' || person.kind === 'ai');
  const talk = person.name ? locale.say('talkTo', {name: person.name}) : locale.say('getInTouch');
  return html`${wayTemplate(view, person, way, 'talk', isOther ? channelName(view, way) : talk)} ${failureTemplate(view, [way])}`;
};
