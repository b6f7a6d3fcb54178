import type {LitElement} from 'lit';

/** Opens what is folded in an element before it is printed, and folds it again afterwards. */
export const unfoldInPrint = (host: LitElement): void => {
  let unfolded: HTMLDetailsElement[] = [];
  const unfold = (): void => {
    const folded = host.renderRoot.querySelectorAll<HTMLDetailsElement>('details:not([open])');
    for (const each of folded) each.open = true;
    unfolded.push(...folded);
  };
  const fold = (): void => {
    for (const each of unfolded) each.open = false;
    unfolded = [];
  };
  host.addController({
    hostConnected: () => {
      addEventListener('beforeprint', unfold);
      addEventListener('afterprint', fold);
    },
    hostDisconnected: () => {
      removeEventListener('beforeprint', unfold);
      removeEventListener('afterprint', fold);
    },
  });
};
