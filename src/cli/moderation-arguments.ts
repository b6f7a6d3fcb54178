import {usage} from '../endpoint/failure.js';
import type {Decision} from '../endpoint/http/moderation-page-decide.js';
import {stateWords, withholdingReasons} from '../endpoint/http/moderation-page-words.js';
import type {QueueItem} from '../endpoint/writing/moderation.js';
import {readArguments} from './arguments.js';

const options = {
  reason: {type: 'string'},
  note: {type: 'string'},
  state: {type: 'string'},
  limit: {type: 'string'},
  after: {type: 'string'},
  page: {type: 'boolean', default: false},
  port: {type: 'string'},
  media: {type: 'string'},
  db: {type: 'string', default: 'candor.sqlite'},
} as const;

/** The options of `candor moderate`, as they were given. */
export type ModerationValues = ReturnType<typeof readArguments<typeof options>>['values'];

// `withdraw` is said on the page alone, where the wish of the author stands.
const decisions = [
  'publish',
  'withhold',
  'restore',
  'correct',
  'done',
  'erase',
] as const satisfies readonly Decision[];

const verbs: readonly string[] = ['show', ...decisions];

/**
 * What stands behind `candor moderate`.
 *
 * @throws {CandorError} `usage`
 */
export const readModeration = (
  args: readonly string[],
): {
  readonly values: ModerationValues;
  readonly verb: string | undefined;
  readonly refs: readonly string[];
} => {
  const {values, positionals} = readArguments(args, options, 'moderate');
  const [verb, ...refs] = positionals;
  checkVerb(verb, refs, values);
  checkOptions(verb, values);
  return {values, verb, refs};
};

/**
 * What is decided by a verb.
 *
 * @throws {CandorError} `usage`
 */
export const decisionOf = (verb: string): Decision => {
  const decision = decisions.find((one) => one === verb);
  if (decision) return decision;
  throw usage(
    `moderate does not know “${verb.slice(0, 40)}”, but ${verbs.join(', ')}; see candor moderate --help`,
  );
};

/**
 * The list that is asked for.
 *
 * @throws {CandorError} `usage`
 */
export const stateOf = (given = 'pending'): QueueItem['state'] => {
  const states = Object.keys(stateWords) as Array<QueueItem['state']>;
  const state = states.find((one) => one === given);
  if (state) return state;
  throw usage(`--state is one of ${states.join(', ')}`);
};

const checkVerb = (verb: string | undefined, refs: readonly string[], {page}: ModerationValues): void => {
  if (verb === undefined) return;
  if (verb !== 'show') decisionOf(verb);
  if (page) throw usage('--page goes alone; see candor moderate --help');
  if (refs.length === 0) throw usage(`name what to ${verb} by its reference: R-…`);
};

const checkOptions = (verb: string | undefined, {reason, note}: ModerationValues): void => {
  if (reason !== undefined && verb !== 'withhold') throw usage('--reason goes with withhold');
  if (note !== undefined && verb !== 'withhold' && verb !== 'done')
    throw usage('--note goes with withhold and done');
  if (verb === 'withhold' && !withholdingReasons.some((one) => one === reason))
    throw usage(`say why with --reason, one of ${withholdingReasons.join(', ')}`);
  if (reason === 'other' && !note?.trim())
    throw usage('the reason other needs words that anybody may read: --note');
};
