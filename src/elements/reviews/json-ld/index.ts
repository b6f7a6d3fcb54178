import type {Answer} from '../../../client/answer.js';
import type {Review} from '../../../protocol/reviews.js';
import {normalizeSubject} from '../../../protocol/subject.js';
import {pageAddress} from '../../shared/address.js';
import {whyNot} from './eligible.js';
import {SubjectGraph} from './graph.js';
import {ownMarkup} from './own-markup.js';

/** By subject: two elements on one write one graph. */
const graphs = new Map<string, SubjectGraph>();

const isOurs = (script: Element): boolean => [...graphs.values()].some((graph) => graph.isScript(script));

const graphOf = (key: string, page: Document): SubjectGraph => {
  const graph = graphs.get(key) ?? new SubjectGraph(page);
  graphs.set(key, graph);
  return graph;
};

/** Where an element's part of the page's graph stands. */
interface Place {
  readonly key: string;
  readonly graph: SubjectGraph;
  /** Brings the graph up to date. @returns Why it is not written, where it cannot be. */
  readonly write: () => string | undefined;
}

/** Keeps the page's graph in step with what an element shows. */
export class JsonLd {
  readonly #said = new Set<string>();
  #place: Place | undefined;

  /**
   * Writes what is visible, where search engines take it. To be called with each change; what has not changed costs little.
   * Where nothing is written, one line of the console says why.
   *
   * @param answer - Its document as it is drawn, with the aggregate that is shown.
   * @param reviews - Those on screen, as their authors agreed to be shown.
   */
  write(host: HTMLElement, answer: Answer<'reviews'>, reviews: readonly Review[]): void {
    const reason = whyNot(answer, pageAddress(host));
    if (reason) this.remove();
    this.#say(host, reason ?? this.#show(host, answer, reviews));
  }

  /** Takes it away again. */
  remove(): void {
    const place = this.#place;
    if (!place) return;
    this.#place = undefined;
    place.graph.set(this, undefined);
    place.write();
    if (place.graph.isEmpty) graphs.delete(place.key);
  }

  #show(host: HTMLElement, {document}: Answer<'reviews'>, reviews: readonly Review[]): string | undefined {
    const page = host.ownerDocument;
    const address = pageAddress(host);
    const {subject = {}} = document;
    const id = subject.id ?? subject.url ?? address;
    const key = normalizeSubject(id);
    if (this.#place?.key !== key) this.remove();
    const graph = graphOf(key, page);
    const write = (): string | undefined => {
      const own = ownMarkup(page, subject, address, isOurs);
      if (!graph.write(id, own)) return 'the page’s Trusted Types do not allow the policy "candor"';
      return own.isRated ? 'the page’s own markup rates the same already' : undefined;
    };
    this.#place = {key, graph, write};
    graph.set(this, {document, reviews});
    return write();
  }

  #say({localName}: HTMLElement, reason: string | undefined): void {
    if (!reason || this.#said.has(reason)) return;
    this.#said.add(reason);
    console.info(`<${localName} json-ld> writes nothing: ${reason}.`);
  }
}
