import {detailOf, usage} from '../../endpoint/failure.js';
import {type Decision, decideItem, outcomes} from '../../endpoint/http/moderation-page-decide.js';
import {reasonWords, stateWords, withholdingReasons} from '../../endpoint/http/moderation-page-words.js';
import {eraseReview} from '../../endpoint/log/erase-review.js';
import {needing} from '../../endpoint/needing.js';
import {openStore} from '../../endpoint/store/open-store.js';
import type {Store} from '../../endpoint/store/store.js';
import {mediaStoreOf} from '../../endpoint/writing/media-store.js';
import {findItem, type QueueItem, queue} from '../../endpoint/writing/moderation.js';
import {readArguments, readNumber} from '../arguments.js';
import type {Command} from '../command.js';
import {type Io, plainLine} from '../io.js';
import {itemLines, queueLines} from '../moderation-lines.js';

const help = `Usage: candor moderate [options]               what waits for a decision
       candor moderate --page                  the same as a page, to decide by hand
       candor moderate show REF                all about one
       candor moderate publish REF…            publish reviews that wait
       candor moderate withhold REF… --reason REASON [--note TEXT]
                                               withhold a review, or take down a published one
       candor moderate restore REF…            publish again what was withheld
       candor moderate erase REF…              delete for good what a withheld review said
       candor moderate correct REF…            apply a correction that its author asked for
       candor moderate done REF… [--note TEXT] a report or a wish is dealt with

REF is the reference of what was sent (R-7K3F-9QMX); withhold also takes that of a report about a review, or the id of a
published review. Whatever is withheld is counted in public under its reason.

To erase takes the words, names, pictures and signatures of a review that is withheld, and what its author asked for about it,
out of the database; with a log also that by which one could tell from it what the review was. That there was one stays counted,
and every proof stays valid. Nothing brings it back; publish again where files were published, and think of backups.

  --reason REASON        ${Object.entries(reasonWords)
    .map(([reason, words]) => `${reason.padEnd(15)} ${words.toLowerCase()}`)
    .join('\n                         ')}
                         That a review is negative is no reason.
  --note TEXT            for those who moderate; with the reason other it is needed, and public
  --state STATE          what to list: pending (what waits), published, withheld, done
  --limit N              how many to list (50)
  --after REF            list what came after this one
  --page                 serve the page, for this machine alone, until it is stopped with Ctrl-C
  --port N               its port (4322); 0 takes any free one
  --media FOLDER         where the pictures are (beside the database)
  --db FILE              the database (candor.sqlite)
`;

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

type Values = ReturnType<typeof readArguments<typeof options>>['values'];

const verbs = ['publish', 'withhold', 'restore', 'correct', 'done'] as const satisfies readonly Decision[];

const run = async (args: readonly string[], io: Io): Promise<number> => {
  const {values, positionals} = readArguments(args, options, 'moderate');
  const [verb, ...refs] = positionals;
  checkUsage(values, verb, refs);
  const store = openStore(values.db, {mustExist: true});
  try {
    if (values.page) return await servePage(store, values, io);
    if (verb === undefined) return list(store, values, io);
    if (verb === 'show') return show(store, refs, io);
    if (verb === 'erase') return erase(store, refs, values, io);
    const decision = verbs.find((one) => one === verb);
    return decision ? decide(store, decision, refs, values, io) : 2;
  } finally {
    store.close();
  }
};

const checkUsage = (
  {page, reason, note}: Values,
  verb: string | undefined,
  refs: readonly string[],
): void => {
  const known = ['show', ...verbs, 'erase'];
  if (verb !== undefined && !known.includes(verb))
    throw usage(
      `moderate does not know “${verb.slice(0, 40)}”, but ${known.join(', ')}; see candor moderate --help`,
    );
  if (verb !== undefined && page) throw usage('--page goes alone; see candor moderate --help');
  if (verb !== undefined && refs.length === 0) throw usage(`name what to ${verb} by its reference: R-…`);
  if (reason !== undefined && verb !== 'withhold') throw usage('--reason goes with withhold');
  if (note !== undefined && verb !== 'withhold' && verb !== 'done')
    throw usage('--note goes with withhold and done');
  if (verb === 'withhold' && !withholdingReasons.some((one) => one === reason))
    throw usage(`say why with --reason, one of ${withholdingReasons.join(', ')}`);
  if (reason === 'other' && !note?.trim())
    throw usage('the reason other needs words that anybody may read: --note');
};

