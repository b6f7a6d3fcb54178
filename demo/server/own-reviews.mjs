import {basename} from 'node:path';

const MOST_FAULTS = 5;

const reportText = ({failed, faults}) =>
  [
    `${failed} could not be read and are left out:`,
    ...faults.slice(0, MOST_FAULTS).map(({where, reason}) => `  ${where}: ${reason}`),
    ...(failed > MOST_FAULTS ? ['  …'] : []),
  ].join('\n');

/**
 * A file of somebody's own, in a database that lives as long as the demo runs.
 *
 * @param {object} library - The built endpoint.
 * @param {object} options
 * @param {string} options.file - CSV, JSON or JSON-LD.
 * @param {string} [options.map] - As for `candor import`.
 * @param {string} [options.subject] - What all reviews in it are about. Without it what the file says, or else the file.
 * @param {(line: string) => void} options.say - Told what could not be read.
 * @returns {Promise<{store: object, file: string, subjects: number, reviews: number}>}
 * @throws {Error} With one sentence, where the file is not there or holds no reviews.
 */
export const openOwnReviews = async (library, {file, map, subject, say}) => {
  const store = library.openStore(':memory:');
  const read = (about) => library.importFile(store, file, {map, ...about});
  try {
    const report = await read({subject}).catch((error) => {
      if (error.code !== 'usage' || subject) throw error;
      return read({
        subject: `https://kettle.example/own/${encodeURIComponent(basename(file))}`,
        subjectName: basename(file),
      });
    });
    if (report.failed) say(reportText(report));
    return {store, file, subjects: report.subjects, reviews: report.added + report.updated};
  } catch (error) {
    store.close();
    throw error;
  }
};
