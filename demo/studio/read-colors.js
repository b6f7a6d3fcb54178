const color = /#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\([^()]*\)/gi;
const most = 24;

/** What a name says it is for. First that fits. */
const hints = [
  [/on-?(accent|primary|brand)/, '--candor-on-accent'],
  [/accent|primary|brand|link/, '--candor-accent'],
  [/star|rating/, '--candor-star'],
  [/success|good|positive|valid/, '--candor-good'],
  [/warn|caution/, '--candor-warn'],
  [/danger|error|bad|negative/, '--candor-bad'],
  [/muted|secondary|subtle|dim/, '--candor-muted'],
  [/border|line|divider|rule/, '--candor-line'],
  [/background|page|canvas|(^|-)bg($|-)/, 'page-background'],
  [/text|foreground|ink|(^|-)fg($|-)/, 'page-text'],
];

const hintOf = (name) => hints.find(([pattern]) => pattern.test(name.toLowerCase()))?.[1];

const declarations = (css) => css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([\w-]+)\s*:\s*([^;{}]+)/g);

const isColor = (value) => {
  color.lastIndex = 0;
  return value.startsWith('light-dark(') || (value.match(color)?.[0] ?? '') === value;
};

/**
 * The colours of a page's CSS: its custom properties by their names, then the colours that are used most.
 *
 * @param {string} css
 * @returns {{value: string, name: string, use: string | undefined}[]} `use` is what the name says it is for.
 */
export const colorsIn = (css) => {
  const named = new Map();
  const counts = new Map();
  for (const [, name, text] of declarations(css)) {
    const value = text.replace(/!important/i, '').trim();
    if (name.startsWith('--') && !name.startsWith('--candor-') && isColor(value)) named.set(name, value);
    else for (const found of value.match(color) ?? []) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  const known = new Set(named.values());
  const others = [...counts].filter(([value]) => !known.has(value)).sort(([, a], [, b]) => b - a);
  return [
    ...[...named].map(([name, value]) => ({name, value, use: hintOf(name)})),
    ...others.map(([value, count]) => ({
      name: count === 1 ? 'used once' : `used ${count} times`,
      value,
      use: undefined,
    })),
  ].slice(0, most);
};

/** Each use with the first colour that is named for it. */
export const suggested = (colors) => {
  const uses = new Map();
  for (const {use, value} of colors) if (use && !uses.has(use)) uses.set(use, value);
  return Object.fromEntries(uses);
};
