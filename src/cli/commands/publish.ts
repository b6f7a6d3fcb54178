import {usage} from '../../endpoint/failure.js';
import {tendLog} from '../../endpoint/log/tend-log.js';
import {publish} from '../../endpoint/publish/publish.js';
import {openStore} from '../../endpoint/store/open-store.js';
import {readArguments} from '../arguments.js';
import type {Command} from '../command.js';
import type {Io} from '../io.js';
import {cosigning, loadSigning} from '../signing.js';

const help = `Usage: candor publish --out FOLDER [options]

Writes the endpoint as plain files that any web server, object store or CDN can serve. Only what has changed is written;
the discovery document, .well-known/trust-data.json, comes last.

With keys, what is written is signed. With the key of a log, what happened since the last time is logged first, and signed
statements that end soon are renewed: publish once a day at least. Witnesses that the file policy.txt beside the keys names
are asked to cosign.

  --out FOLDER           where to; made where it is missing
  --db FILE              the database (candor.sqlite)
  --media FOLDER         where the pictures of reviews are kept (beside the database)
  --keys FOLDER          the keys to sign with (beside the database; see candor keys)
  --base-url URL         the address the folder will have; without it addresses are relative and hold anywhere
`;

const options = {
  out: {type: 'string'},
  db: {type: 'string', default: 'candor.sqlite'},
  media: {type: 'string'},
  keys: {type: 'string'},
  'base-url': {type: 'string'},
} as const;

const run = async (args: readonly string[], io: Io): Promise<number> => {
  const {values, positionals} = readArguments(args, options, 'publish');
  if (!values.out || positionals.length > 0)
    throw usage('name a folder with --out; see candor publish --help');
  const store = openStore(values.db, {mustExist: true});
  try {
    const now = Date.now();
    const signing = loadSigning(store, values);
    if (signing.author)
      await tendLog(store, signing.author, {at: Math.floor(now / 1000), ...cosigning(signing, io)});
    const {subjects, written, unchanged, removed} = publish(store, values.out, {
      baseUrl: values['base-url'],
      media: values.media,
      ...{keys: signing.keys, policy: signing.policy, now},
      onProgress: (done, all) => io.progress?.(`${done} of ${all} subjects`),
    });
    io.progress?.('');
    io.out(
      `published ${subjects} subjects to ${values.out}: ${written} files written, ${unchanged} as they were, ${removed} removed`,
    );
    return 0;
  } finally {
    store.close();
  }
};

/** `candor publish` */
export const publishCommand: Command = {summary: 'write the endpoint as plain files', help, run};
