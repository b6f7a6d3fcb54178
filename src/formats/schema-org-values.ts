import type {HtmlReader} from '../internal/html-reader.js';
import {list, member, type Node} from './json-ld-graph.js';
import {toCount, toNumber, toRating} from './numbers.js';
import {toDate} from './written-date.js';

/**
 * Members of schema.org nodes as members of the protocol. What cannot be told stays as it was written, so that reading by
 * the schema drops it and says where; nothing is guessed.
 */
export class SchemaOrgValues {
  readonly #html: HtmlReader;

  constructor(html: HtmlReader) {
    this.#html = html;
  }

  /** The first of the named members that is a text, as plain text: many systems put HTML there. */
  text(node: Node, ...names: string[]): string | undefined {
    return names.flatMap((name) => this.texts(member(node, name)))[0];
  }

  /** Every text of a value: itself, `@value`, or the name of what it is. */
  texts(value: unknown): string[] {
    return list(value).flatMap((one) => {
      if (typeof one === 'object' && one !== null) {
        const node = one as Node;
        return this.texts(member(node, '@value') ?? member(node, 'name') ?? member(node, 'text'));
      }
      const text = typeof one === 'string' ? this.#plain(one) : typeof one === 'number' ? String(one) : '';
      return text ? [text] : [];
    });
  }

  /** A day or an instant. */
  date(node: Node, ...names: string[]): string | undefined {
    const written = this.text(node, ...names);
    return written === undefined ? undefined : (toDate(written) ?? written);
  }

  /** The address of a page or picture: itself, or the `url` or `contentUrl` of what it is. */
  address(value: unknown): string | undefined {
    const [first] = list(value);
    if (typeof first === 'string') return first;
    if (typeof first !== 'object' || first === null) return undefined;
    const node = first as Node;
    return this.address(member(node, 'url') ?? member(node, 'contentUrl') ?? member(node, '@id'));
  }

  /** One person's or everybody's rating: an object, or the bare value. */
  rating(value: unknown): Record<string, unknown> | undefined {
    const [first] = list(value);
    if (first === undefined) return undefined;
    const node: Node = typeof first === 'object' ? (first as Node) : {ratingValue: first};
    const [written] = list(member(node, 'ratingValue'));
    const rating = toRating(written);
    const best = toNumber(member(node, 'bestRating')) ?? rating?.best;
    const worst = toNumber(member(node, 'worstRating')) ?? rating?.worst;
    return {
      ratingValue: rating?.value ?? written,
      ...(best === undefined ? {} : {bestRating: best}),
      ...(worst === undefined ? {} : {worstRating: worst}),
    };
  }

  /** A whole number of things. */
  count(node: Node, name: string): unknown {
    const [written] = list(member(node, name));
    return toCount(written) ?? written;
  }

  #plain(text: string): string {
    return /[<&]/.test(text) ? this.#html.text(text) : text.trim();
  }
}
