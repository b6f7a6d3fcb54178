import {CandorError} from '../../protocol/errors.js';
import {readWebUrl} from '../../protocol/url.js';
import {discoveryDocument} from '../documents/discovery.js';
import type {Store} from '../store/store.js';
import {countSubjects, subjectsAfter} from '../store/subjects.js';
import {readManifest, writeManifest} from './manifest.js';
import {writeMediaFiles} from './media-files.js';
import {type Changes, OutputFolder} from './output-folder.js';
import {writeReviewFiles} from './review-files.js';
import {writeStatementFiles} from './statement-files.js';
import {writeSubjectFiles} from './subject-files.js';

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
 * @throws {CandorError} `not-writable`, `usage`
 */
export const publish = (store: Store, outDir: string, options: PublishOptions = {}): PublishReport => {
  const root = rootOf(options.baseUrl);
  const folder = new OutputFolder(outDir);
  return store.snapshot(() => {
    const before = readManifest(folder);
    const subjects = writeSubjects(store, folder, options);
    writeMediaFiles(store, folder, options.media ?? `${store.path}.media`);
    const templates = {
      reviews: `${root}reviews/{subjectHash}.json`,
      subjects: root + subjects,
      pledges: root + writeStatementFiles(store, folder, 'pledges'),
      people: root + writeStatementFiles(store, folder, 'people'),
    };
    // Both lists until the old files are gone, so that they are found even if this is the last thing that happens.
    writeManifest(folder, [...before, ...folder.names, DISCOVERY]);
    folder.write(DISCOVERY, discoveryDocument(store, templates));
    for (const file of before) if (!folder.names.has(file)) folder.remove(file);
    writeManifest(folder, folder.names);
    return {...folder.changes, subjects: countSubjects(store)};
  });
};

const writeSubjects = (store: Store, folder: OutputFolder, options: PublishOptions): string => {
  const {now = Date.now(), onProgress} = options;
  const count = countSubjects(store);
  let done = 0;
  for (const subject of subjectsAfter(store)) {
    writeReviewFiles(store, folder, subject, now);
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
