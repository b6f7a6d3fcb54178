import {usage} from '../endpoint/failure.js';
import {revokeKey, rotateKeys, rotateLogKey} from '../endpoint/keys/end-keys.js';
import type {KeyUse} from '../endpoint/keys/key-uses.js';
import {makeKey, makeKeyForNotes, moveEndpoint, settleEndpointUrl} from '../endpoint/keys/make-keys.js';
import {readDay, readNumber} from './arguments.js';
import {type Io, plainLine} from './io.js';
import {dayOf, keyWords, noteKeyWords} from './key-words.js';

/** What a command line says about keys. */
export interface KeyOptions {
  readonly url?: string | undefined;
  readonly alg?: string | undefined;
  readonly log?: boolean | undefined;
  readonly witness?: string | undefined;
  readonly days?: string | undefined;
  readonly reason?: string | undefined;
  readonly since?: string | undefined;
}

const DAY = 86_400;
const now = (): number => Math.floor(Date.now() / 1000);

/** `candor keys make` */
export const makeKeys = (
  folder: string,
  uses: readonly KeyUse[],
  {url, alg = 'Ed25519', log, witness}: KeyOptions,
  name: string | undefined,
  io: Io,
): number => {
  const say = (line: string): void => io.out(plainLine(line));
  if (log && witness !== undefined)
    throw usage('--log and --witness are keys of two parties: make one at a time');
  if (witness !== undefined) {
    say(`made ${noteKeyWords('witness', makeKeyForNotes(folder, 'witness', witness))}`);
  } else if (log) {
    const root = new URL(settleEndpointUrl(folder, url));
    say(
      `made ${noteKeyWords('log', makeKeyForNotes(folder, 'log', name ?? `${root.host}${root.pathname}log`))}`,
    );
  } else {
    if (alg !== 'Ed25519' && alg !== 'ES256') throw usage('--alg is Ed25519 or ES256');
    settleEndpointUrl(folder, url);
    say(`made ${keyWords(makeKey(folder, uses, alg, now()))}`);
  }
  io.err(
    plainLine(`It is in ${folder}: keep a copy where nobody else can read it, and no copy anywhere else.`),
  );
  return 0;
};

/** `candor keys move` */
export const move = (folder: string, {url}: KeyOptions, io: Io): number => {
  if (url === undefined) throw usage('say with --url where the endpoint is now');
  const {from, to} = moveEndpoint(folder, url);
  io.out(plainLine(`moved from ${from} to ${to}`));
  if (new URL(from).origin === new URL(to).origin) return 0;
  io.err(
    'What is given from now on is signed in the name of the new origin, and each review is logged as an edit: publish again.',
  );
  io.err(
    plainLine(
      `Receipts, and consents that people signed themselves, name ${new URL(from).origin}: leave its discovery document there as long as you can, and have consents signed anew.`,
    ),
  );
  return 0;
};

/** `candor keys rotate` */
export const rotate = (folder: string, uses: readonly KeyUse[], {log, days}: KeyOptions, io: Io): number => {
  if (log) {
    const keys = rotateLogKey(folder);
    io.out(plainLine(`made ${noteKeyWords('log', keys.new)}`));
    io.out(plainLine(`what it signed before stays: ${keys.old.vkey}`));
    return 0;
  }
  const overlap = Math.round((readNumber('days', days, 0, 365) ?? 7) * DAY);
  for (const {old, new: successor} of rotateKeys(folder, uses, now(), overlap)) {
    io.out(plainLine(`made ${keyWords(successor)}`));
    io.out(plainLine(`in place of ${keyWords(old)}`));
  }
  return 0;
};

/** `candor keys revoke` */
export const endKey = (folder: string, kid: string, {reason = '', since}: KeyOptions, io: Io): number => {
  if (!kid) throw usage('say which key, as candor keys list shows it');
  const from = readDay('since', since);
  if (from !== undefined && from > Date.now()) throw usage('--since lies in the future');
  const at = from === undefined ? now() : from / 1000;
  const key = revokeKey(folder, kid, reason, at);
  io.out(plainLine(`revoked ${keyWords(key)}`));
  io.err(plainLine(`Make a new one with candor keys make --for ${key.uses.join(',')}, then publish again.`));
  io.err(`What was signed with it from ${dayOf(key.revoked?.at ?? at)} on is not believed any more.`);
  return 0;
};
