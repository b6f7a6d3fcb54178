/** The parts of a list, cut at commas that stand in no parentheses. */
export const splitList = (text) => {
  const parts = [''];
  let depth = 0;
  for (const sign of text) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.trim());
};

/** A value of CSS as it is on light pages and on dark ones. */
export const sidesOf = (value) => {
  const [, inside] = /^light-dark\((.*)\)$/is.exec(value.trim()) ?? [];
  const [light, dark, ...more] = inside === undefined ? [] : splitList(inside);
  return dark === undefined || more.length > 0 ? {light: value.trim(), dark: value.trim()} : {light, dark};
};

/** Both sides as one value. */
export const joinSides = ({light, dark}) => (light === dark ? light : `light-dark(${light}, ${dark})`);
