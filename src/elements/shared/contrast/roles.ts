import {type Colour, contrast, over, type Reader} from './colour.js';

/** What is to be read as text (WCAG 2.2, 1.4.3). */
export const textNeeds = 4.5;

/** A colour of the elements, as the name of its variable, and what it needs. */
export interface Role {
  readonly name: string;
  /** The colour it lies on, where that is not the page's. */
  readonly on?: string;
  readonly need: number;
}

/** In this order: others are mixed from the text's colour. */
export const roles: readonly Role[] = [
  ...['text', 'muted', 'accent', 'good', 'warn', 'bad'].map((name) => ({name, need: textNeeds})),
  // A graphic (1.4.11).
  {name: 'star', need: 3},
  {name: 'on-accent', on: 'accent', need: textNeeds},
];

/** What a role is seen on. */
export const belowOf = ({on}: Role, read: Reader, background: Colour): Colour =>
  on ? over(read(`var(--_${on})`), background) : background;

/** How well a role is seen. */
export const ratioOf = (role: Role, read: Reader, background: Colour): number => {
  const below = belowOf(role, read, background);
  return contrast(over(read(`var(--_${role.name})`), below), below);
};
