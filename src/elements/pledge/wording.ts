import {html, nothing, type TemplateResult} from 'lit';

import type {PledgeKey} from '../../i18n/english.js';
import type {Locale} from '../../i18n/locale.js';
import {toTime} from '../../protocol/dates.js';
import type {Pledge} from '../../protocol/pledges.js';
import {fresh} from '../shared/fresh.js';

type Version = NonNullable<Pledge['versions']>[number];

const oldestFirst = ({versions = []}: Pledge): readonly Version[] =>
  [...versions].sort((a, b) => (toTime(a.date) ?? 0) - (toTime(b.date) ?? 0));

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

/** All wordings a pledge had, where there was more than one. */
export const wordingsTemplate = (
  locale: Locale<PledgeKey>,
  pledge: Pledge,
): TemplateResult | typeof nothing =>
  lastChange(pledge)
    ? html`<details part="wordings">
        <summary class="small">${fresh(locale.say('wordings'))}</summary>
        <ol class="entries small">
          ${oldestFirst(pledge).map(({date, text}) => html`<li><span class="muted">${fresh(locale.date(date))}</span><p class="wording" dir="auto">${text}</p></li>`)}
        </ol>
      </details>`
    : nothing;
