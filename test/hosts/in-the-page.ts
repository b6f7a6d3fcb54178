import type {Held} from './watch.js';

// Runs in the page, each function for itself: nothing here may lean on another.

/** What went wrong so far. */
export function noted(): readonly string[] {
  return window.watch.noted;
}

/** What is held that outlives an element. */
export function held(): Held {
  return window.watch.held();
}

/** Presses the first that matches, in the page or inside the first element named; whether it is there. */
export function pressed(selector: string, inside: string): boolean {
  const root = inside ? document.querySelector(inside)?.shadowRoot : document;
  const target = root?.querySelector<HTMLElement>(selector);
  target?.click();
  return Boolean(target);
}

export function hasReviews(count: number): boolean {
  const root = document.querySelector('candor-reviews')?.shadowRoot;
  return root?.querySelectorAll('[part~="review"]').length === count;
}

export function settings(): unknown {
  const element = document.querySelector('candor-reviews');
  const root = element?.shadowRoot;
  const section = root?.querySelector('section');
  const all = [...(root?.querySelectorAll('[part~="review"]') ?? [])];
  return {
    label: section?.getAttribute('aria-label'),
    isGrid: section?.classList.contains('grid'),
    className: element?.className,
    level: root?.querySelector('[part~="heading"]')?.getAttribute('aria-level'),
    stars: all.map(
      (review) => /\d/.exec(review.querySelector('[part~="stars"]')?.getAttribute('aria-label') ?? '')?.[0],
    ),
    rating: document
      .querySelector('candor-rating')
      ?.shadowRoot?.querySelector('[part~="value"]')
      ?.textContent?.trim(),
    fallback: element?.textContent?.trim(),
  };
}

export function rates(value: string): boolean {
  const root = document.querySelector('candor-rating')?.shadowRoot;
  return root?.querySelector('[part~="value"]')?.textContent?.trim() === value;
}

/** Whether a person and a pledge have come, too. */
export function areAllThere(): boolean {
  const tags = ['candor-reviews', 'candor-pledge', 'candor-person'];
  return tags.every((tag) => {
    const root = document.querySelector(tag)?.shadowRoot;
    return (root?.querySelector('[part~="source"]')?.textContent ?? '').trim() !== '';
  });
}

export function says(selector: string, text: string): boolean {
  return document.querySelector(selector)?.textContent?.trim() === text;
}

export function isAbout(name: string): boolean {
  const root = document.querySelector('candor-reviews')?.shadowRoot;
  return root?.querySelector('section')?.getAttribute('aria-label') === `Reviews of ${name}`;
}

export function count(selector: string, wanted: number): boolean {
  return document.querySelectorAll(selector).length === wanted;
}

/** Whether the elements are about these, in this order. */
export function names(wanted: string): boolean {
  const all = [...document.querySelectorAll('candor-reviews')].map((element) =>
    element.shadowRoot?.querySelector('section')?.getAttribute('aria-label')?.replace('Reviews of ', ''),
  );
  return all.join(', ') === wanted;
}

/** Whether the panel of filters is open in this one and in no other. */
export function panels(wanted: string): boolean {
  const open = [...document.querySelectorAll('candor-reviews')].filter(({shadowRoot}) =>
    shadowRoot?.querySelector('[part~="filters-button"][aria-expanded="true"]'),
  );
  const labels = open.map(({shadowRoot}) => shadowRoot?.querySelector('section')?.getAttribute('aria-label'));
  return labels.join() === `Reviews of ${wanted}`;
}

/** Marks the elements as they are. */
export function mark(): void {
  for (const element of document.querySelectorAll('candor-reviews')) Object.assign(element, {isMarked: true});
}

/** Whether all elements are those that were marked. */
export function areMarked(): boolean {
  return [...document.querySelectorAll('candor-reviews')].every((element) => 'isMarked' in element);
}

export function takenOver(): unknown {
  const element = document.querySelector('candor-reviews');
  return {
    isSame: element !== null && element === window.watch.served,
    fallback: element?.textContent?.trim(),
    label: element?.shadowRoot?.querySelector('section')?.getAttribute('aria-label'),
  };
}

/** Hides and shows what the page toggles so often, and hides it at the end. */
export async function toggled(times: number): Promise<void> {
  const until = async (count: number): Promise<void> => {
    const end = performance.now() + 10_000;
    while (document.querySelectorAll('candor-reviews').length !== count) {
      if (performance.now() > end) throw new Error(`There never were ${count} elements.`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    // Some applications draw a moment later what they will draw.
    await new Promise((resolve) => setTimeout(resolve, 5));
  };
  const toggle = (): void => document.querySelector<HTMLElement>('#toggle')?.click();
  for (let time = 0; time < times; time += 1) {
    if (document.querySelector('candor-reviews')) {
      toggle();
      await until(0);
    }
    toggle();
    await until(1);
  }
  toggle();
  await until(0);
}
