import type {Discovery} from '../../protocol/discovery.js';
import {CandorError} from '../../protocol/errors.js';
import {readWebUrl} from '../../protocol/url.js';
import {discoveryDocument} from '../documents/discovery.js';
import {announcedKeys, announcedLog} from '../keys/announced-keys.js';
import type {EndpointKeys} from '../keys/load-keys.js';
import {authorOfKeys} from '../log/author-of-keys.js';
import {newestCheckpoint} from '../log/checkpoints.js';
import {noWitnesses} from '../log/log-policy.js';
import {checkHasKeys} from '../log/log-settings.js';
import {growLog} from '../log/tend-log.js';
import {statusFiles} from '../signing/status-files.js';
import type {Store} from '../store/store.js';
import {countSubjects, subjectsAfter} from '../store/subjects.js';
import {writeLogFiles} from './log-files.js';
import {readManifest, staysFor, writeManifest} from './manifest.js';
import {writeMediaFiles} from './media-files.js';
import {isPublished} from './our-files.js';
import {type Changes, OutputFolder} from './output-folder.js';
import {writeReviewFiles} from './review-files.js';
import {writeStatementFiles} from './statement-files.js';
import {writeSubjectFiles} from './subject-files.js';
import {SubjectStates} from './subject-state.js';

/** How an endpoint is published. */
export interface PublishOptions {
  /**
   * The address the folder will have. Without it the discovery document names the others by relative addresses, which
   * hold wherever the folder is put; with it the discovery document can stand somewhere else.
   */
  readonly baseUrl?: string | undefined;
  /** Milliseconds since 1970; what "the last twelve months" is counted back from. */
  readonly now?: number | undefined;
  /** The folder of the pictures that came with reviews; without it the one beside the database. */
  readonly media?: string | undefined;
  /** What to sign with; with a key for a log, what happened is logged. Without it nothing is signed. */
  readonly keys?: EndpointKeys | undefined;
  /** By whom the log wants to be cosigned (C2SP tlog-policy); without it by nobody. */
  readonly policy?: string | undefined;
  /** Told of each change to the folder before it is made. What it throws ends publishing there, as a crash would. */
  readonly beforeChange?: ((step: string) => void) | undefined;
  readonly onProgress?: ((done: number, subjects: number) => void) | undefined;
}

/** What publishing did. */
export interface PublishReport extends Changes {
  readonly subjects: number;
}

const DISCOVERY = '.well-known/trust-data.json';

/**
 * Writes an endpoint as plain files, for any static server: the documents that `createEndpoint` would answer with, without
 * what needs a program (filters, search, other orders). Files whose bytes are right already are not touched; discovery
 * comes last, and only then are files of an earlier publication removed that nothing refers to any more.
 *
 * With keys, what is written is signed; with a key for a log, what happened since is logged first, and the log is written
 * before the documents whose heads refer to it. Ended at any moment, what stands there is what stood there or what should.
 *
 * @throws {CandorError} `not-writable`; `usage`, also where the log was begun with other keys, or the folder holds another log
 */
export const publish = (store: Store, outDir: string, options: PublishOptions = {}): PublishReport => {
  const {now = Date.now(), keys} = options;
  const root = rootOf(options.baseUrl);
  checkHasKeys(store, keys);
  const author = authorOfKeys(store, keys);
  const folder = new OutputFolder(outDir, options.beforeChange);
  if (author) growLog(store, author, Math.floor(now / 1000));
  return store.snapshot(() => {
    const before = [...new Set([...readManifest(folder), ...folder.leftBehind.filter(isPublished)])];
    const states = new SubjectStates(store, folder, {keys, now});
    if (keys) announceKeys(folder, keys, root);
    writeLog(store, folder, options);
    writeMediaFiles(store, folder, options.media ?? `${store.path}.media`);
    const subjects = writeSubjects(store, folder, states, {...options, now});
    if (keys) for (const {path, text} of statusFiles(store, keys, now)) folder.writeText(path, text);
    const templates = {
      reviews: `${root}reviews/{subjectHash}.json`,
      subjects: root + subjects,
      pledges: root + writeStatementFiles(store, folder, 'pledges', keys),
      people: root + writeStatementFiles(store, folder, 'people', keys),
    };
    for (const file of before)
      if (!folder.names.has(file) && staysFor(store, folder, file, now)) folder.keep(file);
    // Both lists until the old files are gone, so that they are found even if this is the last thing that happens.
    writeManifest(folder, [...before, ...folder.names, DISCOVERY]);
    folder.write(DISCOVERY, discoveryDocument(store, templates, undefined, {keys, root}));
    for (const file of before) if (!folder.names.has(file)) folder.remove(file);
    writeManifest(folder, folder.names);
    states.save();
    folder.end();
    return {...folder.changes, subjects: countSubjects(store)};
  });
};

// What is signed by a new key must not stand there before who reads it can know the key.
const announceKeys = (folder: OutputFolder, keys: EndpointKeys, root: string): void => {
  const published = folder.read(DISCOVERY);
  // One that was cut short, by a full disk elsewhere or a lost copy, is written anew at the end.
  const discovery = published && parseDiscovery(published);
  if (!discovery) return;
  const log = discovery.log && announcedLog(keys, root);
  folder.write(DISCOVERY, {...discovery, keys: announcedKeys(keys), ...(log ? {log} : {})});
};

const parseDiscovery = (text: string): Discovery | undefined => {
  try {
    return JSON.parse(text) as Discovery;
  } catch {
    return undefined;
  }
};

const writeLog = (store: Store, folder: OutputFolder, {keys, policy}: PublishOptions): void => {
  const checkpoint = keys?.log && newestCheckpoint(store);
  if (checkpoint) writeLogFiles(store, folder, checkpoint, policy ?? noWitnesses(keys.log));
};

const writeSubjects = (
  store: Store,
  folder: OutputFolder,
  states: SubjectStates,
  {now, keys, onProgress}: PublishOptions & {readonly now: number},
): string => {
  const count = countSubjects(store);
  let done = 0;
  for (const subject of subjectsAfter(store)) {
    states.write(subject, () => writeReviewFiles(store, folder, subject, {keys, now}));
    onProgress?.(++done, count);
  }
  return writeSubjectFiles(store, folder, now);
};

const rootOf = (baseUrl: string | undefined): string => {
  if (baseUrl === undefined) return '../';
  const url = readWebUrl(baseUrl);
  if (url && !/[{}?#]/.test(decodeURI(url))) return url.endsWith('/') ? url : `${url}/`;
  throw new CandorError('usage', {detail: 'the base URL has to be an https: address without query'});
};
