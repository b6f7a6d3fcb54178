import {evidenceFiles} from '../evidence-files.js';
import {type Verification, verdictOf} from '../verification.js';
import type {Make} from './elements-of.js';

/** Links to what can be kept of a verification: the notes that contradict each other, the checkpoint, the result as JSON. */
export const downloadsOf = (verification: Verification, make: Make): Element[] => {
  const {evidence, checkpoint} = verification;
  const json = JSON.stringify({...verification, verdict: verdictOf(verification)}, null, 2);
  return [
    ...evidenceFiles(evidence).map(({name, text}) => link(make, `Evidence: ${name}`, name, text)),
    ...(checkpoint
      ? [link(make, 'The log’s checkpoint, to hold it against later', 'checkpoint.note', checkpoint)]
      : []),
    link(make, 'The result as JSON', 'verification.json', json),
  ];
};

// Not revoked: the page lives as long as its result, and a result has a few kilobytes.
const link = (make: Make, words: string, name: string, text: string): Element =>
  make('a', {href: URL.createObjectURL(new Blob([text], {type: 'text/plain'})), download: name}, words);
