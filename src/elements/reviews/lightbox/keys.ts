/** Where a key leads among slides: to which one, `stay` where the page behind would scroll by it, `undefined` where it is not ours. */
export const slideOfKey = (
  {key, altKey, ctrlKey, metaKey, shiftKey}: KeyboardEvent,
  at: number,
  last: number,
  isRightToLeft: boolean,
): number | 'stay' | undefined => {
  if (altKey || ctrlKey || metaKey || shiftKey) return undefined;
  const forward = isRightToLeft ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return at + forward;
    case 'ArrowLeft':
      return at - forward;
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'ArrowUp':
    case 'ArrowDown':
    case 'PageUp':
    case 'PageDown':
      return 'stay';
    default:
      return undefined;
  }
};
