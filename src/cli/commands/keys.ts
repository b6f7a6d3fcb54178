import {usage} from '../../endpoint/failure.js';
import {isKeyUse, type KeyUse, keyUses} from '../../endpoint/keys/key-uses.js';
import {defaultKeysFolder} from '../../endpoint/keys/load-keys.js';
import {readArguments} from '../arguments.js';
import type {Command} from '../command.js';
import type {Io} from '../io.js';
import {endKey, makeKeys, move, rotate} from '../key-actions.js';
import {listKeys} from '../key-list.js';

const help = `Usage: candor keys make --url URL [--for USES] [options]
       candor keys make --log [NAME] | --witness NAME
       candor keys rotate [--for USES | --log]
       candor keys revoke KEY --reason TEXT [--since DATE]
       candor keys move --url URL
       candor keys list

Keys with which candor serve and candor publish sign what they give, so that a visitor's own browser can check it. They are
in a folder that nobody but its owner can read; discovery lists the public halves.

  make                   a key for documents (Ed25519); with --log the key of a public log; with --witness that of a witness
  rotate                 a new key in place of each that is in use; the old one holds for some days more
  revoke                 says that a key must not be believed any more, why, and since when
  move                   says that the endpoint has another address: what is signed names it from then on
  list                   which keys there are

  --url URL              where the endpoint is, https://shop.example/trust/: what is signed names it. Once for a folder, or
                         to move it
  --for USE,…            ${keyUses.join(', ')} (all)
  --alg ES256            a P-256 key in place of Ed25519; not for heads, and its signatures differ each time
  --log [NAME]           the log's name, shop.example/log (the host of the URL with /log)
  --witness NAME         the witness's name, witness.example/w1
  --days N               for how many days the old key still holds (7)
  --reason TEXT          why a key is revoked; it is shown to whoever asks
  --since DATE           since when (now)
  --keys FOLDER          where the keys are (beside the database)
  --db FILE              the database (candor.sqlite)
`;

const options = {
  url: {type: 'string'},
  for: {type: 'string'},
  alg: {type: 'string', default: 'Ed25519'},
  log: {type: 'boolean', default: false},
  witness: {type: 'string'},
  days: {type: 'string'},
  reason: {type: 'string'},
  since: {type: 'string'},
  keys: {type: 'string'},
  db: {type: 'string', default: 'candor.sqlite'},
} as const;

const run = async (args: readonly string[], io: Io): Promise<number> => {
  const {values, positionals} = readArguments(args, options, 'keys');
  const [action, named, ...more] = positionals;
  const folder = values.keys ?? defaultKeysFolder(values.db);
  const isNaming = action === 'revoke' || (action === 'make' && values.log);
  if (more.length > 0 || (named !== undefined && !isNaming))
    throw usage('that is one word too many; see candor keys --help');
  switch (action) {
    case 'make':
      return makeKeys(folder, usesOf(values.for), values, named, io);
    case 'rotate':
      return rotate(folder, usesOf(values.for), values, io);
    case 'revoke':
      return endKey(folder, named ?? '', values, io);
    case 'move':
      return move(folder, values, io);
    case 'list':
      return listKeys(folder, io);
    default:
      throw usage('say make, rotate, revoke, move or list; see candor keys --help');
  }
};

const usesOf = (text: string | undefined): readonly KeyUse[] => {
  if (text === undefined) return keyUses;
  const words = [...new Set(text.split(',').map((word) => word.trim()))];
  if (words.every(isKeyUse)) return words;
  throw usage(`--for is some of ${keyUses.join(',')}`);
};

/** `candor keys` */
export const keysCommand: Command = {summary: 'make, rotate and revoke the keys it signs with', help, run};
