import axe from 'axe-core';

import type {Page} from './page.js';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Where axe looks: the page, or only what matches. */
export interface Scope {
  /** A CSS selector; open shadow roots inside of it belong to it. Two: the second is in the first one's. */
  readonly include?: string | readonly [host: string, inside: string];
  readonly exclude?: string;
}

/** What axe-core finds wrong in the page against WCAG 2.2 AA, one readable entry for each element. */
export async function accessibilityViolations(
  page: Page,
  {include = 'html', exclude}: Scope = {},
): Promise<string[]> {
  // Classic WebDriver runs it as a function's body, so the name is handed on by hand.
  await page.runScript(`${axe.source}\n;window.axe ??= axe;`);
  return page.evaluate(runAxe, {include, ...(exclude === undefined ? {} : {exclude})}, tags);
}

/** Runs in the page. */
async function runAxe(scope: Required<Pick<Scope, 'include'>> & Scope, tags: string[]): Promise<string[]> {
  const {axe: loaded} = globalThis as {axe?: typeof axe};
  if (!loaded) throw new Error('axe-core did not load.');
  const {include, ...rest} = scope;
  const within =
    typeof include === 'string' ? include : {fromShadowDom: [include[0], include[1]] as [string, string]};
  const {violations} = await loaded.run({include: within, ...rest}, {runOnly: {type: 'tag', values: tags}});
  return violations.flatMap(({id, impact, help, nodes}) =>
    nodes.map(
      ({target, html}) => `${id} (${impact}): ${help}\n  at ${target.flat(2).join(' > ')}\n  ${html}`,
    ),
  );
}
