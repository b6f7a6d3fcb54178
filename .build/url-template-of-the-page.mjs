// What a visitor's page needs of url-template: the same expansion (RFC 6570 §3) of templates that src/client/uri-template.ts has
// found well-formed, with texts, lists and names with texts as values, in fewer bytes.
// `test/client/url-template-of-the-page.test.ts` expands the same templates both ways.

const encode = (text) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);

// What is encoded already stays so (§3.2.3).
const keep = (text) =>
  text
    .split(/(%[\da-f]{2})/i)
    .map((part) =>
      /%[\da-f]/i.test(part) ? part : encodeURI(part).replace(/%5B/g, '[').replace(/%5D/g, ']'),
    )
    .join('');

const expandOne = (operator, spec, context) => {
  const [, name, length, isExploded] = /([^:*]*)(?::(\d+)|(\*))?/.exec(spec);
  const value = context[name];
  if (value == null) return [];
  const isNamed = ';?&'.includes(operator || '-');
  const write = '+#'.includes(operator || '-') ? keep : encode;
  const named = (text, key = isNamed && name) => (key ? `${encode(key)}=${text}` : text);
  if (value === '') return [operator === ';' ? encode(name) : named('')];
  if (typeof value === 'string') return [named(write(length ? value.slice(0, length) : value))];
  const isList = Array.isArray(value);
  if (isExploded)
    return isList
      ? value.map((text) => named(write(text)))
      : Object.entries(value).map(([key, text]) => named(write(text), key));
  const texts = isList
    ? value.map((text) => write(text))
    : Object.entries(value).flatMap(([key, text]) => [encode(key), write(text)]);
  return isNamed || texts.length > 0 ? [named(texts.join())] : [];
};

export const parseTemplate = (template) => ({
  expand: (context) =>
    template.replace(/\{([+#./;?&]?)([^{}]+)\}|[^{}]+/g, (literal, operator, specs) => {
      if (!specs) return keep(literal);
      const values = specs.split(',').flatMap((spec) => expandOne(operator, spec, context));
      const isFirst = operator && operator !== '+' && values.length > 0;
      const separator = operator === '?' ? '&' : '+#'.includes(operator) ? ',' : operator;
      return (isFirst ? operator : '') + values.join(separator);
    }),
});
