import {html, nothing, type TemplateResult} from 'lit';

import type {PledgeKey} from '../../i18n/english.js';
import type {Locale} from '../../i18n/locale.js';
import type {Pledge} from '../../protocol/pledges.js';
import {failureTemplate} from '../shared/failure.js';
import {fresh} from '../shared/fresh.js';
import {entriesTemplate} from './entries.js';
import {oldestFirst} from './versions.js';
import type {View} from './view.js';

interface Change {
  /** The date of the wording that was new. */
  readonly date: string;
  /** What stands there now is none of the dated wordings: it came some time after that date. */
  readonly isLater: boolean;
}

const lastChange = (pledge: Pledge): Change | undefined => {
  const versions = oldestFirst(pledge);
  const last = versions.at(-1);
  if (last && last.text !== pledge.text) return {date: last.date, isLater: true};
  const changed = versions.findLast(({text}, index) => index > 0 && text !== versions[index - 1]?.text);
  return changed && {date: changed.date, isLater: false};
};

/**
 * Whether the wording is still the first one.
 *
 * @returns Nothing where the pledge keeps no record of its wordings.
 */
export const wordingSentence = (locale: Locale<PledgeKey>, pledge: Pledge): string | undefined => {
  const change = lastChange(pledge);
  if (!change) return pledge.versions?.length ? locale.say('wordingSame') : undefined;
  return locale.say(change.isLater ? 'wordingChangedSince' : 'wordingChanged', {
    date: locale.date(change.date),
  });
};

// Until the difference can be marked, and where that cannot be had.
const plainTemplate = ({locale, wordings}: View, pledge: Pledge): TemplateResult =>
  html`${entriesTemplate(oldestFirst(pledge).map(({date, text}) => ({title: locale.date(date), text})))}
    ${wordings.error ? failureTemplate(locale, wordings.error, wordings.need) : nothing}`;

/** All wordings a pledge had, where there was more than one, with what was changed in each. */
export const wordingsTemplate = (view: View, pledge: Pledge): TemplateResult | typeof nothing =>
  lastChange(pledge)
    ? html`<details part="wordings" @toggle=${view.wordings.need}>
        <summary class="small" part="toggle">${fresh(view.locale.say('wordings'))}</summary>
        ${view.wordings.part?.changesTemplate(view.locale, pledge) ?? plainTemplate(view, pledge)}
      </details>`
    : nothing;
