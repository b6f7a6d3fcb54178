import {baseOf} from './files.js';

// A policy's list ends at these, whatever they stand for in an address.
const safe = (source) => source.replaceAll(';', '%3B').replaceAll(',', '%2C').replaceAll("'", '%27');

const isOwn = (base) => !/^https?:/.test(base);

/** The origin of an address; nothing where it has none, or stands on the page's own site. */
export const originOf = (address) => {
  const origin = URL.canParse(address) ? new URL(address).origin : undefined;
  // As with `mangrove:`, where the origin is found by what it stands for.
  return origin === 'null' ? undefined : origin;
};

const line = (name, sources) => `${name} ${[...new Set(sources.filter(Boolean))].sort().join(' ')}`;

/**
 * What has to be allowed for a snippet, for a site that has a Content Security Policy. Each line goes into the directive of its
 * name.
 *
 * @param {import('./settings.js').Settings} settings
 * @param {{origins?: readonly string[], images?: readonly string[]}} found - Origins that documents and pictures come from, as
 *   far as they were seen.
 * @returns {string}
 */
export const policyFor = (settings, {origins = [], images = []} = {}) => {
  const base = baseOf(settings);
  const directives = [
    line('script-src', [isOwn(base) ? "'self'" : safe(base)]),
    line('connect-src', [originOf(settings.src), ...origins]),
  ];
  if (images.length > 0) directives.push(line('img-src', images));
  return directives.join('; ');
};

/** What to do with it. */
export const policyWords =
  'Only for a site that sends a Content Security Policy: add each part to the directive of its name. Where yours has require-trusted-types-for, add the name candor to trusted-types. No style-src is needed: the elements bring no inline styles.';
