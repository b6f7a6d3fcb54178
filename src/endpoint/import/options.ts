import {type CollectionWay, collectionWays} from '../../protocol/things.js';
import type {ImportProgress} from './report.js';

export {type CollectionWay, collectionWays};

/** What an import is told beside the document. */
export interface DocumentOptions {
  /** What the reviews are about: a URI. Overrides what the document says. */
  readonly subject?: string | undefined;
  readonly subjectName?: string | undefined;
  /** How reviews were collected that don't say it. */
  readonly how?: CollectionWay | undefined;
  /** The language of reviews that don't say it; of pledges and people, the language they are written in. */
  readonly language?: string | undefined;
  /** Where relative addresses in it resolve. Without it they stand for files beside the endpoint. */
  readonly base?: string | undefined;
  /** Milliseconds since 1970: no review is of a day to come. */
  readonly now?: number | undefined;
}

/** What an import of a file is told. In a CSV, `subject` and `subjectName` may name columns in braces. */
export interface FileOptions extends DocumentOptions {
  /** Told by the name and the beginning of the file, if not here. */
  readonly format?: 'csv' | 'json' | 'html' | undefined;
  /** CSV: what to read out of which column, as `reviewRating=Rating,context.age=Age`; the rest is found by its header. */
  readonly map?: string | readonly string[] | undefined;
  /** CSV: told by the header, if not here. */
  readonly delimiter?: string | undefined;
  /** CSV: the ends of the scale; 5 and 1. */
  readonly best?: number | undefined;
  readonly worst?: number | undefined;
  /** The character encoding, a label of the WHATWG Encoding Standard; UTF-8, or UTF-16 with a byte order mark. */
  readonly encoding?: string | undefined;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}