const list = (store: Store, values: Values, io: Io): number => {
  const state = stateOf(values.state);
  const limit = Math.trunc(readNumber('limit', values.limit, 1, 1000) ?? 50);
  const items = queue(store, {state, limit: limit + 1, after: values.after});
  const shown = items.slice(0, limit);
  for (const line of queueLines(shown)) io.out(plainLine(line));
  if (shown.length === 0) io.err(state === 'pending' ? 'Nothing waits for a decision.' : 'There is nothing.');
  const last = shown.at(-1);
  if (items.length > limit && last) io.err(`There are more: candor moderate --after ${last.ref}`);
  return 0;
};

const stateOf = (given = 'pending'): QueueItem['state'] => {
  const states = Object.keys(stateWords) as Array<QueueItem['state']>;
  const state = states.find((one) => one === given);
  if (state) return state;
  throw usage(`--state is one of ${states.join(', ')}`);
};

const show = (store: Store, refs: readonly string[], io: Io): number => {
  let code = 0;
  for (const ref of refs) {
    const item = findItem(store, ref);
    if (item) for (const line of itemLines(item)) io.out(plainLine(line));
    else {
      io.err(plainLine(`candor: ${ref.slice(0, 40)}: nothing here has this reference`));
      code = 1;
    }
  }
  return code;
};

const refusals: readonly unknown[] = ['not-found', 'invalid'];

const decide = (
  store: Store,
  decision: Decision,
  refs: readonly string[],
  {reason, note}: Values,
  io: Io,
): number => {
  const deed = (ref: string) => decideItem(store, decision, {ref, reason, note}, Date.now());
  return eachOf(refs, deed, outcomes[decision], io);
};

const erase = (store: Store, refs: readonly string[], {media}: Values, io: Io): number => {
  const pictures = mediaStoreOf(store, media);
  return eachOf(refs, (ref) => eraseReview(store, ref, pictures), 'is erased', io);
};

// One that fails does not keep the others from being decided.
const eachOf = (refs: readonly string[], deed: (ref: string) => void, outcome: string, io: Io): number => {
  let code = 0;
  for (const ref of refs) {
    try {
      deed(ref);
      io.out(plainLine(`${ref.trim()} ${outcome}`));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && refusals.includes(error.code))) throw error;
      io.err(plainLine(`candor: ${ref.slice(0, 40)}: ${detailOf(error)}`));
      code = 1;
    }
  }
  return code;
};

const loadPage = async () => {
  const {createModerationPage} = await import('../../endpoint/http/moderation-page.js');
  const {serve} = await import('../../endpoint/serve.js');
  return {createModerationPage, serve};
};

const servePage = async (store: Store, values: Values, io: Io): Promise<number> => {
  const port = Math.trunc(readNumber('port', values.port, 0, 65_535) ?? 4322);
  const {createModerationPage, serve} = await needing(['hono', '@hono/node-server'], loadPage);
  const onError = (error: unknown): void => io.err(error instanceof Error ? error.message : String(error));
  const {app, path} = createModerationPage(store, {media: mediaStoreOf(store, values.media), onError});
  const server = await serve(app, {port});
  io.out(`${server.url}${path}`);
  io.err('This address is for you alone: whoever has it can decide. Stop it with Ctrl-C.');
  await io.untilStopped();
  await server.close();
  return 0;
};

/** `candor moderate` */
export const moderateCommand: Command = {
  summary: 'decide what is published of what visitors sent',
  help,
  run,
};
