import type {Page} from '../../support/browser.js';

/** A run of words that has to be seen. */
export interface Words {
  readonly part: string;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Words that have to be seen, and how much of them is painted so that it can be read, in thousandths of their box. */
export interface Painted extends Words {
  readonly painted: number;
}

/** Runs in the page: takes away the colour of all words that have to be seen, or gives it back; says where they are. */
function holdWords(areHeld: boolean): Words[] {
  const tags = 'candor-rating, candor-reviews, candor-pledge, candor-person';
  const all = [...document.querySelectorAll(tags)].flatMap(({shadowRoot}) => [
    ...(shadowRoot?.querySelectorAll<HTMLElement>(
      ':is(.disclosure, [part~=pledge] .state), :is(.disclosure, [part~=pledge] .state) *',
    ) ?? []),
  ]);
  // A piece with another name that stands in one of these, as a link does, is not what has to be said.
  const held = all.filter((element) => element.closest('[part]')?.matches('.disclosure, .state'));
  return held.flatMap((element) => {
    const text = [...element.childNodes].filter((node) => node instanceof Text && /\S/.test(node.data));
    if (text.length === 0) return [];
    for (const name of ['-webkit-text-fill-color', '-webkit-text-stroke-color'])
      if (areHeld) element.style.setProperty(name, 'transparent', 'important');
      else element.style.removeProperty(name);
    const range = document.createRange();
    range.selectNodeContents(element);
    const {left, top, width, height} = range.getBoundingClientRect();
    const part = element.closest('[part]')?.getAttribute('part') ?? '';
    const words = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    return [{part, text: words, left: left + scrollX, top: top + scrollY, width, height}];
  });
}

/** Runs in the page: how much two pictures of it differ within boxes, where the difference is enough for eyes to see. */
async function compare(pictures: readonly string[], all: readonly Words[]): Promise<number[]> {
  const [one, other] = await Promise.all(
    pictures.map(async (picture) => {
      const image = new Image();
      image.src = `data:image/png;base64,${picture}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      const context = canvas.getContext('2d', {willReadFrequently: true});
      context?.drawImage(image, 0, 0);
      return context;
    }),
  );
  if (!one || !other) throw new Error('no picture');
  const scale = one.canvas.width / document.documentElement.clientWidth;
  const seen = (left: number, top: number, width: number, height: number): number => {
    const box = [left, top, width, height].map((length) => Math.round(length * scale)) as [
      number,
      number,
      number,
      number,
    ];
    if (box[2] < 1 || box[3] < 1 || box[0] < 0 || box[1] < 0) return 0;
    const [a, b] = [one, other].map((context) => context.getImageData(...box).data);
    if (!a || !b) return 0;
    let different = 0;
    for (let at = 0; at < a.length; at += 4) {
      const by = (channel: number): number => Math.abs((a[at + channel] ?? 0) - (b[at + channel] ?? 0));
      if (by(0) + by(1) + by(2) > 150) different += 1;
    }
    return Math.round((different * 4000) / a.length);
  };
  return all.map(({left, top, width, height}) => seen(left, top, width, height));
}

const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** Measures by eye, as it were: two pictures of the page, one without the words, and what is different where they stand. */
export const paintedWords = async (page: Page): Promise<readonly Painted[]> => {
  const words = await page.evaluate(holdWords, false);
  const withWords = asText(await page.screenshot({isWhole: true}));
  await page.evaluate(holdWords, true);
  const without = asText(await page.screenshot({isWhole: true}));
  await page.evaluate(holdWords, false);
  const painted = await page.evaluate(compare, [withWords, without], words);
  return words.map((each, index) => ({...each, painted: painted[index] ?? 0}));
};
