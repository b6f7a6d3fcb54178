/** The parts of the page, by their ids in verify.html. */
export interface Parts {
  readonly form: HTMLFormElement;
  readonly address: HTMLInputElement;
  readonly subject: HTMLInputElement;
  readonly organization: HTMLInputElement;
  readonly discovery: HTMLInputElement;
  readonly whole: HTMLInputElement;
  readonly log: HTMLInputElement;
  readonly pasted: HTMLTextAreaElement;
  readonly receipt: HTMLInputElement;
  readonly earlier: HTMLInputElement;
  readonly stop: HTMLButtonElement;
  readonly progress: Element;
  readonly result: Focusable;
}

/** Something that can be focused. */
type Focusable = Element & {focus(): void; hidden: boolean};

/** Finds the parts of the page. */
export const partsOf = (page: Document): Parts => {
  const part = <T extends Element>(id: keyof Parts): T => {
    const found = page.getElementById(id);
    if (!found) throw new Error(`The page has no part ${id}.`);
    // What stands in verify.html, which is built into the same file.
    return found as Element as T;
  };
  return {
    form: part('form'),
    address: part('address'),
    subject: part('subject'),
    organization: part('organization'),
    discovery: part('discovery'),
    whole: part('whole'),
    log: part('log'),
    pasted: part('pasted'),
    receipt: part('receipt'),
    earlier: part('earlier'),
    stop: part('stop'),
    progress: part('progress'),
    result: part('result'),
  };
};
