import {detailOf} from '../../endpoint/failure.js';
import {type Decision, decideItem, outcomes} from '../../endpoint/http/moderation-page-decide.js';
import {reasonWords} from '../../endpoint/http/moderation-page-words.js';
import {openStore} from '../../endpoint/store/open-store.js';
import type {Store} from '../../endpoint/store/store.js';
import {mediaStoreOf} from '../../endpoint/writing/media-store.js';
import {findItem, queue} from '../../endpoint/writing/moderation.js';
import {readNumber} from '../arguments.js';
import type {Command} from '../command.js';
import {type Io, plainLine} from '../io.js';
import {decisionOf, type ModerationValues, readModeration, stateOf} from '../moderation-arguments.js';
import {itemLines, queueLines} from '../moderation-lines.js';
import {serveModerationPage} from '../serve-moderation-page.js';

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

const run = async (args: readonly string[], io: Io): Promise<number> => {
  const {values, verb, refs} = readModeration(args);
  const store = openStore(values.db, {mustExist: true});
  try {
    if (values.page) return await serveModerationPage(store, values, io);
    if (verb === undefined) return list(store, values, io);
    if (verb === 'show') return show(store, refs, io);
    return decide(store, decisionOf(verb), refs, values, io);
  } finally {
    store.close();
  }
};

const list = (store: Store, values: ModerationValues, io: Io): number => {
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

// One that fails does not keep the others from being decided.
const decide = (
  store: Store,
  decision: Decision,
  refs: readonly string[],
  {reason, note, media: folder}: ModerationValues,
  io: Io,
): number => {
  const media = mediaStoreOf(store, folder);
  let code = 0;
  for (const ref of refs) {
    try {
      decideItem(store, decision, {ref, reason, note}, {now: Date.now(), media});
      io.out(plainLine(`${ref.trim()} ${outcomes[decision]}`));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && refusals.includes(error.code))) throw error;
      io.err(plainLine(`candor: ${ref.slice(0, 40)}: ${detailOf(error)}`));
      code = 1;
    }
  }
  return code;
};

/** `candor moderate` */
export const moderateCommand: Command = {
  summary: 'decide what is published of what visitors sent',
  help,
  run,
};
