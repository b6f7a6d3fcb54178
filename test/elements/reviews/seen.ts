/** All elements around one, shadow roots crossed, itself first. */
const around = (element: Element): Element[] => {
  const all: Element[] = [];
  for (let at: Element | null = element; at; ) {
    all.push(at);
    const root: Node = at.getRootNode();
    at = at.assignedSlot ?? at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return all;
};

/** The box that the words of an element take. */
const boxOf = (element: Element): DOMRect => {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
};

const clips = (around: Element, box: DOMRect): boolean => {
  const {overflowX, overflowY} = getComputedStyle(around);
  const outer = around.getBoundingClientRect();
  // What can be scrolled to can be seen.
  const isCut = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
  return (
    (isCut(overflowX) && (box.left < outer.left - 1 || box.right > outer.right + 1)) ||
    (isCut(overflowY) && (box.top < outer.top - 1 || box.bottom > outer.bottom + 1))
  );
};

/** Why a person cannot see an element, one fact each; empty where they can. */
export const whyUnseen = (element: Element): string[] => {
  const box = boxOf(element);
  const {fontSize, visibility, textIndent} = getComputedStyle(element);
  const hiding = around(element).flatMap((each) => {
    const {display, opacity, clipPath, filter, contentVisibility, maskImage} = getComputedStyle(each);
    return [
      ...(display === 'none' ? ['display'] : []),
      ...(Number(opacity) < 1 ? ['opacity'] : []),
      ...(clipPath !== 'none' ? ['clip-path'] : []),
      ...(filter !== 'none' ? ['filter'] : []),
      ...(contentVisibility === 'hidden' ? ['content-visibility'] : []),
      ...(maskImage && maskImage !== 'none' ? ['mask'] : []),
      ...(clips(each, box) ? ['overflow'] : []),
    ].map((fact) => `${fact} of ${each.getAttribute('part') ?? each.localName}`);
  });
  return [
    ...hiding,
    ...(visibility === 'visible' ? [] : ['visibility']),
    ...(Number.parseFloat(fontSize) < 11 ? [`font-size ${fontSize}`] : []),
    ...(box.height < 10 || box.width < 10 ? [`a box of ${box.width} × ${box.height}`] : []),
    ...(Number.parseFloat(textIndent) < 0 ? ['text-indent'] : []),
    ...(box.right + scrollX < 10 || box.bottom + scrollY < 10 ? ['it is off the page'] : []),
  ];
};

/** The innermost element that holds a sentence; what is only for listening to does not count. */
export const holding = (root: ParentNode | null | undefined, sentence: string): Element | undefined =>
  Array.from(root?.querySelectorAll(':not([role=status], [role=status] *)') ?? [])
    .filter((each) => (each.textContent ?? '').replace(/\s+/g, ' ').includes(sentence))
    .at(-1);
