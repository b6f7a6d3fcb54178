import {createRequire} from 'node:module';

/** A node as parse5 gives it. */
interface Parsed {
  readonly nodeName: string;
  readonly attrs?: readonly {readonly name: string; readonly value: string}[];
  readonly childNodes?: readonly Parsed[];
  readonly value?: string;
}

// The parser that Lit's server rendering brings with it: a whole one, and not ours.
const near = createRequire(createRequire(import.meta.url).resolve('@lit-labs/ssr'));
const {parseFragment}: {parseFragment: (html: string) => Parsed} = near('parse5');

const below = (node: Parsed): readonly Parsed[] => [node, ...(node.childNodes ?? []).flatMap(below)];

const textOf = (node: Parsed): string =>
  below(node)
    .map(({nodeName, value}) => (nodeName === '#text' ? value : ''))
    .join('');

/** A piece of HTML as a browser would read it. */
export const parsed = (html: string) => {
  const nodes = below(parseFragment(html)).slice(1);
  const elements = nodes.filter(({nodeName}) => nodeName !== '#text');
  const attributes = elements.flatMap(({nodeName, attrs = []}) =>
    attrs.map(({name, value}) => ({element: nodeName, name, value})),
  );
  return {
    /** Each kind of element and of attribute once: `a`, `a[href]`, `#comment`. */
    kinds: new Set([
      ...elements.map(({nodeName}) => nodeName),
      ...attributes.map(({element, name}) => `${element}[${name}]`),
    ]),
    /** The addresses anything could be loaded from or lead to. */
    addresses: attributes
      .filter(({name}) => /^(href|src|srcset|action|formaction|poster|data|xlink:href)$/.test(name))
      .map(({value}) => value),
    /** What stands in the elements of this part. */
    texts: (part: string): readonly string[] =>
      elements
        .filter(({attrs}) =>
          attrs?.some(({name, value}) => name === 'part' && value.split(' ').includes(part)),
        )
        .map(textOf),
  };
};
