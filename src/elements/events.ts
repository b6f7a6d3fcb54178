import type {CandorError} from '../protocol/errors.js';
import type {Filters} from '../protocol/filters.js';
import type {PledgeState} from '../protocol/pledge-state.js';
import type {SortOrder} from '../protocol/reviews.js';

/** Why something cannot be shown. The page sees nothing else of a failure; the element itself shows a sentence. */
export class CandorErrorEvent extends Event {
  readonly error: CandorError;

  constructor(error: CandorError) {
    super('candor-error', {bubbles: true, composed: true});
    this.error = error;
  }
}

/** What was asked for has arrived and is about to be drawn. */
export class CandorLoadEvent extends Event {
  /** Where it came from; empty where the page gave it itself. */
  readonly url: string;
  /** How many items of it could not be read. */
  readonly dropped: number;

  constructor({url, dropped}: {readonly url: string; readonly dropped: number}) {
    super('candor-load', {bubbles: true, composed: true});
    this.url = url;
    this.dropped = dropped;
  }
}

/** The visitor asked for more of a list. Cancel it to stay with what is there. */
export class CandorMoreEvent extends Event {
  constructor() {
    super('candor-more', {bubbles: true, composed: true, cancelable: true});
  }
}

/** The visitor wants to see other reviews, or another order. Cancel it to stay with what is there. */
export class CandorFilterEvent extends Event {
  readonly filters: Filters;
  readonly sort: SortOrder;

  constructor(filters: Filters, sort: SortOrder) {
    super('candor-filter', {bubbles: true, composed: true, cancelable: true});
    this.filters = filters;
    this.sort = sort;
  }
}

/** The visitor found a review helpful, or not. Cancel it to count the vote elsewhere, or not at all. */
export class CandorVoteEvent extends Event {
  /** The review's `id`. */
  readonly review: string;
  readonly helpful: boolean;

  constructor(review: string, helpful: boolean) {
    super('candor-vote', {bubbles: true, composed: true, cancelable: true});
    this.review = review;
    this.helpful = helpful;
  }
}

/** The visitor wants to report a review. Cancel it to open something else than the form. */
export class CandorReportEvent extends Event {
  /** The review's `id`. */
  readonly review: string;

  constructor(review: string) {
    super('candor-report', {bubbles: true, composed: true, cancelable: true});
    this.review = review;
  }
}

/** The visitor wants to write a review. Cancel it to open something else than the form. */
export class CandorWriteEvent extends Event {
  /** The URI of what is to be reviewed. */
  readonly subject: string;
  /** Whether they follow an invitation. */
  readonly invited: boolean;

  constructor(subject: string, invited: boolean) {
    super('candor-write', {bubbles: true, composed: true, cancelable: true});
    this.subject = subject;
    this.invited = invited;
  }
}

/** A review is about to be sent. Cancel it to leave it in its form. */
export class CandorSubmitEvent extends Event {
  /** The URI of what is reviewed. */
  readonly subject: string;
  /** Whether it has stars. */
  readonly rated: boolean;

  constructor(subject: string, rated: boolean) {
    super('candor-submit', {bubbles: true, composed: true, cancelable: true});
    this.subject = subject;
    this.rated = rated;
  }
}

/** The visitor wants to correct a review of their own, or to take it back. Cancel it to open something else than the form. */
export class CandorChangeEvent extends Event {
  /** The review's `id`, where they said which one. */
  readonly review: string | undefined;

  constructor(review: string | undefined) {
    super('candor-change', {bubbles: true, composed: true, cancelable: true});
    this.review = review;
  }
}

/** The visitor chose a way to reach a person. Cancel it to open something else instead. */
export class CandorContactEvent extends Event {
  /** The kind of channel: `phone`, `email`, `chat`, … */
  readonly channel: string;
  /** The person's `id`; empty where they have none. */
  readonly person: string;

  constructor(channel: string, person = '') {
    super('candor-contact', {bubbles: true, composed: true, cancelable: true});
    this.channel = channel;
    this.person = person;
  }
}

/** The state of a pledge is known for the first time, or has changed. */
export class CandorStateEvent extends Event {
  /** The pledge's `id`; empty where it has none. */
  readonly pledge: string;
  readonly state: PledgeState['state'];
  /** What it was before, if that was known. */
  readonly previous: PledgeState['state'] | undefined;

  constructor(pledge: string, state: PledgeState['state'], previous?: PledgeState['state']) {
    super('candor-state', {bubbles: true, composed: true});
    this.pledge = pledge;
    this.state = state;
    this.previous = previous;
  }
}

/**
 * The visitor wants to see one element that `consent="required"` holds back. Cancel it to see to consent yourself: nothing is
 * asked for until `candor.consent()` is called or the attribute is gone.
 */
export class CandorConsentEvent extends Event {
  /** What would be asked. */
  readonly url: string;

  constructor(url: string) {
    super('candor-consent', {bubbles: true, composed: true, cancelable: true});
    this.url = url;
  }
}

declare global {
  interface HTMLElementEventMap {
    'candor-consent': CandorConsentEvent;
    'candor-error': CandorErrorEvent;
    'candor-load': CandorLoadEvent;
    'candor-more': CandorMoreEvent;
    'candor-filter': CandorFilterEvent;
    'candor-vote': CandorVoteEvent;
    'candor-report': CandorReportEvent;
    'candor-write': CandorWriteEvent;
    'candor-submit': CandorSubmitEvent;
    'candor-change': CandorChangeEvent;
    'candor-contact': CandorContactEvent;
    'candor-state': CandorStateEvent;
  }
}
