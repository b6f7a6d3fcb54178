/** Something in an import that could not be used. */
export interface Fault {
  /** `row 7` of a CSV (as a spreadsheet counts: the header is row 1), `review 3` of a JSON file. */
  readonly where: string;
  /** Why, in words. */
  readonly reason: string;
}

/** What an import did. */
export interface ImportReport {
  /** What was in the file. */
  readonly kind: 'discovery' | 'reviews' | 'subjects' | 'pledges' | 'people';
  /** Reviews, pledges or people that are new; reviews that took the place of themselves. */
  readonly added: number;
  readonly updated: number;
  /** Subjects that the file is about. */
  readonly subjects: number;
  /** Rows or items that could not be read, and the first of them. */
  readonly failed: number;
  readonly faults: readonly Fault[];
  /** Single values that could not be read, so that the rest of their review came in without them, and the first of them. */
  readonly leftOut: number;
  readonly omissions: readonly Fault[];
  /** Of a CSV: what was read out of which column, and the columns that were not used. */
  readonly columns?: {
    readonly used: ReadonlyArray<readonly [target: string, column: string]>;
    readonly unused: readonly string[];
  };
}

/** How far an import is. */
export interface ImportProgress {
  readonly rows: number;
  readonly bytes: number;
  readonly totalBytes: number;
}

// How many faults are worth naming; the rest is counted.
const MOST_NAMED = 20;

/** A report as it grows. */
export class ReportBuilder {
  added = 0;
  updated = 0;
  failed = 0;
  leftOut = 0;
  readonly #faults: Fault[] = [];
  readonly #omissions: Fault[] = [];
  readonly #subjects = new Set<number>();

  /** Counts a review that is in the store now. */
  stored(subject: number, how: 'added' | 'updated'): void {
    this.#subjects.add(subject);
    this[how]++;
  }

  /** Counts a subject that the file is about. */
  about(subject: number): void {
    this.#subjects.add(subject);
  }

  /** Notes an item that is lost. */
  fail(where: string, reason: string): void {
    this.failed++;
    if (this.#faults.length < MOST_NAMED) this.#faults.push({where, reason});
  }

  /** Notes a value that was left out. */
  omit(where: string, reason: string): void {
    this.leftOut++;
    if (this.#omissions.length < MOST_NAMED) this.#omissions.push({where, reason});
  }

  /** The report as it stands. */
  done(kind: ImportReport['kind']): ImportReport {
    const {added, updated, failed, leftOut} = this;
    const subjects = this.#subjects.size;
    return {
      kind,
      added,
      updated,
      subjects,
      failed,
      faults: this.#faults,
      leftOut,
      omissions: this.#omissions,
    };
  }
}
