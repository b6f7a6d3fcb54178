import {brandLook} from './brand.js';
import {looks} from './looks.js';

/**
 * A rule of CSS that sets variables.
 *
 * @param {string} selector
 * @param {Readonly<Record<string, string>>} variables
 * @returns {string} Empty where there is nothing to set.
 */
export const ruleOf = (selector, variables) => {
  const lines = Object.entries(variables).map(([name, value]) => `  ${name}: ${value};`);
  return lines.length === 0 ? '' : `${selector} {\n${lines.join('\n')}\n}`;
};

/** The variables of the chosen look, with one's own colour in it. */
export const variablesOf = ({look, accent}) => ({
  ...(looks[look] ?? looks['']).variables,
  ...brandLook(accent),
});

/** The chosen look as CSS for the page's own style sheet. */
export const cssOf = (settings) => ruleOf(`candor-${settings.element}`, variablesOf(settings));
