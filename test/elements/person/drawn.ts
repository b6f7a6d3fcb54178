import {fixture} from '@open-wc/testing';

import '../../../src/elements/person/define.js';
import type {CandorPerson} from '../../../src/elements/person/candor-person.js';
import {parts, textOf} from '../support.js';
import {monday} from './people.js';

/** Draws a people document on a Monday morning, for a visitor in New York. */
export const draw = (data: unknown, more: Partial<CandorPerson> = {}): Promise<CandorPerson> => {
  const {lang = 'en-GB', ...rest} = more;
  return fixture<CandorPerson>(
    Object.assign(document.createElement('candor-person'), {
      lang,
      data,
      now: monday,
      timeZone: 'America/New_York',
      ...rest,
    }),
  );
};

/** What is drawn under a part name. */
export const of = (element: Element, name: string): string =>
  textOf(element.shadowRoot?.querySelector(`[part~="${name}"]`));

/** Whether something is drawn. As a plain fact: a failed assertion would print a whole element, for minutes. */
export const has = (element: Element, selector: string): boolean =>
  Boolean(element.shadowRoot?.querySelector(selector));

/** The ways to reach somebody, links and buttons. */
export const ways = (element: Element): HTMLElement[] => parts(element, 'channel');

/** The way that is called so. */
export const way = (element: Element, text: string): HTMLElement | undefined =>
  ways(element).find((each) => textOf(each).startsWith(text));

/** What the page hears of contacts; cancels them where asked to. */
export const contacts = (element: HTMLElement, cancel = false): string[] => {
  const heard: string[] = [];
  element.addEventListener('candor-contact', (event) => {
    heard.push(`${event.channel} ${event.person}`);
    if (cancel) event.preventDefault();
  });
  return heard;
};

/** Waits until something is true of what is drawn. */
export const until = async (holds: () => boolean, what: string): Promise<void> => {
  for (let tries = 0; !holds(); tries += 1) {
    if (tries > 200) throw new Error(`Never: ${what}`);
    await new Promise((done) => setTimeout(done, 20));
  }
};
