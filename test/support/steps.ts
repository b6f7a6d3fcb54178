import type {Page} from './page.js';
import {waitFor} from './wait-for.js';

/** Something a visitor does inside an element: presses what matches, or writes into it; Enter sends a search off. */
export type Step =
  | {readonly press: string}
  | {readonly write: string; readonly into: string; readonly enter?: boolean};

/**
 * Does one thing after the other inside the first element that matches, each as soon as it can be done.
 *
 * @param shown what has to stand in the element at the end, as a selector.
 */
export const walk = async (
  page: Page,
  element: string,
  steps: readonly Step[],
  shown: string,
): Promise<void> => {
  for (const step of steps) await waitFor(page, take, [element, step]);
  await waitFor(page, stands, [element, shown]);
};

/** Runs in the page: whether the step could be taken. */
function take(selector: string, step: Step): boolean {
  const root = document.querySelector(selector)?.shadowRoot;
  const target = root?.querySelector<HTMLElement>('press' in step ? step.press : step.into);
  if (!target || root?.querySelector('[aria-busy="true"]')) return false;
  if ('press' in step) target.click();
  else if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
    target.value = step.write;
    target.dispatchEvent(new Event('input', {bubbles: true}));
    if (step.enter) target.form?.requestSubmit();
  }
  return true;
}

/** Runs in the page. */
function stands(selector: string, wanted: string): boolean {
  const root = document.querySelector(selector)?.shadowRoot;
  return Boolean(root?.querySelector(wanted) && !root.querySelector('[aria-busy="true"]'));
}
