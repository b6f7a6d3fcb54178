import {join} from 'node:path';

import {evidenceFiles} from '../../check/evidence-files.js';
import {exitCodes} from '../../check/exit-code.js';
import {readTextFile, writeTextFile} from '../../check/text-file.js';
import {type Evidence, verdictOf} from '../../check/verification.js';
import {verify} from '../../check/verify.js';
import {verificationWords} from '../../check/words.js';
import {detailOf, usage} from '../../endpoint/failure.js';
import {readArguments} from '../arguments.js';
import type {Command} from '../command.js';
import {type Io, plainLine} from '../io.js';

const help = `Usage: candor verify URL [options]

Checks what stands at an address, independently of the page that shows it: a site with a trust-data endpoint, one document
of reviews, pledges or people, or a badge (a JWT of Open Badges 3.0 or VC 2.0). Says for each thing what was checked, by which
key of which origin, and what came of it.

  --all                  all pages of reviews, and all events of their subject (else what a visitor sees first)
  --log                  the whole log: every chain and every number of every subject, and that no document shows an older
                         event as its newest
  --receipt FILE         the receipt somebody got for a review: was its promise kept?
  --earlier FILE         a checkpoint of the log that was kept from earlier: has the log only grown since?
  --evidence FOLDER      where the notes go that contradict each other (the folder you are in)
  --subject URI          whose reviews, where the address is a site (the organisation's own)
  --organization URL     whom badges must have been awarded to (the organisation of the site; of a badge by itself, the origin
                         of its own address)
  --discovery URL        the discovery document whose keys are trusted (the one of the address's origin)
  --keep FILE            keep the log's present checkpoint there, for --earlier
  --json                 the result as JSON

Exit code: 0 all that was checked held; 1 something did not hold; 2 not understood; 3 something could not be checked, or
nothing there is signed.
`;

const options = {
  all: {type: 'boolean', default: false},
  log: {type: 'boolean', default: false},
  receipt: {type: 'string'},
  earlier: {type: 'string'},
  evidence: {type: 'string', default: '.'},
  subject: {type: 'string'},
  organization: {type: 'string'},
  discovery: {type: 'string'},
  keep: {type: 'string'},
  json: {type: 'boolean', default: false},
} as const;

// 1 is for what did not hold: whoever cannot be followed must not be taken for that.
const run = (args: readonly string[], io: Io): Promise<number> =>
  verifyAsTold(args, io).catch((error: unknown) => {
    throw error instanceof Error && 'code' in error ? usage(detailOf(error), error) : error;
  });

const verifyAsTold = async (args: readonly string[], io: Io): Promise<number> => {
  const {values, positionals} = readArguments(args, options, 'verify');
  const [address, ...rest] = positionals;
  if (!address || rest.length > 0) throw usage('name one address; see candor verify --help');
  const {receipt, earlier, subject, organization, discovery} = values;
  const verification = await verify(address, {
    ...{subject, organization, discovery, isWhole: values.all, isLog: values.log, progress: io.progress},
    now: Math.floor(Date.now() / 1000),
    receipt: receipt === undefined ? undefined : readTextFile(receipt),
    earlier: earlier === undefined ? undefined : readTextFile(earlier),
  });
  io.progress?.('');
  if (values.json) io.out(JSON.stringify({...verification, verdict: verdictOf(verification)}, null, 2));
  else for (const line of verificationWords(verification)) io.out(plainLine(line));
  keepEvidence(verification.evidence, values.evidence, io);
  if (values.keep !== undefined && verification.checkpoint)
    writeTextFile(values.keep, verification.checkpoint);
  return exitCodes[verdictOf(verification)];
};

const keepEvidence = (evidence: readonly Evidence[], folder: string, io: Io): void => {
  if (evidence.length === 0) return;
  for (const {name, text} of evidenceFiles(evidence)) {
    const path = join(folder, name);
    writeTextFile(path, text);
    io.err(plainLine(`Evidence: ${path}`));
  }
};

/** `candor verify` */
export const verifyCommand: Command = {
  summary: 'check what an endpoint serves, independently',
  help,
  run,
};
