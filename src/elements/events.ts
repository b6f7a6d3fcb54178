import type {CandorError} from '../protocol/errors.js';

/** Why something cannot be shown. The page sees nothing else of a failure; the element itself shows a sentence. */
export class CandorErrorEvent extends Event {
  static readonly type = 'candor-error';
  readonly error: CandorError;

  constructor(error: CandorError) {
    super(CandorErrorEvent.type, {bubbles: true, composed: true});
    this.error = error;
  }
}

/** What was asked for has arrived and is about to be drawn. */
export class CandorLoadEvent extends Event {
  static readonly type = 'candor-load';
  /** Where it came from; empty where the page gave it itself. */
  readonly url: string;
  /** How many items of it could not be read. */
  readonly dropped: number;

  constructor({url, dropped}: {readonly url: string; readonly dropped: number}) {
    super(CandorLoadEvent.type, {bubbles: true, composed: true});
    this.url = url;
    this.dropped = dropped;
  }
}

/** The visitor asked for more of a list. Cancel it to stay with what is there. */
export class CandorMoreEvent extends Event {
  static readonly type = 'candor-more';

  constructor() {
    super(CandorMoreEvent.type, {bubbles: true, composed: true, cancelable: true});
  }
}

/** The visitor chose a way to reach a person. Cancel it to open something else instead. */
export class CandorContactEvent extends Event {
  static readonly type = 'candor-contact';
  /** The kind of channel: `phone`, `email`, `chat`, … */
  readonly channel: string;

  constructor(channel: string) {
    super(CandorContactEvent.type, {bubbles: true, composed: true, cancelable: true});
    this.channel = channel;
  }
}

declare global {
  interface HTMLElementEventMap {
    'candor-error': CandorErrorEvent;
    'candor-load': CandorLoadEvent;
    'candor-more': CandorMoreEvent;
    'candor-contact': CandorContactEvent;
  }
}
