import {decodeReferences} from '../../internal/character-references.js';
import {escapeHtml} from './attributes.js';
import {htmlElements} from './html-elements.js';
import {changed} from './parts.js';

const ownLink = /<a\b[^>]* href="#((?:review|pledge)-[^"]+)"/;
const fragmentLink = / href="#((?:review|pledge)-[^"]+)"/g;

const decoded = (fragment: string): string => {
  try {
    return decodeURIComponent(decodeReferences(fragment));
  } catch {
    return decodeReferences(fragment);
  }
};

/**
 * A piece of ours whose links to a review or a pledge lead to it without script: each has the id that its own link names, and
 * what leads to one that is not there is no link.
 */
export const ownFragments = (html: string): string => {
  const ids = new Set<string>();
  const changes = htmlElements(
    html,
    (name, attributes) => name === 'article' && !attributes.has('id'),
  ).flatMap(({start, contents: [from, to]}) => {
    const foot = html.slice(from, to).match(new RegExp(ownLink, 'g'))?.at(-1) ?? '';
    const id = decoded(ownLink.exec(foot)?.[1] ?? '');
    if (!id || ids.has(id)) return [];
    ids.add(id);
    const at = start + '<article'.length;
    return [{from: at, to: at, by: ` id="${escapeHtml(id)}"`}];
  });
  return changed(html, changes).replace(fragmentLink, (link, fragment: string) =>
    ids.has(decoded(fragment)) ? link : '',
  );
};
