import {statSync} from 'node:fs';

import {usage} from '../../endpoint/failure.js';
import type {NoteKey} from '../../endpoint/keys/note-key.js';
import {needing} from '../../endpoint/needing.js';
import {keepEvidence, type Misconduct} from '../../endpoint/witness/misconduct.js';
import {Monitor} from '../../endpoint/witness/monitor.js';
import {Witness} from '../../endpoint/witness/witness.js';
import {witnessApp} from '../../endpoint/witness/witness-app.js';
import {checkWitnessName, makeWitnessKey, readWitnessKey} from '../../endpoint/witness/witness-key.js';
import {readWitnessLog, type WitnessLog} from '../../endpoint/witness/witness-log.js';
import {openWitnessState} from '../../endpoint/witness/witness-state.js';
import {readArguments} from '../arguments.js';
import type {Command} from '../command.js';
import {type Io, plainLine} from '../io.js';

const help = `Usage: candor witness --key FILE --log "VKEY [URL [DISCOVERY]]" [options]

Signs that the logs it is told of have only ever grown (C2SP tlog-witness: POST add-checkpoint), until it is stopped with
Ctrl-C. Anybody can run one for anybody's log. It never signs two checkpoints that contradict each other: what it has signed
is on disk before the signature is given out. Put a web server with TLS in front of it.

  --key FILE             its secret key, which nobody else may be able to read
  --name NAME            makes a key of this name where there is no such file: witness.example/w1
  --log "VKEY [URL [DISCOVERY]]"
                         a log it signs for, by its verifier key, where its tiles are, and the discovery document of its
                         publisher; can be given several times
  --state FILE           what it has signed (witness.sqlite). Without it the key must never be used again
  --evidence FOLDER      where notes are kept that show what a log did wrong (beside the state)
  --listen HOST:PORT     where it listens (127.0.0.1:4322; the port 0 takes any free one)
  --monitor              signs only what it has read: every new event, all chains and tallies worked out anew. Each log needs
                         its address then, and the last part of the key's name begins with "monitor", so that others know:
                         watch.example/monitor. With DISCOVERY it also sees where an older event is shown as the newest

Its first line of output is the verifier key that goes into the policy of a log.
`;

const options = {
  key: {type: 'string'},
  name: {type: 'string'},
  log: {type: 'string', multiple: true},
  state: {type: 'string', default: 'witness.sqlite'},
  evidence: {type: 'string'},
  listen: {type: 'string', default: '127.0.0.1:4322'},
  monitor: {type: 'boolean', default: false},
} as const;

const run = async (args: readonly string[], io: Io): Promise<number> => {
  const {values, positionals} = readArguments(args, options, 'witness');
  const {state: file, evidence = `${file}.evidence`, monitor: isMonitor} = values;
  if (!values.key || !values.log || positionals.length > 0)
    throw usage('name a key with --key and a log with --log; see candor witness --help');
  const place = readPlace(values.listen);
  const logs = await readLogs(values.log, isMonitor);
  const key = keyFor(values.key, values.name, isMonitor);
  const {serve} = await needing(['@hono/node-server'], () => import('../../endpoint/serve.js'));
  const state = openWitnessState(file);
  try {
    const onMisconduct = (misconduct: Misconduct): void => report(misconduct, evidence, io);
    const now = (): number => Math.floor(Date.now() / 1000);
    const onError = (error: unknown): void => io.err(error instanceof Error ? error.message : String(error));
    const monitor = isMonitor ? new Monitor({state, onMisconduct, onError, now}) : undefined;
    const witness = new Witness({
      ...{key, logs, state, onMisconduct, now},
      ...(monitor ? {examine: monitor.examine, suspect: monitor.suspect} : {}),
    });
    const server = await serve(witnessApp(witness, onError), place);
    io.out(key.vkey);
    io.out(server.url);
    await io.untilStopped();
    await server.close();
    await monitor?.close();
    return 0;
  } finally {
    state.close();
  }
};

const readPlace = (text: string): {host: string; port: number} => {
  const [, inBrackets, plain, digits] = /^(?:\[([\da-f:.]+)\]|([^\s:[\]]+)):(\d{1,5})$/i.exec(text) ?? [];
  const [host, port] = [inBrackets ?? plain, Number(digits)];
  if (host && port <= 65_535) return {host, port};
  throw usage('--listen is a host and a port: 127.0.0.1:4322');
};

const readLogs = async (texts: readonly string[], isMonitor: boolean): Promise<WitnessLog[]> => {
  const logs = await Promise.all(texts.map(readWitnessLog));
  const unread = isMonitor && logs.find(({prefix}) => prefix === undefined);
  if (unread) throw usage(`a monitor reads the log ${unread.key.name}: give its address behind its key`);
  return logs;
};

const keyFor = (path: string, name: string | undefined, isMonitor: boolean): NoteKey => {
  const isNew = name !== undefined && !statSync(path, {throwIfNoEntry: false});
  if (isNew) checkWitnessName(name, isMonitor);
  const key = isNew ? makeWitnessKey(path, name) : readWitnessKey(path);
  if (name !== undefined && key.name !== name) throw usage(`the key ${path} is called ${key.name}`);
  checkWitnessName(key.name, isMonitor);
  return key;
};

const report = (misconduct: Misconduct, folder: string, io: Io): void => {
  const {origin, reason, detail} = misconduct;
  const kept = keepEvidence(folder, misconduct);
  io.err(plainLine(`MISCONDUCT of ${origin} (${reason}): ${detail}`));
  if (kept.length > 0) io.err(plainLine(`The notes that show it: ${kept.join(' and ')}`));
};

/** `candor witness` */
export const witnessCommand: Command = {
  summary: 'sign that somebody’s log has only ever grown',
  help,
  run,
};
