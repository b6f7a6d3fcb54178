import type {AccessibleNode, Page} from './page.js';

// They say nothing to anyone: boxes without a name, and the lines that text happens to break into.
const silent = new Set(['generic', 'none', 'ignored', 'presentation']);
const textParts = new Set(['InlineTextBox', 'LineBreak']);

/**
 * What assistive technology is given for the first element that matches, one node a line, indented, with role, name, level
 * and state; stable from run to run, to be compared by {@link matchSnapshot}. `undefined` except in Chromium.
 */
export async function accessibleOutline(page: Page, selector: string): Promise<string | undefined> {
  const tree = await page.accessibleTree(selector);
  return tree && outlineOf(tree);
}

/** The outline of a tree. */
export function outlineOf(tree: AccessibleNode): string {
  return linesOf(tree, '', '')
    .map((line) => `${line}\n`)
    .join('');
}

function linesOf(node: AccessibleNode, indent: string, nameAbove: string): string[] {
  const name = node.name?.trim() ?? '';
  // A text that is its parent's whole name would be said twice here, and is said once.
  const isEcho = node.role === 'StaticText' && (name === '' || name === nameAbove);
  if (isEcho || textParts.has(node.role)) return [];
  const isSilent = silent.has(node.role) && name === '';
  const inner = (node.children ?? []).flatMap((child) =>
    linesOf(child, isSilent ? indent : `${indent}  `, name),
  );
  return isSilent ? inner : [`${indent}${describe(node, name)}`, ...inner];
}

function describe(node: AccessibleNode, name: string): string {
  const words = [node.role === 'StaticText' ? 'text' : node.role];
  if (name !== '') words.push(JSON.stringify(name));
  if (node.level !== undefined) words.push(`level ${node.level}`);
  if (node.value !== undefined && String(node.value) !== name)
    words.push(`value ${JSON.stringify(String(node.value))}`);
  for (const state of ['checked', 'pressed', 'expanded', 'selected', 'disabled'] as const) {
    if (node[state] !== undefined) words.push(node[state] === true ? state : `${state}: ${node[state]}`);
  }
  return words.join(' ');
}
