import type {Page} from '../../../support/browser.js';

/** What of a snippet has arrived in a visitor's page. */
export interface Sight {
  /** A script with integrity, from the address that was pasted. */
  readonly hasScript: boolean;
  /** The element, or the `<div>` for it, with its fallback inside. */
  readonly hasTarget: boolean;
  /** Its attributes, without `data-`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The review is on the screen. */
  readonly isDrawn: boolean;
}

/** What is there after the page and its scripts have loaded. */
export const see = (page: Page, script: string, reviewBody: string): Promise<Sight> =>
  page.evaluate(look, script, reviewBody);

/** Waits until the review is drawn; whether it was within `deadline` (in milliseconds). */
export const drawn = (page: Page, reviewBody: string, deadline = 20_000): Promise<boolean> =>
  page.evaluate(untilDrawn, reviewBody, deadline);

/** Runs in the page. */
function look(script: string, reviewBody: string): Sight {
  const element = document.querySelector('candor-reviews');
  const target = document.querySelector('[data-candor="reviews"]') ?? element;
  const names = [...(target?.attributes ?? [])].map(({name, value}) => [name.replace(/^data-/, ''), value]);
  return {
    hasScript: [...document.scripts].some((node) => node.src === script && node.integrity !== ''),
    hasTarget: target?.textContent?.includes('reviews') ?? false,
    attributes: Object.fromEntries(names),
    isDrawn: element?.shadowRoot?.textContent?.includes(reviewBody) ?? false,
  };
}

/** Runs in the page. */
async function untilDrawn(reviewBody: string, deadline: number): Promise<boolean> {
  for (const end = Date.now() + deadline; Date.now() < end; ) {
    const shadow = document.querySelector('candor-reviews')?.shadowRoot;
    if (shadow?.textContent?.includes(reviewBody)) return true;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  return false;
}
