const said = new Set<string>();

/** Says in the console what is hard to read and what is used instead; each once for the page. */
export const sayOnce = (wrong: ReadonlySet<string>): void => {
  const fresh = [...wrong].filter((each) => !said.has(each));
  if (fresh.length > 0) console.warn(`Candor: too little contrast (WCAG 2.2 AA): ${fresh.join('; ')}.`);
  for (const each of fresh) said.add(each);
};
