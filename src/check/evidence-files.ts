import type {Evidence} from './verification.js';

/** A note that is to be kept, and what to call it. */
export interface EvidenceFile {
  readonly name: string;
  readonly text: string;
}

/** The notes of evidence as files that any program for signed notes reads: `fork-1-earlier.note`, `fork-1-now.note`. */
export const evidenceFiles = (evidence: readonly Evidence[]): EvidenceFile[] =>
  evidence.flatMap(({reason, notes}, index) =>
    notes.map((text, at) => ({name: `${reason}-${index + 1}-${at === 0 ? 'earlier' : 'now'}.note`, text})),
  );
