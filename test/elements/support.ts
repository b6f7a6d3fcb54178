import type {AxeResults, RunOptions} from 'axe-core';
// No module: it puts itself on the window.
import 'axe-core/axe.min.js';

declare global {
  interface Window {
    axe: {run(element: Element, options: RunOptions): Promise<AxeResults>};
  }
}

/** All that is drawn, as a person reads it: shadow text with runs of white space folded. */
export const textOf = (element: Element | null | undefined): string => {
  const root = element?.shadowRoot ?? element;
  const clone = document.createElement('div');
  for (const node of root?.childNodes ?? []) clone.append(node.cloneNode(true));
  for (const style of clone.querySelectorAll('style')) style.remove();
  return (clone.textContent ?? '').replace(/\s+/g, ' ').trim();
};

/** The first piece with a part name, or all of them. */
export const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(`[part~="${name}"]`) ?? null;
export const parts = (element: Element, name: string): HTMLElement[] =>
  Array.from(element.shadowRoot?.querySelectorAll<HTMLElement>(`[part~="${name}"]`) ?? []);

/** What axe finds wrong with an element by WCAG 2.2 AA, one line each. */
export const violations = async (element: Element): Promise<string[]> => {
  const {violations: found} = await window.axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    resultTypes: ['violations'],
  });
  return found.flatMap(({id, nodes}) =>
    nodes.map(({target, failureSummary}) => `${id} ${target.join(' ')}: ${failureSummary}`),
  );
};

/** Answers `fetch` for the length of one test; what is not listed is refused like a dead host. */
export const answering = (answers: Readonly<Record<string, () => Response | Promise<Response>>>) => {
  const real = globalThis.fetch;
  const asked: string[] = [];
  globalThis.fetch = async (input) => {
    const url = input instanceof Request ? input.url : String(input);
    asked.push(url);
    const answer = answers[url];
    if (!answer) throw new TypeError('Failed to fetch');
    const response = await answer();
    Object.defineProperty(response, 'url', {value: url});
    return response;
  };
  return {
    asked,
    restore: () => {
      globalThis.fetch = real;
    },
  };
};

/** A JSON answer. */
export const json = (body: unknown) => (): Response =>
  new Response(JSON.stringify(body), {headers: {'Content-Type': 'application/json'}});

/** How asking ended, as plain facts. */
export interface Ending {
  readonly type: string;
  readonly dropped?: number;
  readonly code?: string;
}

/** Until the element has an answer or a failure. */
export const settled = (element: HTMLElement): Promise<Ending> =>
  new Promise((done) => {
    element.addEventListener('candor-load', ({type, dropped}) => done({type, dropped}), {once: true});
    element.addEventListener('candor-error', ({type, error}) => done({type, code: error.code}), {once: true});
  });
