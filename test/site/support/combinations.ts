import type {Store} from '../../../src/endpoint/index.js';
import type {Filters} from '../../../src/protocol/filters.js';
import type {SortOrder} from '../../../src/protocol/reviews.js';

/** What a visitor asks for, and the same in SQL over the table of reviews, written without a look at our own queries. */
export interface Combination {
  readonly name: string;
  readonly filters?: Filters;
  readonly sort?: SortOrder;
  /** From 1. */
  readonly page?: number;
  /** Conditions; columns are those of {@link table}. */
  readonly where?: string;
}

/** How many make a page. */
export const step = 10;

// As documents have them, not as our own columns keep them.
const table = `SELECT number, id,
  CAST(round(document ->> '$.reviewRating.ratingValue') AS INTEGER) AS stars,
  document ->> '$.author.context.age' AS age,
  document ->> '$.author.context.department' AS department,
  document ->> '$.author.context.stove' AS stove,
  document ->> '$.author.context.cooks' AS cooks,
  document ->> '$.inLanguage' AS language,
  document ->> '$.collected.how' AS how,
  coalesce(json_array_length(document, '$.media'), 0) AS pictures,
  document -> '$.aspects' AS aspects,
  document ->> '$.datePublished' AS date,
  lower(coalesce(document ->> '$.name', '') || char(10) || coalesce(document ->> '$.reviewBody', '')) AS text,
  coalesce(document ->> '$.helpful.up', 0) * 1.0 AS up,
  coalesce(document ->> '$.helpful.up', 0) + coalesce(document ->> '$.helpful.down', 0) * 1.0 AS votes
  FROM reviews WHERE subject = (SELECT number FROM subjects WHERE uri = ?)`;

const z = 1.959963984540054;
const wilson = `CASE WHEN votes = 0 THEN 0 ELSE
  max(0, (up / votes + ${z * z} / (2 * votes) - ${z} * sqrt((up / votes * (1 - up / votes) + ${z * z} / (4 * votes)) / votes))
  / (1 + ${z * z} / votes)) END`;

// What is undated comes last, as it was given.
const newest = 'date IS NULL, date DESC, CASE WHEN date IS NULL THEN number END, id';
const orders: Readonly<Record<SortOrder, string>> = {
  newest,
  oldest: 'date IS NULL, date, CASE WHEN date IS NULL THEN number END, id',
  highest: `stars IS NULL, stars DESC, ${newest}`,
  lowest: `stars IS NULL, stars, ${newest}`,
  'most-helpful': `${wilson} DESC, ${newest}`,
};

/**
 * The ids of all reviews that fulfil a combination, in order.
 *
 * @param among - How many of the newest are looked at.
 */
export const idsOf = (
  store: Store,
  subject: string,
  {where = '1', sort = 'newest'}: Combination,
  among = 1_000_000,
): string[] =>
  store
    .prepare(
      `SELECT id FROM (SELECT * FROM (${table}) ORDER BY ${newest} LIMIT ?) WHERE ${where} ORDER BY ${orders[sort]}`,
    )
    .all(subject, among)
    .map(({id}) => String(id));

/** Over the product of the file of clothing reviews that has most of them. */
export const clothingCombinations: readonly Combination[] = [
  {name: 'as it comes'},
  {name: 'five stars', filters: {rating: [5]}, where: 'stars = 5'},
  {
    name: 'two or three stars, lowest first',
    filters: {rating: [2, 3]},
    sort: 'lowest',
    where: 'stars IN (2, 3)',
  },
  {name: 'highest first, second page', sort: 'highest', page: 2},
  {name: 'lowest first, all pages', sort: 'lowest', page: 6},
  {name: 'most helpful first', sort: 'most-helpful', page: 2},
  {name: 'oldest first', sort: 'oldest'},
  {name: 'a department', filters: {context: {department: ['Tops']}}, where: "department = 'Tops'", page: 2},
  {
    name: 'two ages or a third, five stars',
    filters: {context: {age: ['39', '46', '34']}, rating: [5]},
    where: "age IN ('39', '46', '34') AND stars = 5",
  },
  {name: 'a word', filters: {q: 'love'}, where: "text LIKE '%love%'", page: 2},
  {
    name: 'two words in any case, most helpful first',
    filters: {q: ' Size  FIT '},
    sort: 'most-helpful',
    where: "text LIKE '%size%' AND text LIKE '%fit%'",
  },
  {
    name: 'a word, four or five stars, a department, highest first',
    filters: {q: 'color', rating: [4, 5], context: {department: ['Tops']}},
    sort: 'highest',
    where: "text LIKE '%color%' AND stars IN (4, 5) AND department = 'Tops'",
  },
  {name: 'a word that is in none', filters: {q: 'trombone'}, where: "text LIKE '%trombone%'"},
];

/** Over the demo's kettle, which has dates, languages, pictures, aspects and topics. */
export const kettleCombinations: readonly Combination[] = [
  {name: 'as it comes, third page', page: 3},
  {name: 'oldest first, second page', sort: 'oldest', page: 2},
  {
    name: 'German or French',
    filters: {language: ['de', 'fr']},
    where: "language IN ('de', 'fr')",
    page: 2,
  },
  {
    name: 'verified, lowest first',
    filters: {verified: true},
    sort: 'lowest',
    where: "how LIKE 'verified-%'",
  },
  {name: 'with pictures', filters: {media: true}, where: 'pictures > 0'},
  {
    name: 'who rated its value, most helpful first',
    filters: {aspect: ['Value']},
    sort: 'most-helpful',
    where: "EXISTS (SELECT 1 FROM json_each(aspects) WHERE value ->> '$.name' = 'Value')",
  },
  {
    name: 'a topic',
    filters: {topic: ['On induction']},
    where: "id IN ('r63', 'r37', 'r25', 'r7', 'r5')",
  },
  {
    name: 'gas or wood, daily, of a handle, oldest first',
    filters: {context: {stove: ['gas', 'wood'], cooks: ['daily']}, q: 'handle'},
    sort: 'oldest',
    where: "stove IN ('gas', 'wood') AND cooks = 'daily' AND text LIKE '%handle%'",
  },
];
