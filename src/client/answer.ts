import type {Discovery} from '../protocol/discovery.js';
import type {DocumentKind, DocumentOf} from '../protocol/document-kinds.js';
import type {Problem} from '../protocol/read.js';
import type {SubjectRating} from '../protocol/reviews.js';
import type {TemplateValue} from './uri-template.js';

/** What an address can be said to answer with, where guessing is not wanted (the `format` attribute). */
export const answerFormats = ['trust-data', 'schema.org', 'mangrove'] as const;

/** One of the kinds of answer that can be read. */
export type AnswerFormat = (typeof answerFormats)[number];

/** What is asked for, and where. */
export interface Question {
  /** An endpoint, one of its documents, or a page with schema.org JSON-LD. Absolute. */
  readonly src: string;
  /** Settles what kind of answer `src` gives. */
  readonly format?: AnswerFormat | undefined;
  /** The language that texts of the organisation are wanted in (BCP 47). */
  readonly language?: string | undefined;
}

/** A question about one subject. */
export interface SubjectQuestion extends Question {
  /** The subject's URI. */
  readonly subject?: string | undefined;
  /** Without a subject: the page's canonical address, asked for first; then the organisation itself (protocol §2). */
  readonly page?: string | undefined;
  /**
   * More values for the template of the reviews: which of them, in what order; see `filterValues`. What the template does not
   * name is left out; see `can` of the answer.
   */
  readonly values?: Readonly<Record<string, TemplateValue | undefined>> | undefined;
}

/** A document as it came: its texts not cleaned, its addresses not resolved. What was signed or logged is this. */
export interface RawDocument {
  /** Where it came from, after redirects. */
  readonly url: string;
  /** What `JSON.parse` gave; `{jws}` items of its list are opened (see `openSignedItems`). */
  readonly json: unknown;
}

/** What every answer carries beside the document. */
export interface Source {
  /** Where the document came from, after redirects. */
  readonly url: string;
  readonly format: AnswerFormat;
  /** The endpoint's own description, where the document was found through it. */
  readonly discovery?: Discovery | undefined;
  /** The URI of whom it was found as an answer about; empty where it is one for all. It may say itself something else. */
  readonly subject?: string | undefined;
  /** The variables of the template it was found through: what the endpoint can do itself (protocol §2). */
  readonly can?: readonly string[] | undefined;
  /** The document as it came. Missing where the page gave it, or it was read from another format. */
  readonly json?: unknown;
  /** Something in the document is signed: there is something to check (protocol §8). */
  readonly isSigned?: boolean | undefined;
  /** The endpoint's own description as it came: the keys it signs with, its log. */
  readonly endpoint?: RawDocument | undefined;
  /** How many items of the list could not be read. */
  readonly dropped: number;
  /** All that was left out, by path; for developers. */
  readonly problems: readonly Problem[];
}

/** A checked document and where it came from. */
export interface Answer<K extends DocumentKind> extends Source {
  readonly document: DocumentOf<K>;
}

/** The rating of one subject and where it came from. */
export interface RatingAnswer extends Source {
  readonly rating: SubjectRating;
}
