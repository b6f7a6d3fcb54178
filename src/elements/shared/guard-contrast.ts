import type {LitElement} from 'lit';

const load = async (host: LitElement): Promise<void> => {
  const {guard} = await import('./contrast/index.js');
  guard(host);
};

/** Looks after the contrast of what an element shows, from when there are words to be read (`contrast/`). */
export const guardContrast = (host: LitElement): void => {
  let isLoading = false;
  host.addController({
    hostUpdated: () => {
      if (isLoading || !host.renderRoot.querySelector('bdi')) return;
      isLoading = true;
      // Painted by the second frame; not every engine can tell when it is idle. Without the file, all is as the theme wants it.
      requestAnimationFrame(() => requestAnimationFrame(() => load(host).catch(() => undefined)));
    },
  });
};
