import type {FormKey} from '../../../i18n/english.js';
import type {CandorError, ErrorCode} from '../../../protocol/errors.js';
import type {Voice} from './voice.js';

type Sentence = FormKey & `notSent${string}`;

// Every code has a sentence, or this does not build.
const sentences: Readonly<Record<ErrorCode, Exclude<Sentence, 'notSentOften'> | undefined>> = {
  aborted: 'notSentUnreachable',
  offline: 'notSentOffline',
  unreachable: 'notSentUnreachable',
  timeout: 'notSentTimeout',
  'not-found': 'notSentGone',
  refused: 'notSentRefused',
  // Has a time in it.
  'rate-limited': undefined,
  'server-error': 'notSentServer',
  'insecure-url': 'notSentRefused',
  'insecure-context': 'notSentRefused',
  'too-large': 'notSentTooLong',
  unreadable: 'notSentUnclear',
  'unknown-format': 'notSentUnclear',
  'unsupported-version': 'notSentUnclear',
  invalid: 'notSentInvalid',
  'unknown-subject': 'notSentGone',
  'invalid-signature': 'notSentInvitation',
  duplicate: 'notSentDuplicate',
  'challenge-required': 'notSentChallenge',
  'consent-missing': 'notSentConsent',
  closed: 'notSentClosed',
  usage: 'notSentServer',
  'file-not-found': 'notSentServer',
  'empty-file': 'notSentServer',
  'unknown-column': 'notSentServer',
  'not-a-database': 'notSentServer',
  'not-writable': 'notSentServer',
  'port-in-use': 'notSentServer',
  'missing-package': 'notSentServer',
};

/** What a visitor is told of something that was not sent, and what they can do. */
export const notSent = (voice: Voice, {code, retryAfter}: CandorError): string => {
  const sentence = sentences[code];
  return sentence ? voice.say(sentence) : voice.say('notSentOften', {when: waitInWords(voice, retryAfter)});
};

const MINUTE = 60;
const HOUR = 3600;

/** When to come back, in words. Rounded up: who comes a little late is welcome. */
export const waitInWords = (voice: Voice, seconds: number | undefined): string => {
  if (!seconds) return voice.say('whenSoon');
  if (seconds <= MINUTE) return voice.say('whenSeconds', {count: Math.ceil(seconds)});
  if (seconds <= HOUR) return voice.say('whenMinutes', {count: Math.ceil(seconds / MINUTE)});
  return voice.say('whenHours', {count: Math.ceil(seconds / HOUR)});
};
