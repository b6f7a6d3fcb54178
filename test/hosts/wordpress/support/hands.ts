import assert from 'node:assert/strict';

import {hiddenFields, type Session} from './session.js';

/** Who pastes, and whether WordPress trusts them with any markup. */
export interface Hand {
  readonly role: 'administrator' | 'editor' | 'author';
  readonly unfilteredHtml: boolean;
}

/** On a single site; with many sites, or where the host forbids it, nobody but a super-administrator is trusted. */
export const hands: readonly Hand[] = [
  {role: 'administrator', unfilteredHtml: true},
  {role: 'administrator', unfilteredHtml: false},
  {role: 'editor', unfilteredHtml: true},
  {role: 'editor', unfilteredHtml: false},
  {role: 'author', unfilteredHtml: false},
];

/** The places that a snippet is pasted into. */
export const places = ['block editor', 'classic editor', 'block widget', 'Custom HTML widget'] as const;

export type Place = (typeof places)[number];

/** Where something was pasted: the path that visitors open, or that WordPress refused. */
export type Pasted = {readonly path: string; remove(): Promise<void>} | 'not-allowed';

/** Pastes through the routes that WordPress's own screens use. */
export function paste(session: Session, place: Place, html: string): Promise<Pasted> {
  switch (place) {
    case 'block editor':
      return pasteBlock(session, html);
    case 'classic editor':
      return pasteClassic(session, html);
    case 'block widget':
      return pasteWidget(session, 'block', asBlock(html));
    case 'Custom HTML widget':
      return pasteWidget(session, 'custom_html', html);
  }
}

/** In the block editor a shortcode goes into its own block, all else into “Custom HTML”. */
const asBlock = (html: string): string => {
  const name = html.startsWith('[') ? 'shortcode' : 'html';
  return `<!-- wp:${name} -->\n${html}\n<!-- /wp:${name} -->`;
};

const nothingToRemove = async (): Promise<void> => {};

async function pasteBlock(session: Session, html: string): Promise<Pasted> {
  const post = {title: 'Pasted', status: 'publish', content: asBlock(html)};
  const {status, text} = await session.rest('/wp/v2/posts', post);
  assert.equal(status, 201, text);
  return {path: `/?p=${JSON.parse(text).id}`, remove: nothingToRemove};
}

async function pasteClassic(session: Session, html: string): Promise<Pasted> {
  const page = await session.get('/wp-admin/post-new.php?classic-editor');
  const fields = hiddenFields(page.text, 'post');
  assert.ok(fields.post_ID, 'There is no classic editor.');
  const post = {post_title: 'Pasted', content: html, publish: 'Publish'};
  const {status} = await session.submit('/wp-admin/post.php', {...fields, ...post});
  assert.equal(status, 302);
  return {path: `/?p=${fields.post_ID}`, remove: nothingToRemove};
}

async function pasteWidget(
  session: Session,
  kind: 'block' | 'custom_html',
  content: string,
): Promise<Pasted> {
  const widget = {id_base: kind, sidebar: 'sidebar-1', instance: {raw: {content}}};
  const {status, text} = await session.rest('/wp/v2/widgets', widget);
  if (status === 403) return 'not-allowed';
  assert.equal(status, 201, text);
  const {id} = JSON.parse(text);
  const path = `/wp/v2/widgets/${id}`;
  // The widgets' screen sends the order of a sidebar after its widgets; without it they stay among the inactive ones.
  const placed = await session.rest('/wp/v2/sidebars/sidebar-1', {widgets: [id]}, 'PUT');
  assert.equal(placed.status, 200, placed.text);
  const remove = async (): Promise<void> => void (await session.rest(path, {force: true}, 'DELETE'));
  return {path: '/?p=1', remove};
}
