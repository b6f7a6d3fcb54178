import {css, html, type TemplateResult} from 'lit';

import type {CommonKey} from '../../i18n/english.js';
import type {Locale} from '../../i18n/locale.js';
import type {CandorError, ErrorCode} from '../../protocol/errors.js';
import {fresh} from './fresh.js';

type Sentence = CommonKey & `failed${string}`;

// Every code has a sentence, or this does not build. Codes that no element meets share the plainest one.
const sentences: Readonly<Record<ErrorCode, Sentence>> = {
  aborted: 'failedUnreachable',
  offline: 'failedOffline',
  unreachable: 'failedUnreachable',
  timeout: 'failedTimeout',
  'not-found': 'failedNotFound',
  refused: 'failedUnreachable',
  'rate-limited': 'failedRateLimited',
  'server-error': 'failedUnreachable',
  'insecure-url': 'failedUnusable',
  'insecure-context': 'failedUnusable',
  'too-large': 'failedUnusable',
  unreadable: 'failedUnusable',
  'unknown-format': 'failedUnusable',
  'unsupported-version': 'failedUnusable',
  invalid: 'failedUnusable',
  'unknown-subject': 'failedNotFound',
  'invalid-signature': 'failedUnusable',
  duplicate: 'failedUnusable',
  'challenge-required': 'failedUnusable',
  'consent-missing': 'failedUnusable',
  closed: 'failedUnusable',
  usage: 'failedUnusable',
  'file-not-found': 'failedUnusable',
  'empty-file': 'failedUnusable',
  'unknown-column': 'failedUnusable',
  'not-a-database': 'failedUnusable',
  'not-writable': 'failedUnusable',
  'port-in-use': 'failedUnusable',
  'missing-package': 'failedUnusable',
};

/** What a person is told of a failure. */
export const failureSentence = (locale: Locale<CommonKey>, error: CandorError): string =>
  locale.say(sentences[error.code]);

/** Quiet, and as high as one line. */
export const failureStyles = css`
  .failure {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.75em;
    min-height: 24px;
  }

  .retry {
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    cursor: pointer;
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
