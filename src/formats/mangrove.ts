import {isObject} from '../protocol/open-jws.js';
import {readGeoUri} from './geo-uri.js';
import {type MangroveRecord, toRecord} from './mangrove-record.js';
import {toMangroveReview} from './mangrove-review.js';
import {isAbout} from './mangrove-subject.js';

type Members = Readonly<Record<string, unknown>>;

/** A reviews document (protocol §3), still to be read with `readAs`. */
export interface MangroveDocument {
  readonly trustData: '1';
  readonly subject: Members;
  readonly reviews: readonly unknown[];
  readonly aggregateRating?: Members;
  readonly next?: string;
}

/**
 * The answer of a Mangrove API as a reviews document: of the subject that was asked for alone, each author's own edits and
 * deletions carried out. What carries no readable JWT, and changes to reviews that are not here, stay as items that cannot be
 * read, so that they are counted.
 *
 * @param url - The address that was asked; its `sub` is the subject.
 * @returns `undefined` where the address names no subject: ratings of different subjects are never mixed.
 */
export const readMangrove = (json: unknown, url: string): MangroveDocument | undefined => {
  const query = new URL(url).searchParams;
  const subject = query.get('sub');
  if (!subject || !isObject(json) || !Array.isArray(json.reviews)) return undefined;
  const items = json.reviews.map((item) => toRecord(item));
  const records = items.filter((record) => record !== undefined);
  const {current, lost} = carryOut(
    records.filter(({claims}) => isChange(claims) || isAbout(claims.sub, subject)),
  );
  const unread = items.length - records.length + lost;
  const next = nextPage(url, json.reviews.length);
  return {
    trustData: '1',
    subject: {id: subject, ...nameOf(subject)},
    ...(next ? {next} : aggregateOf(current)),
    reviews: [...current.map(toMangroveReview), ...Array.from({length: unread}, () => ({}))],
  };
};

const referTo = 'urn:maresi:';

const isChange = ({sub}: Members): boolean => typeof sub === 'string' && sub.startsWith(referTo);

const bySignedTime = (a: MangroveRecord, b: MangroveRecord): number => a.at - b.at;

// A review's identity is that of the first version. Only its author changes it; others' records about it are opinions of it.
const carryOut = (records: readonly MangroveRecord[]): {current: MangroveRecord[]; lost: number} => {
  const current = new Map(records.filter(({claims}) => !isChange(claims)).map((one) => [one.signature, one]));
  const first = new Map([...current.keys()].map((signature) => [signature, signature]));
  let lost = 0;
  for (const change of records.filter(({claims}) => isChange(claims)).sort(bySignedTime)) {
    const {action, sub} = change.claims;
    if (action !== 'edit' && action !== 'delete') continue;
    const id = first.get(String(sub).slice(referTo.length));
    const before = id === undefined ? undefined : current.get(id);
    if (id === undefined || !before) lost += action === 'edit' ? 1 : 0;
    else if (before.key === change.key) {
      first.set(change.signature, id);
      if (action === 'delete') current.delete(id);
      else current.set(id, change);
    }
  }
  return {current: [...current.values()].sort((a, b) => bySignedTime(b, a)), lost};
};

const nameOf = (subject: string): Members => {
  const name = readGeoUri(subject)?.name;
  return name ? {name} : {};
};

const ratingOf = ({claims: {rating}}: MangroveRecord): number[] =>
  typeof rating === 'number' && rating >= 0 && rating <= 100 ? [rating / 20] : [];

// Only of what is here in full: the server's own figures count places of the same name anywhere.
const aggregateOf = (records: readonly MangroveRecord[]): Pick<MangroveDocument, 'aggregateRating'> => {
  const ratings = records.flatMap(ratingOf);
  if (ratings.length === 0) return {};
  const distribution: Record<string, number> = {1: 0, 2: 0, 3: 0, 4: 0, 5: 0};
  for (const rating of ratings) {
    const stars = Math.max(1, Math.round(rating));
    distribution[stars] = (distribution[stars] ?? 0) + 1;
  }
  const sum = ratings.reduce((all, rating) => all + rating, 0);
  return {
    aggregateRating: {
      ratingValue: sum / ratings.length,
      worstRating: 0,
      bestRating: 5,
      ratingCount: ratings.length,
      reviewCount: records.filter(({claims}) => claims.opinion).length,
      distribution,
    },
  };
};

// A full page has others behind it. Where no limit was asked for, all is here.
const nextPage = (url: string, count: number): string | undefined => {
  const next = new URL(url);
  const limit = Number(next.searchParams.get('limit') ?? 0);
  if (!(limit > 0) || count < limit) return undefined;
  next.searchParams.set('offset', String(Number(next.searchParams.get('offset') ?? 0) + limit));
  return next.href;
};
