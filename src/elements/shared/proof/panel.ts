import {html, nothing, type TemplateResult} from 'lit';

import {fresh} from '../fresh.js';
import {type Check, type Checked, hostOf, type Said} from './checked.js';
import {toneIcon} from './mark-icons.js';
import {reasonWords} from './reason-words.js';
import type {Voice} from './words.js';

const statusWords = (locale: Voice, {fact}: Check): string => {
  if (fact.status === 'held') return locale.say('proofHeld');
  const what = locale.say(fact.status === 'failed' ? 'proofFailed' : 'proofUnchecked');
  return `${what}. ${reasonWords(locale, fact)}`;
};

// By whom, and when.
const groundsTemplate = (
  locale: Voice,
  {key, origin, at}: Check['fact'],
): TemplateResult | typeof nothing => {
  const facts = [
    origin && fresh(hostOf({status: 'held', origin})),
    at && fresh(locale.dateTime(at * 1000, {dateStyle: 'medium', timeStyle: 'short'})),
    key && html`<bdi class="proof-key">${fresh(locale.say('proofKey', {key}))}</bdi>`,
  ].filter(Boolean);
  return facts.length === 0
    ? nothing
    : html`<span class="muted number"> · ${facts.map((fact, index) => html`${index ? ' · ' : ''}${fact}`)}</span>`;
};

const checkTemplate = (locale: Voice, check: Check): TemplateResult =>
  html`<li class="proof-${check.fact.status}" part="proof-check">
    ${toneIcon(check.fact.status)}
    <div>
      <strong>${fresh(locale.say(check.name))}</strong><br />
      <span class="proof-status">${fresh(statusWords(locale, check))}</span> ${groundsTemplate(locale, check.fact)}
    </div>
  </li>`;

/** What is said of all of them, in all words. */
export const saidTemplate = ({tone, words}: Said): TemplateResult =>
  html`<p class="proof-said proof-${tone}">${toneIcon(tone)}<span>${fresh(words)}</span></p>`;

/** Checks, one below the other: what, whether it held, why not, by whom and when. */
export const checksTemplate = (
  locale: Voice,
  title: string,
  checks: readonly Check[],
): TemplateResult | typeof nothing =>
  checks.length === 0
    ? nothing
    : html`<p class="proof-title"><strong>${fresh(title)}</strong></p>
      <ul role="list">${checks.map((check) => checkTemplate(locale, check))}</ul>`;

/** What a walk needs to be drawn. */
export interface Walk {
  /** How many events were read; `undefined` while none is. */
  readonly read: number | undefined;
  readonly start: () => void;
  readonly stop: () => void;
}

// One button, so that whoever has just pressed it is still on it.
const walkTemplate = (locale: Voice, {events = 0}: Checked, {read, start, stop}: Walk): TemplateResult => {
  const [part, key, act] =
    read === undefined
      ? (['proof-everything', 'proofEverything', start] as const)
      : (['proof-stop', 'proofStop', stop] as const);
  const words = locale.say('proofProgress', {read: read ?? 0, of: events});
  return html`<button class="button" part=${part} type="button" @click=${act}>${fresh(locale.say(key))}</button>
    ${
      read === undefined
        ? html`<span class="muted">${fresh(locale.say('proofEverythingHint', {count: events}))}</span>`
        : html`<progress part="proof-progress" max=${events} value=${read} aria-label=${words}></progress>
          <span class="number">${fresh(words)}</span>`
    }`;
};

// An address is somebody else's: in a shell it is one word, whatever stands in it.
const word = (uri: string): string => (/^[\w:/.-]+$/.test(uri) ? uri : `'${uri.replaceAll("'", '%27')}'`);

/** Where somebody else can check the same. */
const elsewhereTemplate = (locale: Voice, {from, subject, verifier}: Foot): TemplateResult =>
  html`<p class="disclosure" part="proof-limit">${fresh(locale.say('proofLimit'))}
    ${verifier ? html`<a part="proof-verifier" href=${verifier} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">${fresh(locale.say('proofVerifier'))}</a>` : html`<code part="proof-command" dir="ltr" translate="no">npx candor verify ${word(from)}${subject ? ` --subject ${word(subject)}` : nothing}</code>`}
  </p>`;

/** What is drawn below the checks. */
export interface Foot {
  readonly from: string;
  /** What the reviews are about. */
  readonly subject: string | undefined;
  /** The address of an independent verifier. */
  readonly verifier: string | undefined;
  readonly walk: Walk;
  readonly download: () => void;
}

/** When it was checked, against which log; reading everything; the evidence; where to check it elsewhere. */
export const footTemplate = (locale: Voice, checked: Checked, foot: Foot): TemplateResult => {
  const {log, size} = checked;
  const {checkedAt} = checked.evidence();
  const date = locale.dateTime(checkedAt * 1000, {dateStyle: 'long', timeStyle: 'medium'});
  return html`<p class="muted">
      ${fresh(locale.say('proofCheckedAt', {date}))}
      ${log && size !== undefined ? fresh(locale.say('proofLog', {origin: log.origin, count: size})) : nothing}
    </p>
    ${checked.walk ? html`<div class="proof-row">${walkTemplate(locale, checked, foot.walk)}</div>` : nothing}
    <div class="proof-row">
      <button class="button" part="proof-download" type="button" @click=${foot.download}>${fresh(locale.say('proofDownload'))}</button>
    </div>
    ${elsewhereTemplate(locale, foot)}`;
};
