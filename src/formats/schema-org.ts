import type {HtmlReader} from '../internal/html-reader.js';
import {member, type Node, toGraph, typesOf} from './json-ld-graph.js';
import {findRated, type Rated} from './rated-nodes.js';
import {absolute, defined, type Finding, toReview} from './schema-org-review.js';
import {SchemaOrgValues} from './schema-org-values.js';

/** Something that is rated or reviewed in schema.org JSON-LD. */
export interface RatedSubject {
  /** Its addresses, absolute: `@id`, `url`, `mainEntityOfPage`. Empty where it has none. */
  readonly uris: readonly string[];
  /** A reviews document (protocol §3), still to be read with `readDocument`. */
  readonly document: {
    readonly trustData: '1';
    readonly subject: Readonly<Record<string, unknown>>;
    readonly aggregateRating?: Readonly<Record<string, unknown>>;
    readonly reviews: ReadonlyArray<Readonly<Record<string, unknown>>>;
  };
}

/** Where JSON-LD came from, and how HTML in its texts becomes text. */
export interface SchemaOrgContext {
  /** The address of the page or document; names the source of each review. */
  readonly url?: string | undefined;
  readonly html: HtmlReader;
}

/**
 * Everything that is rated or reviewed in the JSON-LD of a page, each with its own ratings and reviews, in document order.
 *
 * @param blocks - What `JSON.parse` gave for each block (see `parseJsonLd`), or a whole JSON document as the only one.
 */
export const readSchemaOrg = (blocks: readonly unknown[], {url, html}: SchemaOrgContext): RatedSubject[] => {
  const finding: Finding = {graph: toGraph(blocks), values: new SchemaOrgValues(html), url};
  return findRated(finding.graph).map((rated) => toSubject(rated, finding));
};

const toSubject = ({node, aggregate, lists}: Rated, finding: Finding): RatedSubject => {
  const {values, url} = finding;
  const id = member(node, '@id');
  const own = typeof id === 'string' ? absolute(id, url) : undefined;
  const address = values.address(member(node, 'url'));
  const page = values.address(member(node, 'mainEntityOfPage'));
  const uris = [own, address && absolute(address, url), page && absolute(page, url)];
  return {
    uris: [...new Set(uris.filter((uri) => uri !== undefined))],
    document: {
      trustData: '1',
      subject: defined({
        type: typesOf(node)[0],
        id: own,
        name: values.text(node, 'name', 'headline'),
        url: address,
        image: values.address(member(node, 'image')),
      }),
      ...(aggregate ? {aggregateRating: toAggregate(aggregate, values)} : {}),
      reviews: union(lists.map((reviews) => reviews.map((review) => toReview(review, finding)))),
    },
  };
};

const toAggregate = (node: Node, values: SchemaOrgValues): Record<string, unknown> => {
  const rating = values.rating(node) ?? {};
  const {ratingValue: value, bestRating: best = 5, worstRating: worst = 1} = rating;
  // One member off its scale would cost the counts too; as a text it is dropped alone, and reported.
  const isOff = typeof value === 'number' && !(value >= Number(worst) && value <= Number(best));
  return defined({
    ...rating,
    ratingValue: isOff ? String(value) : value,
    ratingCount: values.count(node, 'ratingCount'),
    reviewCount: values.count(node, 'reviewCount'),
  });
};

// A page that describes a product twice repeats its reviews; two alike within one description are two people's.
const union = (
  lists: ReadonlyArray<ReadonlyArray<Record<string, unknown>>>,
): Array<Record<string, unknown>> => {
  const all: Array<Record<string, unknown>> = [];
  const taken = new Map<string, number>();
  for (const reviews of lists) {
    const here = new Map<string, number>();
    for (const review of reviews) {
      const key = JSON.stringify(review);
      const times = (here.get(key) ?? 0) + 1;
      here.set(key, times);
      if (times <= (taken.get(key) ?? 0)) continue;
      taken.set(key, times);
      all.push(review);
    }
  }
  return all;
};
