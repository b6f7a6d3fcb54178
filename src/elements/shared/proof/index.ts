import type {LitElement, TemplateResult} from 'lit';

import type {Item} from './checked.js';
import {ProofView} from './proof.js';
import {reviewsKind, type ShownReviews} from './reviews-kind.js';
import {peopleKind, pledgesKind, type ShownPeople, type ShownPledges} from './statement-kinds.js';
import {catalogue} from './words.js';

export {styles} from './proof.styles.js';
export const learn = catalogue.learn;

/** What an element shows, of which something is signed. */
export type Shown = ShownReviews | ShownPledges | ShownPeople;

/** What is said of it, each to stand in a room that the element keeps for it. */
export interface Proof {
  /** Of an item, or of its translation. */
  mark(item: Item, isTranslation?: boolean): TemplateResult | symbol;
  summary(): TemplateResult | symbol;
}

const ofKind = <K extends Shown['kind']>(
  shown: () => Shown | undefined,
  kind: K,
): (() => Extract<Shown, {kind: K}> | undefined) => {
  const isOfKind = (one: Shown | undefined): one is Extract<Shown, {kind: K}> => one?.kind === kind;
  return () => {
    const now = shown();
    return isOfKind(now) ? now : undefined;
  };
};

/** Begins to check what a host shows. */
export const prove = (host: LitElement, shown: () => Shown | undefined | false): Proof => {
  const given = (): Shown | undefined => shown() || undefined;
  switch (given()?.kind) {
    case 'pledges':
      return new ProofView(host, pledgesKind, ofKind(given, 'pledges'));
    case 'people':
      return new ProofView(host, peopleKind, ofKind(given, 'people'));
    default:
      return new ProofView(host, reviewsKind, ofKind(given, 'reviews'));
  }
};
