import {noSubject} from './faults.js';
import {fetchDocument} from './fetch-document.js';

const api = 'https://api.mangrove.reviews/reviews';

/**
 * What somebody typed as a source on Mangrove: `mangrove:` with the URI of what is reviewed there.
 *
 * @returns {string | undefined} As an element is given it.
 */
export const mangroveSource = (text) => {
  const [, subject] = /^\s*mangrove:\s*(\S.*?)\s*$/is.exec(text) ?? [];
  return subject && `mangrove:${subject}`;
};

/**
 * Looks what Mangrove has about a subject.
 *
 * @param {string} src - As `mangroveSource` gives it.
 * @returns What an element is given, how many reviews there are, and where all comes from.
 * @throws {import('./faults.js').LookUpError}
 */
export const lookAtMangrove = async (src) => {
  const subject = src.slice('mangrove:'.length);
  // A word is no subject; places are geo: URIs there.
  if (!URL.canParse(subject)) throw noSubject();
  const url = new URL(api);
  url.search = new URLSearchParams({sub: subject, latest_edits_only: 'true', limit: '100', offset: '0'});
  const {text} = await fetchDocument(url);
  return {src, name: `${countOf(text)} on Mangrove`, origins: [url.origin]};
};

const countOf = (text) => {
  let reviews;
  try {
    ({reviews} = JSON.parse(text));
  } catch {
    // Then the preview says what is wrong.
  }
  const count = Array.isArray(reviews) ? reviews.length : 0;
  if (count === 0) return 'no review';
  return count === 1 ? '1 review' : `${count} reviews`;
};
