import {css, html, type TemplateResult} from 'lit';

import type {CommonKey} from '../../i18n/english.js';
import type {Locale} from '../../i18n/locale.js';
import type {CandorError, ErrorCode} from '../../protocol/errors.js';
import {fresh} from './fresh.js';

type Sentence = CommonKey & `failed${string}`;

// Nothing that a visitor could do: these share one sentence.
type UnusableCode =
  | 'insecure-url'
  | 'insecure-context'
  | 'too-large'
  | 'unreadable'
  | 'unknown-format'
  | 'unsupported-version'
  | 'invalid'
  | 'invalid-signature'
  | 'duplicate'
  | 'challenge-required'
  | 'consent-missing'
  | 'closed'
  | 'usage'
  | 'file-not-found'
  | 'empty-file'
  | 'unknown-column'
  | 'not-a-database'
  | 'not-writable'
  | 'port-in-use'
  | 'missing-package';

// Every other code has a sentence, or this does not build.
const sentences: Readonly<Record<Exclude<ErrorCode, UnusableCode>, Sentence>> = {
  aborted: 'failedUnreachable',
  offline: 'failedOffline',
  unreachable: 'failedUnreachable',
  timeout: 'failedTimeout',
  'not-found': 'failedNotFound',
  refused: 'failedUnreachable',
  'rate-limited': 'failedRateLimited',
  'server-error': 'failedUnreachable',
  'unknown-subject': 'failedNotFound',
};

const sentenceOf: Readonly<Partial<Record<ErrorCode, Sentence>>> = sentences;

/** What a person is told of a failure. */
export const failureSentence = (locale: Locale<CommonKey>, error: CandorError): string =>
  locale.say(sentenceOf[error.code] ?? 'failedUnusable');

/** Quiet, and as high as one line. */
export const failureStyles = css`
  .failure {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.75em;
    min-height: 24px;
  }

  .link,
  .retry {
    min-height: 24px;
    min-width: 24px;
    padding: 0;
    border: 0;
    background: none;
    cursor: pointer;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
`;

/** One quiet sentence and a way to try again. */
export const failureTemplate = (
  locale: Locale<CommonKey>,
  error: CandorError,
  retry: () => void,
): TemplateResult =>
  html`<p class="failure small muted" part="failure">
    <span>${fresh(failureSentence(locale, error))}</span>
    <button class="retry" part="retry" type="button" @click=${retry}>${fresh(locale.say('tryAgain'))}</button>
  </p>`;
