const pixel = (...layers: readonly string[]): readonly number[] => {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d', {willReadFrequently: true});
  if (!context) throw new Error('no canvas');
  for (const layer of layers) {
    context.fillStyle = layer;
    context.fillRect(0, 0, 1, 1);
  }
  return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
};

const around = (element: Element): Element | null => {
  const root: Node = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
};

const layersBehind = (element: Element): string[] => {
  const layers: string[] = [];
  for (let at: Element | null = element; at; at = around(at))
    layers.unshift(getComputedStyle(at).backgroundColor);
  return ['#fff', ...layers];
};

const luminance = (channels: readonly number[]): number => {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/**
 * The contrast of a colour where an element stands, worked out in another way than the elements do: by painting.
 *
 * @param on - What it lies on; without it, what is behind the element.
 */
export const contrastOf = (element: HTMLElement, colour: string, on?: string): number => {
  const probe = document.createElement('span');
  element.append(probe);
  const computed = (css: string): string => {
    probe.style.color = css;
    return getComputedStyle(probe).color;
  };
  const behind = [...layersBehind(element), ...(on ? [computed(on)] : [])];
  const seen = [pixel(...behind), pixel(...behind, computed(colour))].map(luminance).sort((a, b) => b - a);
  probe.remove();
  const [high = 0, low = 0] = seen;
  return (high + 0.05) / (low + 0.05);
};
