import {toFive} from '../protocol/scale.js';
import {type Graph, list, member, type Node} from './json-ld-graph.js';
import {toNumber} from './numbers.js';
import type {SchemaOrgValues} from './schema-org-values.js';

/** Where reviews were found, to be named beside each. */
export interface Finding {
  readonly graph: Graph;
  readonly values: SchemaOrgValues;
  /** The address of the page or document they stood in. */
  readonly url: string | undefined;
}

/** A schema.org `Review` as the review of protocol §3, still unread. */
export const toReview = (node: Node, finding: Finding): Record<string, unknown> => {
  const {values} = finding;
  const ratings = list(member(node, 'reviewRating')).map((rating) => finding.graph.node(rating) ?? rating);
  const aspects = ratings.filter((rating) => isNode(rating) && member(rating, 'reviewAspect') !== undefined);
  const [overall] = ratings.filter((rating) => !aspects.includes(rating));
  const id = member(node, '@id');
  return defined({
    id: typeof id === 'string' ? absolute(id, finding.url) : undefined,
    author: toAuthor(member(node, 'author'), finding),
    reviewRating: values.rating(overall),
    name: values.text(node, 'name', 'headline'),
    reviewBody: values.text(node, 'reviewBody', 'description', 'text'),
    inLanguage: languageOf(values.text(node, 'inLanguage')),
    datePublished: values.date(node, 'datePublished', 'dateCreated'),
    dateModified: values.date(node, 'dateModified'),
    positiveNotes: some(values.texts(member(node, 'positiveNotes'))),
    negativeNotes: some(values.texts(member(node, 'negativeNotes'))),
    aspects: some(aspects.flatMap((aspect) => toAspect(aspect, finding))),
    media: some(list(member(node, 'associatedMedia')).map((media) => ({url: values.address(media)}))),
    replies: some(list(member(node, 'comment')).map((comment) => toReply(comment, finding))),
    url: values.address(member(node, 'url')),
    collected: {how: 'imported', ...sourceOf(finding.url)},
  });
};

/** An object without the members that are not there. */
export const defined = (object: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

/** An identifier that may be relative to the page it stands in. */
export const absolute = (id: string, url: string | undefined): string => {
  // A blank node has no identity outside its block (JSON-LD 1.1 §3.5.1 "Identifying Blank Nodes").
  if (id.startsWith('_:')) return id;
  return URL.canParse(id, url) ? new URL(id, url).href : id;
};

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

const some = <T>(items: readonly T[]): readonly T[] | undefined => (items.length > 0 ? items : undefined);

// "English" has the shape of a tag but is none.
const languageOf = (text: string | undefined): string | undefined =>
  text && /^[a-z]{2,3}(-[a-z\d]{1,8})*$/i.test(text) ? text : undefined;

const toAuthor = (value: unknown, {graph, values}: Finding): Record<string, unknown> | undefined => {
  const authors = list(value).map((author) => graph.node(author) ?? author);
  const name = values.texts(authors).join(', ') || undefined;
  const image = authors.map((author) =>
    isNode(author) ? values.address(member(author, 'image')) : undefined,
  )[0];
  return name || image ? defined({name, image}) : undefined;
};

const toAspect = (aspect: unknown, {values}: Finding): Array<Record<string, unknown>> => {
  if (!isNode(aspect)) return [];
  const rating = values.rating(aspect);
  const scaled = {
    ratingValue: toNumber(rating?.ratingValue) ?? Number.NaN,
    bestRating: toNumber(rating?.bestRating),
    worstRating: toNumber(rating?.worstRating),
  };
  const stars = toFive(scaled);
  return values
    .texts(member(aspect, 'reviewAspect'))
    .flatMap((name) => (stars ? [{name, ratingValue: stars}] : []));
};

const toReply = (comment: unknown, finding: Finding): Record<string, unknown> => {
  const node = finding.graph.node(comment) ?? {text: comment};
  const name = finding.values.texts(member(node, 'author'))[0];
  return defined({
    text: finding.values.text(node, 'text', 'description'),
    author: name ? {name} : undefined,
    datePublished: finding.values.date(node, 'datePublished', 'dateCreated'),
  });
};

const sourceOf = (url: string | undefined): Record<string, unknown> =>
  url && URL.canParse(url) ? {source: {name: new URL(url).host, url}} : {};
