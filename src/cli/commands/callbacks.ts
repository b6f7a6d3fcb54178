import {detailOf, usage} from '../../endpoint/failure.js';
import {openStore} from '../../endpoint/store/open-store.js';
import type {Store} from '../../endpoint/store/store.js';
import {callbacks, countCallbacks, resendCallback, settleCallback} from '../../endpoint/writing/callbacks.js';
import {forgetCallback, forgetCallbacksDoneBefore} from '../../endpoint/writing/forget-callbacks.js';
import {readArguments, readDay, readNumber} from '../arguments.js';
import {callbackJson} from '../callback-json.js';
import {callbackLines, callbackSummary} from '../callback-lines.js';
import {callersOf} from '../callback-people.js';
import type {Command} from '../command.js';
import {type Io, plainLine} from '../io.js';

const help = `Usage: candor callbacks [options]              who waits to be called back
       candor callbacks done REF… [--note TEXT] they were called, or need not be
       candor callbacks forget REF…           erase name, way to be reached and topic for good
       candor callbacks forget --done-before DATE
                                              the same for all that were done before a day (UTC)
       candor callbacks resend REF…           have the webhook of candor serve tried again at once

REF is the reference of a request (R-7K3F-9QMX). What is forgotten keeps its reference and its dates; who is forgotten
before they were called is not called.

  --all                  list what is done as well
  --person ID            list what is for one person
  --limit N              how many to list (50)
  --json                 list for another program: RFC 3339 moments, all members
  --note TEXT            for yourselves, with done
  --db FILE              the database (candor.sqlite)
`;

const options = {
  all: {type: 'boolean', default: false},
  json: {type: 'boolean', default: false},
  person: {type: 'string'},
  limit: {type: 'string'},
  note: {type: 'string'},
  'done-before': {type: 'string'},
  db: {type: 'string', default: 'candor.sqlite'},
} as const;

type Values = ReturnType<typeof readArguments<typeof options>>['values'];

interface Deed {
  readonly act: (store: Store, ref: string, note: string | undefined, now: number) => void;
  /** What became of it, behind the reference. */
  readonly outcome: string;
}

const deeds = new Map<string, Deed>([
  ['done', {act: settleCallback, outcome: 'is done'}],
  ['forget', {act: (store, ref, _, now) => forgetCallback(store, ref, now), outcome: 'is forgotten'}],
  [
    'resend',
    {act: (store, ref, _, now) => resendCallback(store, ref, now), outcome: 'is due for the webhook'},
  ],
]);

const run = async (args: readonly string[], io: Io): Promise<number> => {
  const {values, positionals} = readArguments(args, options, 'callbacks');
  const [verb, ...refs] = positionals;
  checkUsage(values, verb, refs);
  const before = readDay('done-before', values['done-before']);
  const limit = Math.trunc(readNumber('limit', values.limit, 1, 10_000) ?? 50);
  const store = openStore(values.db, {mustExist: true});
  try {
    const deed = deeds.get(verb ?? '');
    if (!deed) return list(store, limit, values, io);
    if (before !== undefined) return forgetDone(store, before, io);
    return doAll(store, deed, refs, values.note, io);
  } finally {
    store.close();
  }
};

const checkUsage = (values: Values, verb: string | undefined, refs: readonly string[]): void => {
  const seeHelp = 'see candor callbacks --help';
  if (verb !== undefined && !deeds.has(verb))
    throw usage(
      `callbacks does not know “${verb.slice(0, 40)}”, but ${[...deeds.keys()].join(', ')}; ${seeHelp}`,
    );
  const [listing] =
    Object.entries({
      ...{all: values.all, json: values.json, person: values.person !== undefined},
      limit: values.limit !== undefined,
    }).find(([, isGiven]) => isGiven) ?? [];
  if (verb !== undefined && listing) throw usage(`--${listing} is for the list, not for ${verb}; ${seeHelp}`);
  if (values.note !== undefined && verb !== 'done') throw usage('--note goes with done');
  const isMany = values['done-before'] !== undefined;
  if (isMany && verb !== 'forget') throw usage('--done-before goes with forget');
  if (isMany && refs.length > 0) throw usage('forget takes references or --done-before, not both');
  if (verb !== undefined && !isMany && refs.length === 0)
    throw usage(`name what is to be ${verb === 'done' ? 'done' : `${verb} by its reference`}: R-…`);
};

const list = (store: Store, limit: number, {all, person, json}: Values, io: Io): number => {
  const now = Date.now();
  const shown = callbacks(store, {all, person, limit});
  const callerOf = callersOf(store);
  if (json) io.out(callbackJson(shown, callerOf));
  else
    for (const callback of shown)
      for (const line of callbackLines(callback, callerOf(callback.person), now)) io.out(plainLine(line));
  const counts = {listed: countCallbacks(store, {all, person}), open: countCallbacks(store, {person})};
  io.err(plainLine(callbackSummary(shown, {...counts, isAll: all}, now)));
  return 0;
};

const forgetDone = (store: Store, before: number, io: Io): number => {
  const count = forgetCallbacksDoneBefore(store, before, Date.now());
  io.out(`${count} ${count === 1 ? 'request is' : 'requests are'} forgotten`);
  return 0;
};

const refusals: readonly unknown[] = ['not-found', 'invalid'];

// One that fails does not keep the others from being done.
const doAll = (
  store: Store,
  {act, outcome}: Deed,
  refs: readonly string[],
  note: string | undefined,
  io: Io,
): number => {
  let code = 0;
  for (const ref of refs) {
    try {
      act(store, ref, note, Date.now());
      io.out(plainLine(`${ref.trim().toUpperCase()} ${outcome}`));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && refusals.includes(error.code))) throw error;
      io.err(plainLine(`candor: ${ref.slice(0, 40)}: ${detailOf(error)}`));
      code = 1;
    }
  }
  return code;
};

/** `candor callbacks` */
export const callbacksCommand: Command = {
  summary: 'who waits to be called back',
  help,
  run,
};
