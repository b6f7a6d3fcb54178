/** Gives the focus back to what opened a popover: engines remember who had it as the element as a whole, which cannot have it. */
export const giveFocusBack = ({currentTarget: popover, newState}: ToggleEvent): void => {
  if (!(popover instanceof HTMLElement) || newState === 'open' || !popover.matches(':focus-within')) return;
  if (popover.previousElementSibling instanceof HTMLElement) popover.previousElementSibling.focus();
};
