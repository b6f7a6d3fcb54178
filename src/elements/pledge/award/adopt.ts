import type {LitElement} from 'lit';

import {styles} from './award.styles.js';

/** Gives an element the styles of this part, once. */
export const adoptStyles = ({renderRoot}: LitElement): void => {
  const {styleSheet} = styles;
  if (!styleSheet || !(renderRoot instanceof ShadowRoot)) return;
  const before = renderRoot.adoptedStyleSheets;
  if (!before.includes(styleSheet)) renderRoot.adoptedStyleSheets = [...before, styleSheet];
};
