type Attributes = Readonly<Record<string, string>>;

/** Makes elements of a page. */
export type Make = (
  name: string,
  attributes: Attributes,
  ...children: readonly (Element | string)[]
) => Element;

/** How elements of a page are made: their text is only ever text. */
export const elementsOf =
  (page: Document): Make =>
  (name, attributes, ...children) => {
    const element = page.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
