import type {Page} from '../../support/browser.js';
import {waitFor} from '../../support/wait-for.js';

/** What stands in the open dialog of a card. */
export interface Sheet {
  readonly title: string;
  readonly failure: string;
  /** The sentence beside the times. */
  readonly timeError: string;
  readonly reference: string;
  /** What is about to be sent, or was, value by value. */
  readonly summary: readonly string[];
  /** The moments that can be chosen, in milliseconds since 1970. */
  readonly times: readonly number[];
  /** What stands in the fields, by name. */
  readonly fields: Readonly<Record<string, string>>;
  readonly isBusy: boolean;
}

/** What stands in the open dialog now; `undefined` where none is open. */
export const readSheet = (page: Page): Promise<Sheet | undefined> =>
  page.evaluate(() => {
    const dialog = document.querySelector('candor-person')?.shadowRoot?.querySelector('dialog[open]');
    if (!dialog?.querySelector('.form-body')) return undefined;
    const say = (selector: string): string =>
      (dialog.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
    const inputs = [...dialog.querySelectorAll<HTMLInputElement>('input:not([type="radio"])')];
    const busy = '[aria-busy="true"], [part~="send"][aria-disabled="true"]';
    return {
      title: say('[part~="dialog-title"]'),
      failure: say('[part~="dialog-failure"]'),
      timeError: say('#form-time-error'),
      reference: say('[part~="reference"]'),
      summary: [...dialog.querySelectorAll('[part~="summary"] dd')].map(({textContent}) =>
        (textContent ?? '').trim(),
      ),
      times: [...dialog.querySelectorAll<HTMLInputElement>('[name="time"]')].map(({value}) => Number(value)),
      fields: Object.fromEntries(inputs.map(({name, value}) => [name, value])),
      isBusy: dialog.querySelector(busy) !== null,
    };
  });

/** Opens the dialog behind the only button among the channels. */
export const openSheet = async (page: Page, url: string): Promise<Sheet> => {
  await page.goto(url);
  await waitFor(page, hasOpened, []);
  return sheetWhen(page, ({isBusy}) => !isBusy);
};

/** Runs in the page: presses the button until its dialog is there. */
function hasOpened(): boolean {
  const root = document.querySelector('candor-person')?.shadowRoot;
  const isOpen = root?.querySelector('dialog[open] .form-body') != null;
  if (!isOpen && !root?.querySelector('[aria-busy="true"]'))
    root?.querySelector<HTMLElement>('button[part~="channel"]')?.click();
  return isOpen;
}

/** Waits until what stands in the dialog is as it should be. */
export const sheetWhen = async (page: Page, isSo: (sheet: Sheet) => boolean): Promise<Sheet> => {
  const end = Date.now() + 10_000;
  for (;;) {
    const sheet = await readSheet(page);
    if (sheet && isSo(sheet)) return sheet;
    if (Date.now() > end)
      throw new Error(`never so in ${page.engine}: ${isSo}; but ${JSON.stringify(sheet)}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
};

/** Presses something in the dialog; twice, as impatient people do, where told. */
export const press = (page: Page, selector: string, times = 1): Promise<void> =>
  page.evaluate(
    async (wanted, count) => {
      const dialog = document.querySelector('candor-person')?.shadowRoot?.querySelector('dialog[open]');
      const target = dialog?.querySelector<HTMLElement>(wanted);
      if (!target) throw new Error(`there is no ${wanted}`);
      for (let time = 0; time < count; time += 1) target.click();
      await new Promise(requestAnimationFrame);
    },
    selector,
    times,
  );

/** Writes into fields of the dialog. */
export const write = (page: Page, fields: Readonly<Record<string, string>>): Promise<void> =>
  page.evaluate(async (wanted) => {
    const dialog = document.querySelector('candor-person')?.shadowRoot?.querySelector('dialog[open]');
    for (const [name, value] of Object.entries(wanted)) {
      const field = dialog?.querySelector<HTMLInputElement>(`[name="${name}"]`);
      if (!field) throw new Error(`there is no field ${name}`);
      field.value = value;
      field.dispatchEvent(new Event('input', {bubbles: true}));
    }
    await new Promise(requestAnimationFrame);
  }, fields);
