import {momentWords} from '../endpoint/http/moderation-page-words.js';
import type {Callback} from '../endpoint/writing/callbacks.js';
import type {Caller} from './callback-people.js';
import {durationWords} from './duration-words.js';
import {spanWords} from './span-words.js';

/** One request, all of it: who is to call whom, how, when, about what, and how long they have been waiting. */
export const callbackLines = (callback: Callback, caller: Caller, now: number): string[] => {
  const {ref, name, reach, topic, note} = callback;
  return [
    `${ref}  for ${callerWords(caller)}  ${stateOf(callback, now)}`,
    ...(name === undefined ? [] : [line('Name', name)]),
    ...(reach === undefined ? [] : [line('Reach', reach)]),
    ...(callback.forgottenAt === undefined ? [line('When', whenWords(callback, caller, now))] : []),
    ...(topic === undefined ? [] : [line('Topic', topic)]),
    ...(note === undefined ? [] : [line('Note', note)]),
    ...webhookLines(callback),
  ];
};

const line = (name: string, text: string): string => `  ${`${name}:`.padEnd(7)}${text}`;

const callerWords = ({id, name, isKnown}: Caller): string => {
  if (!isKnown) return `${id} (not among the people any more)`;
  return name === undefined ? id : `${name} (${id})`;
};

const stateOf = ({receivedAt, doneAt, forgottenAt}: Callback, now: number): string => {
  if (doneAt === undefined) return `waits ${durationWords(now - receivedAt)}`;
  const done = `asked ${momentWords(receivedAt)}, done ${momentWords(doneAt)}`;
  return forgottenAt === undefined ? done : `${done}, forgotten ${momentWords(forgottenAt)}`;
};

const whenWords = ({when, state}: Callback, {timeZone}: Caller, now: number): string => {
  if (!when) return 'as soon as possible';
  const {from, until} = when;
  const isMissed = state === 'open' && until <= now;
  return `${spanWords(from, until, timeZone)}${isMissed ? ', which has passed' : ''}`;
};

const webhookLines = ({ref, state, webhook}: Callback): string[] => {
  const {problem, nextTryAt, failures} = webhook;
  if (state === 'done' || problem === undefined || webhook.state === 'delivered') return [];
  const what =
    webhook.state === 'given-up'
      ? `given up after ${failures} ${failures === 1 ? 'try' : 'tries'}; once more: candor callbacks resend ${ref}`
      : `next try ${nextTryAt === undefined ? 'soon' : momentWords(nextTryAt)}`;
  return [`  Webhook not delivered: ${problem}, ${what}`];
};

/** What was listed, in one line. */
export const callbackSummary = (
  shown: readonly Callback[],
  counts: {readonly listed: number; readonly open: number; readonly isAll: boolean},
  now: number,
): string => {
  const {listed, open, isAll} = counts;
  if (listed === 0) return isAll ? 'There is nothing.' : 'Nobody waits to be called back.';
  const oldest = shown.find(({state}) => state === 'open');
  const what = `${listed} ${listed === 1 ? 'request' : 'requests'}${isAll ? `, ${open} open` : ''}`;
  return [
    listed > shown.length ? `${what}, the first ${shown.length} shown (more with --limit)` : what,
    ...(oldest ? [`the oldest waits ${durationWords(now - oldest.receivedAt)}`] : []),
  ].join('; ');
};
