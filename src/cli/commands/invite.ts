import {usage} from '../../endpoint/failure.js';
import {openStore} from '../../endpoint/store/open-store.js';
import {type InviteOptions, invitationLink} from '../../endpoint/writing/invitation-link.js';
import {readArguments, readNumber} from '../arguments.js';
import type {Command} from '../command.js';
import {inviteAll} from '../invite-all.js';
import {type Io, plainLine} from '../io.js';

const help = `Usage: candor invite --order ORDER --subject URI --page URL [options]
       candor invite --csv FILE --page URL [options]

Makes one-time links with which customers write a review. A review sent with one is a verified purchase, once for each
order and subject, however many links were made for it. The order number itself is not kept and not in the link.

  --order ORDER          the number of the order
  --subject URI          what was bought; in a CSV with columns in braces:
                         --subject "https://shop.example/p/{Product ID}"
  --subject-name TEXT    what it is called, likewise; needed where the database does not know it yet
  --page URL             the page where the reviews are written, likewise; the invitation stands behind its #, so that
                         it is sent to no server
  --days N               for how long a link holds (60)
  --csv FILE             orders, one a row, with columns order and subject; they come out again with a column link.
                         Rows that cannot be used are named and left out
  --map TARGET=COLUMN,…  which columns of the CSV are order and subject, where their headers do not say it:
                         --map "order=Order No,subject=Product URL"
  --out FILE             where the CSV with links goes; without it, to the terminal
  --db FILE              the database (candor.sqlite)
`;

const options = {
  order: {type: 'string'},
  subject: {type: 'string'},
  'subject-name': {type: 'string'},
  page: {type: 'string'},
  days: {type: 'string'},
  csv: {type: 'string'},
  map: {type: 'string', multiple: true},
  out: {type: 'string'},
  db: {type: 'string', default: 'candor.sqlite'},
} as const;

type Values = ReturnType<typeof readArguments<typeof options>>['values'];

const toInviteOptions = (values: Values): InviteOptions => {
  const {page, subject, 'subject-name': subjectName} = values;
  if (!page) throw usage('name the page where reviews are written with --page; see candor invite --help');
  return {page, subject, subjectName, days: readNumber('days', values.days, 1 / 24, 3650) ?? 60};
};

const run = async (args: readonly string[], io: Io): Promise<number> => {
  const {values, positionals} = readArguments(args, options, 'invite');
  if (positionals.length > 0) throw usage('invite takes options only; see candor invite --help');
  if ((values.order === undefined) === (values.csv === undefined))
    throw usage('name one order with --order, or a file of them with --csv; see candor invite --help');
  const inviteOptions = toInviteOptions(values);
  const {order, csv, map, out} = values;
  if (csv === undefined && (map || out))
    throw usage('--map and --out go with --csv; see candor invite --help');
  const store = openStore(values.db, {mustExist: true});
  try {
    if (csv !== undefined) return await inviteAll(store, csv, {...inviteOptions, map}, out, io);
    const {subject, subjectName} = inviteOptions;
    if (!subject) throw usage('say what was bought with --subject; see candor invite --help');
    io.out(
      plainLine(
        await invitationLink(store, {order: order ?? '', subject, subjectName}, inviteOptions, Date.now()),
      ),
    );
    return 0;
  } finally {
    store.close();
  }
};

/** `candor invite` */
export const inviteCommand: Command = {summary: 'make one-time links for verified reviews', help, run};
