import type {EngineName} from './engines.js';

/** What a visitor's system asks for; left out means as it is. */
export interface Media {
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: boolean;
  readonly forcedColors?: boolean;
}

/** One line of the page's console. */
export interface ConsoleLine {
  /** As in `console`: `log`, `warn`, `error`, … */
  readonly type: string;
  readonly text: string;
}

/** A node of what assistive technology is given. */
export interface AccessibleNode {
  readonly role: string;
  readonly name?: string;
  readonly level?: number;
  readonly value?: string | number;
  readonly description?: string;
  readonly checked?: boolean | 'mixed';
  readonly pressed?: boolean | 'mixed';
  readonly expanded?: boolean;
  readonly selected?: boolean;
  readonly disabled?: boolean;
  readonly children?: readonly AccessibleNode[];
}

/** A page in one of the three engines. What an engine cannot do, the answer says; nothing is silently left out. */
export interface Page {
  readonly engine: EngineName;

  /** What the page wrote to its console so far; `undefined` in WebKit, whose driver does not tell. */
  readonly consoleLines: readonly ConsoleLine[] | undefined;

  /** Uncaught errors and rejections so far; `undefined` in WebKit. */
  readonly pageErrors: readonly string[] | undefined;

  /** Opens an address and waits for its `load` event. */
  goto(url: string): Promise<void>;

  /**
   * Runs a function in the page and gives its result. Function, arguments and result travel as source text and JSON, so the
   * function sees nothing of the test around it. The page's own policies do not reach it.
   *
   * @throws Error with the page's message if it throws or rejects.
   */
  evaluate<Args extends readonly unknown[], Result>(
    action: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;

  /** Runs the text of a classic script in the page, past the page's own policies. */
  runScript(source: string): Promise<void>;

  /**
   * Sets the size of the page in CSS px. A window of WebKit is never narrower than 447 px: below that, the pages opened from
   * then on stand in a frame of this size, and everything else here works inside of it. So set it before {@link goto}.
   */
  setViewport(width: number, height: number): Promise<void>;

  /** Sets what the visitor's system asks for. Chromium only: elsewhere nothing happens and the answer is `false`. */
  emulate(media: Media): Promise<boolean>;

  /** The whole page, scrolled parts included, as PNG; or only what the window shows. */
  screenshot(options?: {readonly isWhole?: boolean}): Promise<Uint8Array>;

  /** Runs a classic script in each page before its own scripts. `false` in WebKit, which cannot. */
  addInitScript(source: string): Promise<boolean>;

  /** What assistive technology is given for the first element that matches; `undefined` except in Chromium. */
  accessibleTree(selector: string): Promise<AccessibleNode | undefined>;

  close(): Promise<void>;
}

/** A running browser. */
export interface Browser {
  readonly engine: EngineName;
  newPage(): Promise<Page>;
  /** Ends it and removes its profile. */
  close(): Promise<void>;
}

/** The expression that calls a function with arguments in another world and gives a promise of its result. */
export function callExpression(action: (...args: never) => unknown, args: readonly unknown[]): string {
  return `(async () => (${action})(...${JSON.stringify(args)}))()`;
}
