import type {DocumentKind, DocumentOf, SchemaOf} from './document-kinds.js';
import {CandorError} from './errors.js';
import {checkLimits} from './limits.js';
import {type Problem, read} from './read.js';

/** A document, with what had to be left out of it. */
export interface ReadDocument<K extends DocumentKind> {
  readonly document: DocumentOf<K>;
  /** How many items of its list could not be read. */
  readonly dropped: number;
  /** All that was left out, by path. */
  readonly problems: readonly Problem[];
}

const isObject = (json: unknown): json is Record<string, unknown> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/**
 * What kind of trust-data document some JSON is.
 *
 * @returns `undefined` where it is none: it says no version.
 * @throws {CandorError} `unsupported-version` where its version is a later one.
 */
export const documentKind = (json: unknown, url?: string): DocumentKind | undefined => {
  if (!isObject(json) || !Object.hasOwn(json, 'trustData')) return undefined;
  const version = json.trustData;
  if (typeof version !== 'string' || !/^1(\.\d+)?$/.test(version)) {
    throw new CandorError('unsupported-version', {
      detail: `trustData ${JSON.stringify(version).slice(0, 40)}`,
      url,
    });
  }
  return (
    (['reviews', 'subjects', 'pledges', 'people'] as const).find((kind) => Array.isArray(json[kind])) ??
    'discovery'
  );
};

/**
 * Reads a document of a known kind: within the limits, by its schema, tolerantly (protocol §1). For those who know one kind
 * and shall not carry the schemas of all others.
 *
 * @param json - What `JSON.parse` gave.
 * @param url - The address it came from, against which its addresses resolve.
 * @throws {CandorError} `too-large`, `unsupported-version`, or `invalid` with the path of the required part that is bad.
 */
export const readAs = <K extends DocumentKind>(
  kind: K,
  schema: SchemaOf<K>,
  json: unknown,
  url?: string,
): ReadDocument<K> => {
  checkLimits(json);
  documentKind(json, url);
  const {value, problems, failedAt} = read(schema, json, url);
  if (value === undefined) {
    throw new CandorError('invalid', {detail: `not a ${kind} document`, url, path: failedAt});
  }
  const item = new RegExp(`^/${kind}/\\d+$`);
  return {
    document: value as DocumentOf<K>,
    problems,
    dropped: problems.filter(({path}) => item.test(path)).length,
  };
};
