/** The elements that can be prerendered, by the name they have after `candor-`. */
export const elementNames = ['rating', 'reviews', 'pledge', 'person'] as const;

/** One of them. */
export type ElementName = (typeof elementNames)[number];

/** Whether a word is the name of an element. */
export const isElementName = (name: string): name is ElementName =>
  elementNames.some((known) => known === name);
