import type {Evidence} from '../../../client/proving.js';

/** Gives the visitor a file with all that a verdict rests on, to be kept and checked elsewhere. Nothing is sent. */
export const download = (evidence: Evidence): void => {
  const file = new Blob([JSON.stringify(evidence, undefined, 1)], {type: 'application/json'});
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `candor-evidence-${evidence.checkedAt}.json`;
  link.click();
  // Engines begin to read the file after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
