/** The value of an attribute in the text of a tag. */
const attribute = (tag, name) => {
  const [, , double, single, bare] =
    new RegExp(`\\s${name}\\s*=\\s*("([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag) ?? [];
  return double ?? single ?? bare;
};

/** Where a page says that its trust data is: `<link rel="trust-data" href>`. */
export const linkedEndpoint = (html) => {
  for (const [tag] of html.matchAll(/<link\b[^>]*>/gi)) {
    if (attribute(tag, 'rel')?.split(/\s+/).includes('trust-data')) return attribute(tag, 'href');
  }
  return undefined;
};

const read = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const nodesOf = (data) =>
  Array.isArray(data) ? data : Array.isArray(data?.['@graph']) ? data['@graph'] : [data];

/**
 * What a page says about itself in schema.org's words, as far as it is rated or reviewed.
 *
 * @returns {{id: string, name: string, count: number}[]}
 */
export const ratedInPage = (html) =>
  [...html.matchAll(/<script\b[^>]*type\s*=\s*["']?application\/ld\+json[^>]*>([\s\S]*?)<\/script/gi)]
    .flatMap(([, text]) => nodesOf(read(text)))
    .filter((node) => node && typeof node === 'object' && (node.aggregateRating || node.review))
    .map((node) => ({
      id: String(node.url ?? node['@id'] ?? ''),
      name: String(node.name ?? 'Without a name'),
      count:
        Number(
          node.aggregateRating?.ratingCount ??
            node.aggregateRating?.reviewCount ??
            [].concat(node.review ?? []).length,
        ) || 0,
    }));
