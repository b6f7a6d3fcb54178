import {CandorError} from '../../protocol/errors.js';

/** What can be read out of a CSV column. `context.` and a name of one's own stands for the author's context. */
export const targets = [
  'id',
  'author.name',
  'reviewRating',
  'name',
  'reviewBody',
  'inLanguage',
  'datePublished',
  'dateModified',
  'experienceDate',
  'helpful.up',
  'helpful.down',
  'collected.how',
  'incentive',
  'url',
] as const;

/** Something that a column gives. */
export type Target = (typeof targets)[number] | `context.${string}`;

/** Which column gives what, by position. */
export type Columns = ReadonlyMap<Target, number>;

// Headers as shops and platforms write them, without blanks, case and signs. What could be personal (mail, IP, order) is
// never taken on its own.
const usual: Readonly<Partial<Record<Target, string>>> = {
  reviewRating: 'reviewrating rating ratingvalue stars star starrating score reviewscore',
  reviewBody: 'reviewbody reviewtext body text review content reviewcontent comment message',
  name: 'title reviewtitle headline reviewheadline',
  datePublished: 'datepublished publishedat publisheddate reviewdate date createdat created submittedat',
  'author.name': 'authorname author reviewer reviewername displayname nickname name',
  id: 'id reviewid',
  inLanguage: 'inlanguage language lang locale',
  experienceDate: 'experiencedate experiencedat',
  'helpful.up': 'helpfulup helpful helpfulcount helpfulvotes votesup positivefeedbackcount',
  'helpful.down': 'helpfuldown unhelpful votesdown negativefeedbackcount',
};

/**
 * Which column of a CSV gives what: first what the mapping says, then what the headers themselves say. An empty column in
 * the mapping (`author.name=`) leaves something out.
 *
 * @throws {CandorError} `unknown-column`, with the columns there are; `usage` where neither a rating nor a text is left.
 */
export const chooseColumns = (header: readonly string[], mapping: ReadonlyMap<Target, string>): Columns => {
  const columns = new Map<Target, number>();
  for (const [target, column] of mapping) if (column) columns.set(target, findColumn(header, column));
  const taken = new Set(columns.values());
  const bare = header.map((column) => column.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
  for (const [target, names] of Object.entries(usual) as Array<[Target, string]>) {
    if (mapping.has(target)) continue;
    const found = names
      .split(' ')
      .map((name) => bare.indexOf(name))
      .find((at) => at >= 0 && !taken.has(at));
    if (found === undefined) continue;
    columns.set(target, found);
    taken.add(found);
  }
  if (columns.has('reviewRating') || columns.has('reviewBody')) return columns;
  throw new CandorError('usage', {
    detail: `no column looks like a rating or a text; say which with --map "reviewRating=…,reviewBody=…". There are: ${listed(header)}`,
  });
};

/** The position of a column; the letter case of its name matters only where two differ in nothing else. */
export const findColumn = (header: readonly string[], column: string): number => {
  const exact = header.indexOf(column);
  if (exact >= 0) return exact;
  const near = header.findIndex((name) => name.trim().toLowerCase() === column.trim().toLowerCase());
  if (near >= 0) return near;
  throw new CandorError('unknown-column', {
    detail: `there is no column “${column.slice(0, 100)}”. There are: ${listed(header)}`,
  });
};

/**
 * A mapping as it is written: `reviewRating=Rating,name=Title,context.age=Age`. A comma begins something new only where an
 * equals sign follows, so that a column may be called "Title, short".
 *
 * @throws {CandorError} `usage`
 */
export const parseMapping = (written: string | readonly string[] = []): ReadonlyMap<Target, string> => {
  const mapping = new Map<Target, string>();
  for (const pair of [written].flat().flatMap((text) => text.split(/,(?=[^,=]*=)/))) {
    const equals = pair.indexOf('=');
    const name = pair.slice(0, equals).trim();
    const target = name === 'author' ? 'author.name' : name;
    if (equals < 0 || !isTarget(target)) {
      const detail = `--map is written as reviewRating=Column,…; “${pair.slice(0, 60)}” is not. Left of the sign may stand: ${targets.join(', ')}, context.…`;
      throw new CandorError('usage', {detail});
    }
    mapping.set(target, pair.slice(equals + 1).trim());
  }
  return mapping;
};

const isTarget = (name: string): name is Target =>
  targets.some((target) => target === name) ||
  (name.startsWith('context.') && name.length > 'context.'.length);

const listed = (header: readonly string[]): string =>
  header
    .slice(0, 50)
    .map((name) => name.slice(0, 60) || '(no name)')
    .join(', ');
