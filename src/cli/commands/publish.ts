import {usage} from '../../endpoint/failure.js';
import {publish} from '../../endpoint/publish/publish.js';
import {openStore} from '../../endpoint/store/open-store.js';
import {readArguments} from '../arguments.js';
import type {Command} from '../command.js';
import type {Io} from '../io.js';

const help = `Usage: candor publish --out FOLDER [options]

Writes the endpoint as plain files that any web server, object store or CDN can serve. Only what has changed is written;
the discovery document, .well-known/trust-data.json, comes last.

  --out FOLDER           where to; made where it is missing
  --db FILE              the database (candor.sqlite)
  --media FOLDER         where the pictures of reviews are kept (beside the database)
  --base-url URL         the address the folder will have; without it addresses are relative and hold anywhere
`;

const options = {
  out: {type: 'string'},
  db: {type: 'string', default: 'candor.sqlite'},
  media: {type: 'string'},
  'base-url': {type: 'string'},
} as const;

const run = async (args: readonly string[], io: Io): Promise<number> => {
  const {values, positionals} = readArguments(args, options, 'publish');
  if (!values.out || positionals.length > 0)
    throw usage('name a folder with --out; see candor publish --help');
  const store = openStore(values.db, {mustExist: true});
  try {
    const {subjects, written, unchanged, removed} = publish(store, values.out, {
      baseUrl: values['base-url'],
      media: values.media,
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
