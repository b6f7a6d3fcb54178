/** Whether the page put something inside the element: then that is shown while, and where, there is nothing better. */
export const hasFallback = (element: Element): boolean =>
  Array.from(element.childNodes).some(
    (node) => node instanceof Element || (node instanceof Text && /\S/.test(node.data)),
  );
