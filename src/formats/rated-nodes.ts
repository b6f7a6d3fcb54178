import {type Graph, list, member, type Node, typesOf} from './json-ld-graph.js';

/** Something that is rated, with what was said about it. */
export interface Rated {
  readonly node: Node;
  aggregate: Node | undefined;
  /** Its reviews, one list for each place where it was described. */
  readonly lists: Array<readonly Node[]>;
}

const isReview = (node: Node): boolean =>
  typesOf(node).some((type) => /Review$/.test(type) && type !== 'ClaimReview') ||
  (member(node, 'itemReviewed') !== undefined && member(node, 'reviewRating') !== undefined);

const isAggregate = (node: Node): boolean => typesOf(node).some((type) => type.endsWith('AggregateRating'));

const reviewsOf = (node: Node, graph: Graph): Node[] => [
  ...new Set(
    [member(node, 'review'), member(node, 'reviews')]
      .flatMap(list)
      .map((review) => graph.node(review))
      .filter((review) => review !== undefined),
  ),
];

/**
 * Everything in a graph that has a rating or reviews, in document order. The same thing described twice is one thing;
 * ratings of different things stay apart.
 */
export const findRated = (graph: Graph): Rated[] => {
  const rated = new Map<string, Rated>();
  const at = (node: Node): Rated => {
    const key = keyOf(node);
    const known = rated.get(key) ?? {node, aggregate: undefined, lists: []};
    rated.set(key, known);
    return known;
  };
  const placed = new Set<Node>();
  for (const node of graph.nodes) {
    if (isReview(node)) continue;
    const [aggregate] = list(member(node, 'aggregateRating'));
    if (aggregate !== undefined) {
      const rating = graph.node(aggregate) ?? {ratingValue: aggregate};
      placed.add(rating);
      at(node).aggregate ??= rating;
    }
    for (const reviews of graph.parts(node).map((part) => reviewsOf(part, graph))) {
      const others = new Set(reviews.filter((review) => aboutAnother(review, node, graph)));
      for (const review of reviews) if (!others.has(review)) placed.add(review);
      if (reviews.length > others.size) at(node).lists.push(reviews.filter((review) => !others.has(review)));
    }
  }
  placeLoose(graph, placed, at);
  return [...rated.values()];
};

// Reviews and ratings that stand by themselves and name what they are about; each is a description of its own.
const placeLoose = (graph: Graph, placed: ReadonlySet<Node>, at: (node: Node) => Rated): void => {
  for (const node of graph.nodes.filter((one) => !placed.has(one))) {
    const item = itemOf(node, graph);
    if (isReview(node)) at(item ?? {}).lists.push([node]);
    else if (item && isAggregate(node)) at(item).aggregate ??= node;
  }
};

const itemOf = (node: Node, graph: Graph): Node | undefined => {
  const [item] = list(member(node, 'itemReviewed'));
  return graph.node(item) ?? (typeof item === 'string' ? {name: item} : undefined);
};

// An organisation may list reviews of its products: what says that it is about something else is not about the parent.
const aboutAnother = (review: Node, parent: Node, graph: Graph): Node | undefined => {
  const item = itemOf(review, graph);
  if (!item || item === parent) return undefined;
  const differs = (name: string): boolean => {
    const [its, parents] = [member(item, name), member(parent, name)];
    return its !== undefined && parents !== undefined && JSON.stringify(its) !== JSON.stringify(parents);
  };
  return differs('@id') || differs('url') || (differs('name') && differs('@type')) ? item : undefined;
};

// The same thing said twice is one thing; two products that share the address of a list are two.
const keyOf = (node: Node): string => {
  const id = member(node, '@id');
  if (typeof id === 'string') return id;
  const name = member(node, 'name');
  return JSON.stringify(name === undefined ? node : [typesOf(node), member(node, 'url'), name]);
};
